package org.otsecurity.domain.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;

/**
 * One release of a document, in full.
 *
 * @param standard the document
 * @param version the release as its publisher numbers it, for example {@code 18.1} or {@code 5.2.0}
 * @param date ISO date of the release; empty if its files do not say
 * @param requirements in the order of the document
 */
public record Release(
    DocumentId standard, String version, String date, List<ReleasedRequirement> requirements) {
  /** The form of a version: one to four numbers. */
  public static final Pattern VERSION = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,3}");

  /** What people write before the number of a release. */
  private static final Pattern BEFORE_A_NUMBER =
      Pattern.compile("^(?i)(?:v|rel(?:ease)?|rev(?:ision)?)\\.?\\s*+");

  private static final int MOST_NUMBERS = 3;
  private static final int MOST_AHEAD = 20;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** Orders versions number by number: 9.0 before 10.0, 5.0.1 before 5.2.0. */
  public static final Comparator<String> VERSION_ORDER = Release::compare;

  /** How many requirements have the publisher's words. */
  public int texts() {
    return (int) requirements.stream().filter(each -> each.text().isPresent()).count();
  }

  /**
   * Whether a version can be one that a publisher gives. Whatever is ahead of all others keeps them
   * out, so a number out of this world must not come in.
   *
   * @param known a release of the same document; empty if none is known
   */
  public static boolean isPossible(String version, String known) {
    String[] numbers = version.split("\\.");
    if (!VERSION.matcher(version).matches() || numbers.length > MOST_NUMBERS) {
      return false;
    }
    String[] knownNumbers = known.split("\\.");
    for (int i = 0; i < numbers.length; i++) {
      if (!known.isEmpty() && number(numbers, i) > number(knownNumbers, i) + MOST_AHEAD) {
        return false;
      }
    }
    return true;
  }

  /**
   * The release of those known that somebody names, as {@code 18.1}, {@code v18.1}, {@code release
   * 18.1} or {@code 18}; empty if it is none of them.
   */
  public static Optional<String> meant(String text, List<String> known) {
    String plain = BEFORE_A_NUMBER.matcher(text.strip()).replaceFirst("");
    if (known.contains(plain)) {
      return Optional.of(plain);
    }
    List<String> close = known.stream().filter(each -> each.startsWith(plain + ".")).toList();
    return close.size() == 1 ? Optional.of(close.getFirst()) : Optional.empty();
  }

  private static int compare(String a, String b) {
    String[] left = a.split("\\.");
    String[] right = b.split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = Integer.compare(number(left, i), number(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int number(String[] parts, int index) {
    return index < parts.length && NUMBER.matcher(parts[index]).matches()
        ? Integer.parseInt(parts[index])
        : 0;
  }
}
