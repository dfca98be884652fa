package org.otsecurity.digest;

/** How soon a piece of news calls for something. */
public enum Urgency {
  /** Answers differ from what is published. */
  ACT("Act"),
  /** Worth a look this week. */
  LOOK("Look"),
  /** Good to know. */
  KNOW("Know");

  private final String word;

  Urgency(String word) {
    this.word = word;
  }

  /** The word in front of the news. */
  public String word() {
    return word;
  }
}
