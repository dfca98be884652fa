package org.otsecurity.domain.id;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document as it is written on every interface, for example {@code iec62443-3-3}.
 *
 * <p>Which documents there are is told by the corpus; the constants are the few that a reader of
 * files or a question about one body of knowledge speaks of.
 *
 * @param value lower-case words and numbers joined by hyphens, and by full stops where an edition
 *     is named
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  /** No id is longer. */
  private static final int LONGEST = 40;

  /** NIST SP 800-53. */
  public static final DocumentId NIST_800_53 = new DocumentId("nist-800-53");

  /** NIST SP 800-82, whose overlay speaks of the controls of SP 800-53. */
  public static final DocumentId NIST_800_82 = new DocumentId("nist-800-82");

  /** The NIST Cybersecurity Framework. */
  public static final DocumentId NIST_CSF = new DocumentId("nist-csf");

  /** MITRE ATT&amp;CK for ICS. */
  public static final DocumentId MITRE_ICS = new DocumentId("mitre-ics");

  /** MITRE EMB3D, the threat model of embedded devices. */
  public static final DocumentId MITRE_EMB3D = new DocumentId("mitre-emb3d");

  /** The reliability standards of NERC. */
  public static final DocumentId NERC_CIP = new DocumentId("nerc-cip");

  /** Directive (EU) 2022/2555, to whose annexes sectors refer. */
  public static final DocumentId NIS2 = new DocumentId("nis2");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is none of an id
   */
  public DocumentId {
    if (!isId(value)) {
      throw new IllegalArgumentException("no id of a document: " + value);
    }
  }

  /** Reads a text that has the form of an id, whether or not there is such a document. */
  public static Optional<DocumentId> of(String text) {
    return isId(text) ? Optional.of(new DocumentId(text)) : Optional.empty();
  }

  /** Whether a text has the form; by hand, since every row that is read names its document. */
  private static boolean isId(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean joins = each == '-' || each == '.';
      if (joins ? !inWord : !isLowerCaseOrDigit(each)) {
        return false;
      }
      inWord = !joins;
    }
    return inWord;
  }

  private static boolean isLowerCaseOrDigit(char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
  }

  /** Alphabetical; the order of the corpus is that of its registry. */
  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  /** Written out, since ids are keys everywhere: linking a record's own costs the first answer. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
