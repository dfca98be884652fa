package org.otsecurity.query.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;

class FindTopicTest {
  private static final FindTopic QUESTION = new FindTopic(TestCorpus.store());

  @Test
  void aTopicIsFoundByAQuestionForItWithItsRows() {
    assertThat(QUESTION.askedFor("MFA requirements"))
        .hasValueSatisfying(each -> {
          assertThat(each.topic().id()).isEqualTo("user-authentication");
          assertThat(each.rows())
              .extracting(row -> row.requirement().id().toString())
              .contains("iec62443-3-3:SR 1.1", "nist-800-53:IA-2");
          assertThat(each.rows()).noneMatch(row -> row.why().isEmpty());
        });
  }

  @Test
  void anythingElseIsNoTopic() {
    assertThat(QUESTION.askedFor("gorgonzola")).isEmpty();
  }
}
