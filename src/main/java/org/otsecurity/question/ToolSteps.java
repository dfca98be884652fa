package org.otsecurity.question;

import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.query.reading.NextStep;

/** Which tool takes a next step, in words for the model that calls it. */
public final class ToolSteps {
  private ToolSteps() {}

  public static String words(NextStep step) {
    return switch (step) {
      case WHAT_APPLIES ->
          "find_applicable_standards answers which laws and standards apply to a facility or"
              + " product, by sector and place.";
      case MAPPINGS ->
          "get_mappings gives what a requirement or document maps to in another, who says so and"
              + " how sure.";
      case TECHNIQUES -> "find_mitre_ics_techniques lists the techniques against an asset.";
      case ONE_REQUIREMENT -> "get_ot_requirement shows it.";
      case ROWS_OF_A_DOCUMENT -> "get_standard_requirements lists all rows of a document.";
      case DOCUMENTS -> "list_ot_standards names the documents that are held.";
    };
  }

  public static String words(List<NextStep> steps) {
    return steps.stream().map(ToolSteps::words).collect(Collectors.joining(" "));
  }
}
