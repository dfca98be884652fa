package org.otsecurity.domain.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ids of requirements in what people type, in any spelling. */
public final class IdScanner {
  /** Longest text that is looked through, in characters; the rest is ignored. */
  private static final int LONGEST = 2_000;

  private static final Pattern SEPARATED_CONTROL =
      Pattern.compile("[A-Z]{2}\\s\\d", Pattern.CASE_INSENSITIVE);

  private IdScanner() {}

  /**
   * An id found in a text.
   *
   * @param id the canonical id, in the standard its form belongs to
   * @param start index of its first character
   * @param end index after its last character
   */
  public record Found(RequirementId id, int start, int end) {}

  /**
   * Reads a text that should be nothing but one id, for example {@code sr1.1re(1)}, {@code AC-02},
   * {@code T836}, or an id after the name of its standard ({@code IEC 62443-3-3 SR 5.2}).
   *
   * @return the id, or empty if the text is not an id of any known form
   */
  public static Optional<RequirementId> parse(String text) {
    String trimmed = strip(text);
    for (IdForm form : IdForm.values()) {
      Matcher matcher = form.pattern().matcher(trimmed);
      if (!form.needsStandard() && matcher.lookingAt() && matcher.end() == trimmed.length()) {
        return Optional.of(new RequirementId(form.standards().get(0), form.canonical(matcher)));
      }
    }
    // The id stands after words that name the standard or the kind of thing.
    List<Found> found = find(trimmed);
    return found.size() == 1 && found.get(0).end() == trimmed.length()
        ? Optional.of(found.get(0).id())
        : Optional.empty();
  }

  /** Reads a text that should be nothing but one id, in every standard that has such ids. */
  public static List<RequirementId> parseAll(String text) {
    List<RequirementId> all = new ArrayList<>();
    for (IdForm form : IdForm.values()) {
      for (StandardId standard : form.needsStandard() ? List.<StandardId>of() : form.standards()) {
        parse(text, standard).filter(each -> !all.contains(each)).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Reads a text that should be nothing but one id of a given standard. */
  public static Optional<RequirementId> parse(String text, StandardId standard) {
    String trimmed = strip(text);
    for (IdForm form : IdForm.values()) {
      if (!form.standards().contains(standard)) {
        continue;
      }
      Matcher matcher = form.pattern().matcher(trimmed);
      if (matcher.lookingAt() && matcher.end() == trimmed.length()) {
        return Optional.of(new RequirementId(standard, form.canonical(matcher)));
      }
    }
    return Optional.empty();
  }

  /** Finds all ids in running text, in order, without overlaps. */
  public static List<Found> find(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (!hasDigit(bounded)) {
      return List.of();
    }
    List<Found> all = new ArrayList<>();
    for (IdForm form : IdForm.values()) {
      Matcher matcher = form.pattern().matcher(bounded);
      while (!form.needsStandard() && matcher.find()) {
        if (endsInWord(bounded, matcher.end()) || isWords(form, matcher.group())) {
          continue;
        }
        all.add(
            new Found(
                new RequirementId(form.standards().get(0), form.canonical(matcher)),
                matcher.start(),
                matcher.end()));
      }
    }
    // The longest of those that begin at the same place comes first.
    all.sort((a, b) ->
        a.start() != b.start()
            ? Integer.compare(a.start(), b.start())
            : Integer.compare(b.end(), a.end()));
    List<Found> kept = new ArrayList<>();
    int last = 0;
    for (Found each : all) {
      if (each.start() >= last) {
        kept.add(each);
        last = each.end();
      }
    }
    return kept;
  }

  /** Every id has a digit, and most texts have none: this spares loading the grammar. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * In running text "pe 3 doors", "at 2 sites" or "user 2" is no id; "PE-3", "PE3", "PE 3" and
   * "USER 2.1" are.
   */
  private static boolean isWords(IdForm form, String match) {
    return switch (form) {
      case CONTROL ->
          SEPARATED_CONTROL.matcher(match).lookingAt() && !Character.isUpperCase(match.charAt(1));
      case LIFECYCLE_REQUIREMENT, ASSET_OWNER_REQUIREMENT ->
          !Character.isUpperCase(match.charAt(1));
      default -> false;
    };
  }

  private static boolean endsInWord(String text, int end) {
    return end < text.length() && Character.isLetterOrDigit(text.charAt(end));
  }

  private static String strip(String text) {
    String bounded = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
    int start = 0;
    int end = bounded.length();
    while (end > 0 && isOneOf(" \t\n\r\f\u000b.,;:?!\"'`", bounded.charAt(end - 1))) {
      end--;
    }
    while (start < end && isOneOf("\"'`([", bounded.charAt(start))) {
      start++;
    }
    return bounded.substring(start, end);
  }

  private static boolean isOneOf(String characters, char c) {
    return characters.indexOf(c) >= 0;
  }
}
