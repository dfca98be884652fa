package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** What words tell of the kind of a question. */
public enum QuestionSign implements Coded {
  /** Begins a question for a rule. */
  QUESTION("question"),
  /** What may bind somebody. */
  RULE("rule"),
  /** What a rule does, somewhere behind it. */
  BINDS("binds"),
  /** Asks by itself which rules apply. */
  ASKS_WHAT_APPLIES("asks-what-applies"),
  /** Asks for what corresponds. */
  MAPPING("mapping"),
  /** Leads to what it corresponds to, somewhere behind. */
  MAPPED_TO("mapped-to"),
  /** What attackers do. */
  THREAT("threat"),
  /** Leads to what they do it to, somewhere behind. */
  AIMS("aims"),
  /** At its beginning, asks what a term means. */
  ASKS_MEANING("asks-meaning"),
  /** Asks how terms differ. */
  COMPARES("compares"),
  /** Asks what else something is called. */
  ASKS_FOR_NAMES("asks-for-names"),
  /** Asks for what is retired. */
  ASKS_FOR_RETIRED("asks-for-retired"),
  /** At its beginning, asks for what attackers do. */
  ASKS_WHAT_ATTACKERS_DO("asks-what-attackers-do"),
  /** Points to what is not in the question, as a drawing. */
  POINTS_TO("points-to"),
  /** Given as a threat, means every technique. */
  EVERY_TECHNIQUE("every-technique");

  private final String value;

  QuestionSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
