package org.otsecurity.query.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;

class ExplainTermTest {
  private static final ExplainTerm QUESTION = TestCorpus.questions().term();

  @Test
  void aTermIsFoundByOtherNamesToo() {
    assertThat(QUESTION.explain("security zones").terms())
        .extracting(each -> each.name())
        .contains("zone");
  }

  @Test
  void aQuestionNamesItsTerms() {
    assertThat(QUESTION.askedFor("What is the difference between a zone and a conduit?"))
        .extracting(each -> each.name())
        .contains("zone", "conduit");
  }

  /** A term beside a word of its own is part of another name, and is not asked for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is a conduit?                                           | conduit
          What is a conduit in IEC 62443?                              | conduit
          What are zones and conduits?                                 | zone, conduit
          What does OT mean?                                           | OT
          explain defense in depth                                     | defense in depth
          What are the physical security requirements for OT environments? |
          What is the firewall rule for a historian server?            |
          How does a conduit work?                                     |
          """)
  void onlyWholeNamesAreAskedFor(String question, String names) {
    assertThat(QUESTION.askedFor(question))
        .extracting(each -> each.name())
        .containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(", ")));
  }

  @Test
  void aWordThatIsNoTermIsRefused() {
    assertThatThrownBy(() -> QUESTION.explain("gorgonzola")).isInstanceOf(QueryException.class);
  }
}
