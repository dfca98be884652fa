package org.otsecurity.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.sector.FacilityFact;

/** Facts of a facility as people give them: by name, or as numbers in their words. */
final class FacilityFacts {
  private static final List<String> RATINGS = List.of("high", "medium", "low");

  private static final String NUMBER =
      "(\\d{1,3}(?:[ ,.']\\d{3})+|\\d{1,9})(\\s*(?:k|million)\\b)?";

  /** A number with such a word before it is no exact one. */
  private static final String EXACT =
      "(?<!\\b(?:over|under|than|least|most|about|around|some|nearly|almost|to)\\s{1,3})";

  private static final List<Wording> WORDINGS =
      List.of(
          wording("persons_served", "\\b(?:serv|suppl)\\w*\\s+", "\\s*(?:people|persons)\\b"),
          wording("persons_served", "\\b", "\\s*(?:inhabitants|residents)\\b"),
          wording("persons_served", "\\bpopulation (?:served )?of\\s+", "\\b"),
          wording("employees", "\\b", "\\s*(?:employees|staff|workers)\\b"),
          wording("employees", "\\bstaff of\\s+", "\\b"));

  private FacilityFacts() {}

  private record Wording(String fact, Pattern pattern) {}

  private static Wording wording(String fact, String before, String after) {
    return new Wording(fact, Pattern.compile("(?i)" + before + EXACT + NUMBER + after));
  }

  /**
   * Reads facts given by name.
   *
   * @return by name: digits, {@code true} or {@code false}, a rating, or an ISO date
   * @throws QueryException if a fact is not known, or a value is none of its kind
   */
  static Map<String, String> read(List<FacilityFact> known, Map<String, String> given) {
    Map<String, String> facts = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      FacilityFact fact =
          known.stream()
              .filter(each -> each.id().equals(name))
              .findFirst()
              .orElseThrow(() -> unknown(known, name));
      facts.put(name, value(fact, value));
    });
    return facts;
  }

  private static QueryException unknown(List<FacilityFact> known, String name) {
    List<String> names = known.stream().map(FacilityFact::id).toList();
    return new QueryException(
        "\"" + name + "\" is no fact that rules ask for.",
        "Facts: " + String.join(", ", names) + ".",
        Nearest.to(name, names, 2));
  }

  private static String value(FacilityFact fact, String given) {
    String text = given.strip().toLowerCase(Locale.ROOT);
    return switch (fact.kind()) {
      case NUMBER -> {
        String digits = text.replaceAll("[ ,_']", "");
        if (!digits.matches("\\d{1,15}")) {
          throw wrong(fact, given, "A whole number of 0 or more is needed.");
        }
        yield digits;
      }
      case YES_NO ->
          switch (text) {
            case "yes", "true", "1" -> "true";
            case "no", "false", "0", "none" -> "false";
            default -> throw wrong(fact, given, "Yes or no (true or false) is needed.");
          };
      case IMPACT_RATING -> {
        String rating = text.replaceAll("[ -]?impact", "");
        if (!RATINGS.contains(rating)) {
          throw wrong(fact, given, "CIP-002 rates high, medium and low.");
        }
        yield rating;
      }
      case DATE -> {
        if (!text.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?")) {
          throw wrong(fact, given, "A day, month or year such as 2024-07-01 is needed.");
        }
        yield text;
      }
    };
  }

  private static QueryException wrong(FacilityFact fact, String given, String needed) {
    return new QueryException(
        "\"" + fact.id() + "\" is \"" + given.strip() + "\".", needed, List.of());
  }

  /** Numbers that words state exactly: people served, employees. */
  static Map<String, String> inWords(String text) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Wording each : WORDINGS) {
      Matcher matcher = each.pattern().matcher(text);
      if (matcher.find()) {
        long value = Long.parseLong(matcher.group(1).replaceAll("\\D", ""));
        String unit = matcher.group(2) == null ? "" : matcher.group(2).strip();
        long times = unit.isEmpty() ? 1 : unit.equalsIgnoreCase("k") ? 1_000 : 1_000_000;
        facts.putIfAbsent(each.fact(), Long.toString(value * times));
      }
    }
    return facts;
  }
}
