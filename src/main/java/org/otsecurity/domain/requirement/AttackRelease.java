package org.otsecurity.domain.requirement;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A major release of ATT&amp;CK.
 *
 * @param major its number, 1 to 99
 */
public record AttackRelease(int major) {
  private static final Pattern MAJOR = Pattern.compile("[1-9][0-9]?");

  public AttackRelease {
    if (major < 1 || major > 99) {
      throw new IllegalArgumentException("no major release of ATT&CK: " + major);
    }
  }

  /** Reads a number; empty if it is none of a release. */
  public static Optional<AttackRelease> parse(String text) {
    return MAJOR.matcher(text).matches()
        ? Optional.of(new AttackRelease(Integer.parseInt(text)))
        : Optional.empty();
  }

  /** As it is written in the field, for example {@code ATT&CK v9}. */
  public String value() {
    return "ATT&CK v" + major;
  }

  @Override
  public String toString() {
    return value();
  }
}
