package org.otsecurity.domain.release;

import org.otsecurity.domain.id.DocumentId;

/**
 * What was last learned about the publisher's state of a document.
 *
 * @param standard the document
 * @param state how what is held compares
 * @param held release of the official text that is held; empty if none
 * @param facts release of the facts in this build
 * @param published the release that is published; empty if unknown
 * @param since ISO date on which that was first seen; empty if unknown
 * @param checked ISO date of the check
 * @param note what a person should know; empty if nothing
 */
public record Freshness(
    DocumentId standard,
    State state,
    String held,
    String facts,
    String published,
    String since,
    String checked,
    String note) {

  /** How what is held compares with what is published. */
  public enum State {
    /** The same release. */
    CURRENT("current"),
    /** A newer release is published. */
    NEWER("newer release published"),
    /** The same release, but the publisher's file has changed. */
    CHANGED("file of the same release changed"),
    /** It could not be known. */
    UNKNOWN("not known");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }

    /** Whether there is something to fetch. */
    public boolean isUpdate() {
      return this == NEWER || this == CHANGED;
    }

    /** The state with these words; unknown if there is none. */
    public static State of(String words) {
      for (State each : values()) {
        if (each.words.equals(words)) {
          return each;
        }
      }
      return UNKNOWN;
    }
  }
}
