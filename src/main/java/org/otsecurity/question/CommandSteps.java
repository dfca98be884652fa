package org.otsecurity.question;

import org.otsecurity.query.reading.NextStep;

/** Which command takes a next step, in words for a person. */
public final class CommandSteps {
  /** How facts that a rule asks for are given. */
  static final String GIVE_FACTS = "give --fact NAME=VALUE";

  private CommandSteps() {}

  /** The name of the command. */
  public static String name(NextStep step) {
    return switch (step) {
      case WHAT_APPLIES -> "applicable";
      case MAPPINGS -> "map";
      case TECHNIQUES -> "techniques";
      case ONE_REQUIREMENT -> "show";
      case ROWS_OF_A_LEVEL -> "levels";
      case ROWS_OF_A_DOCUMENT, DOCUMENTS -> "list";
    };
  }

  /** A sentence on what the command gives. */
  public static String words(NextStep step) {
    return "`ot-security " + name(step) + "` " + Steps.gives(step);
  }
}
