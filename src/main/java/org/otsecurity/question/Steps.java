package org.otsecurity.question;

import org.otsecurity.query.reading.NextStep;

/** What a next step gives, whoever takes it. */
final class Steps {
  private Steps() {}

  /** The rest of a sentence that begins with what takes the step. */
  static String gives(NextStep step) {
    return switch (step) {
      case WHAT_APPLIES ->
          "answers which laws and standards apply to a facility or product, by sector and place.";
      case MAPPINGS ->
          "gives what a requirement or document maps to in another, who says so and how sure.";
      case TECHNIQUES -> "lists the techniques against assets; ATT&CK has none by sector.";
      case ONE_REQUIREMENT -> "shows it.";
      case ROWS_OF_A_LEVEL -> "gives the requirements of IEC 62443 for a component type.";
      case ROWS_OF_A_DOCUMENT -> "lists all rows of a document.";
      case DOCUMENTS -> "names the documents that are held.";
    };
  }
}
