package org.otsecurity.question;

import org.otsecurity.query.reading.NextStep;

/** Which command takes a next step, in words for a person. */
public final class CommandSteps {
  private CommandSteps() {}

  public static String words(NextStep step) {
    return switch (step) {
      case WHAT_APPLIES ->
          "`ot-security applicable` answers which laws and standards apply to a facility or"
              + " product, by sector and place.";
      case MAPPINGS ->
          "`ot-security map` gives what a requirement or document maps to in another, who says so"
              + " and how sure.";
      case TECHNIQUES -> "`ot-security techniques` lists the techniques against an asset.";
      case ONE_REQUIREMENT -> "`ot-security show` shows it.";
      case ROWS_OF_A_DOCUMENT -> "`ot-security list` lists all rows of a document.";
      case DOCUMENTS -> "`ot-security list` names the documents that are held.";
    };
  }
}
