package org.otsecurity.query.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

  @Test
  void aWordThatIsNoTermIsRefused() {
    assertThatThrownBy(() -> QUESTION.explain("gorgonzola")).isInstanceOf(QueryException.class);
  }
}
