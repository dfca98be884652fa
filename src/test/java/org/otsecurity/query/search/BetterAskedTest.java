package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.NextStep;

class BetterAskedTest {
  private final BetterAsked asked = new BetterAsked(TestCorpus.store());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which laws apply to a water utility? | WHAT_APPLIES",
        "what OT/ICS cyber-security regulations are binding for us | WHAT_APPLIES",
        "what applies to a brewery | WHAT_APPLIES",
        "compliance of our substation | WHAT_APPLIES",
        "crosswalk between 3-3 and 800-53 | MAPPINGS",
        "what corresponds to SR 1.1 | MAPPINGS",
        "attacks against historians | TECHNIQUES",
        "techniques that are targeting a PLC | TECHNIQUES"
      })
  void aQuestionForSomethingElseIsTold(String question, NextStep step) {
    assertThat(asked.of(question)).contains(step);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account management",
        "what must all of the other rules apply",
        "against attacks",
        "network map",
        "lawsuits for everybody"
      })
  void otherQuestionsAreSearches(String question) {
    assertThat(asked.of(question)).isEmpty();
  }
}
