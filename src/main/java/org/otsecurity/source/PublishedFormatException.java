package org.otsecurity.source;

import java.io.Serial;

/** A file that is not what its publisher makes. Holds no text of the file beyond ids and names. */
public final class PublishedFormatException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST = 80;

  public PublishedFormatException(String problem) {
    super(problem);
  }

  /** A name or id of the file as a message may show it: short and plain. */
  public static String shown(String value) {
    String plain = value.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
