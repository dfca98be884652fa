package org.otsecurity.question;

import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.query.reading.NextStep;

/** Which tool takes a next step, in words for the model that calls it. */
public final class ToolSteps {
  /** How facts that a rule asks for are given. */
  static final String GIVE_FACTS = "give as arguments";

  private ToolSteps() {}

  /** The name of the tool. */
  public static String name(NextStep step) {
    return switch (step) {
      case WHAT_APPLIES -> "find_applicable_standards";
      case MAPPINGS -> "get_mappings";
      case TECHNIQUES -> "find_mitre_ics_techniques";
      case ONE_REQUIREMENT -> "get_ot_requirement";
      case ROWS_OF_A_LEVEL -> "map_security_level_requirements";
      case ROWS_OF_A_DOCUMENT -> "get_standard_requirements";
      case DOCUMENTS -> "list_ot_standards";
    };
  }

  /** A sentence on what the tool gives. */
  public static String words(NextStep step) {
    return name(step) + " " + Steps.gives(step);
  }

  /** Such sentences in a row. */
  public static String words(List<NextStep> steps) {
    return steps.stream().map(ToolSteps::words).collect(Collectors.joining(" "));
  }
}
