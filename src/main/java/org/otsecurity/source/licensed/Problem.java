package org.otsecurity.source.licensed;

import java.util.List;

/**
 * Why a file is refused. Holds no text of the file beyond what looks like an id or a level.
 *
 * @param file name of the file
 * @param where line, JSON pointer or sheet and row; empty for the file as a whole
 * @param id the requirement; empty if it is not about one
 * @param problem what is wrong
 * @param expected what would be right; empty if the problem says it
 * @param nearest ids that look like the one given
 */
public record Problem(
    String file, String where, String id, String problem, String expected, List<String> nearest) {

  /** Most characters of a value that a message may repeat: more could be the standard's text. */
  private static final int LONGEST_QUOTE = 24;

  /** The problem in one line. */
  public String line() {
    StringBuilder line = new StringBuilder(file);
    if (!where.isEmpty()) {
      line.append(", ").append(where);
    }
    if (!id.isEmpty()) {
      line.append(", ").append(id);
    }
    line.append(": ").append(problem);
    if (!expected.isEmpty()) {
      line.append(" Expected: ").append(expected);
    }
    if (!nearest.isEmpty()) {
      line.append(" Nearest: ").append(String.join(", ", nearest)).append('.');
    }
    return line.toString();
  }

  /** A value as a message may show it: short ones in quotes, others by their length. */
  public static String quote(String value) {
    String plain = value.replaceAll("[^\\x20-\\x7e]", "?");
    return value.length() <= LONGEST_QUOTE
        ? "\"" + plain + "\""
        : "a text of " + value.length() + " characters";
  }
}
