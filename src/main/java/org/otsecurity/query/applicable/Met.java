package org.otsecurity.query.applicable;

/** Whether a condition is met, as far as facts held here can tell. */
public enum Met {
  YES("met"),
  NO("not met"),
  ASK("depends on facts not given"),
  BY_CONDITION("as the condition says"),
  NOT_IN_FORCE("not in force");

  private final String value;

  Met(String value) {
    this.value = value;
  }

  /** The word in answers. */
  public String value() {
    return value;
  }
}
