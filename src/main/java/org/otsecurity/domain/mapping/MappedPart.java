package org.otsecurity.domain.mapping;

import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Coded;

/**
 * What somebody maps to that is no row: more of a document than one of its rows, or a place in an
 * edition that is not held.
 *
 * @param document the document that it is a part of, in whatever edition
 * @param kind what it is
 * @param id its family or clause; empty for a whole document and for a group
 * @param called how whoever maps to it names it; empty if as its id
 * @param edition the edition that is named, where it is not the one that is held; else empty
 */
public record MappedPart(DocumentId document, Kind kind, String id, String called, String edition) {

  /** What of a document it is. */
  public enum Kind implements Coded {
    /** All of it. */
    DOCUMENT("document"),
    /** A family of its rows, such as a foundational requirement. */
    FAMILY("family"),
    /** A clause of an edition whose rows are not held. */
    CLAUSE("clause"),
    /** Rows that are named by what they have in common. */
    GROUP("group");

    private final String value;

    Kind(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  /**
   * What it is in words that a sentence can go on with.
   *
   * @param name of the document
   * @param title of the family; empty for all else
   */
  public String words(String name, String title) {
    String of = edition.isEmpty() ? name : edition;
    return switch (kind) {
      case DOCUMENT -> "the whole of " + of;
      case FAMILY -> "the whole of " + (called.isEmpty() ? id : called) + " (" + title + ")";
      case CLAUSE -> "clause " + id + " of " + of;
      case GROUP -> "\"" + called + "\" of " + of;
    };
  }
}
