package org.otsecurity.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.question.ToolSteps;

/** No row of the corpus has an answer that hosts cut off. */
class AnswerSizeTest {
  private static final int LARGEST = 20_000;

  @Test
  void everyRowIsAnsweredWithinTheLimitAndByItsOwnId() {
    Questions questions = TestCorpus.questions();
    List<String> wrong = new ArrayList<>();
    for (Heading each : TestCorpus.store().read(reader -> reader.headings(Optional.empty()))) {
      var answer =
          questions.requirement().get(each.id().value(), Optional.of(each.id().standard()));
      if (!answer.requirement().id().equals(each.id())) {
        wrong.add(each.id() + " answers " + answer.requirement().id());
      }
      int length =
          Json.text(RequirementJson.of(answer, RequirementExtent.ALL, ToolSteps::name)).length();
      if (length >= LARGEST) {
        wrong.add(each.id() + " has " + length + " characters");
      }
    }
    assertThat(wrong).isEmpty();
  }
}
