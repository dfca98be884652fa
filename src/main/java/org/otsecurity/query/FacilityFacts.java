package org.otsecurity.query;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Facts of a facility as people give them: by name, or as numbers in their words. */
final class FacilityFacts {
  /** A whole number, or a decimal one of thousands or millions, with the unit behind it. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}.,'<>~≈±–-])"
              + "(?<whole>\\d{1,3}(?:[,.' ]\\d{3}){1,3}+|\\d{1,9}+)(?:[.](?<part>\\d{1,3}+))?"
              + "\\s?(?<times>k|thousand|million)?\\s"
              + "(?:full[- ]time )?(?<unit>employees|staff|workers|people|persons|inhabitants|residents)(?!\\w)");

  /** The word before an exact number. */
  private static final Pattern EXACT =
      Pattern.compile(
          "(?i)(?:^|[,;:(]|(?<!\\w)(?:with|has|have|employs|employing|serves|serving|supplies"
              + "|supplying|and|(?:population|staff|workforce|total) of)(?!\\w))\\s*+$");

  /** What makes a number no statement of the present size, some words before it. */
  private static final Pattern NOT_EXACT =
      Pattern.compile(
          "(?i)(?<!\\w)(?:not?|without|than|least|most|about|around|between|up|off|former\\w*+"
              + "|previously|will|supposed|plan\\w*+|hire|iso|iec|max\\w*+|min\\w*+|upwards|excess|each"
              + "|layoffs?|training|union|shift|team|department|sites?|systems?|plants|customers?"
              + "|competitors?|contract)(?!\\w)(?:\\s++\\S++){0,3}+\\s*+$");

  /** Words of a text that speaks of more than one company or place. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)(?<!\\w)(?:worldwide|group|parent|subsidiar\\w++|each|owned|elsewhere|globally"
              + "|temporary|contract workers|training)(?!\\w)");

  private static final Pattern SERVES = Pattern.compile("(?i)(?<!\\w)(?:serv|suppl)\\w*+\\s*+$");

  /** What people put between the digits of a number. */
  private static final Pattern IN_A_NUMBER = Pattern.compile("[ ,_']");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final Pattern IMPACT = Pattern.compile("[ -]?impact");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D++");

  private FacilityFacts() {}

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
        "\"" + Quoted.of(name) + "\" is no fact that rules ask for.",
        "Facts: " + String.join(", ", names) + ".",
        Nearest.to(name, names, 2));
  }

  private static String value(FacilityFact fact, String given) {
    String text = given.strip().toLowerCase(Locale.ROOT);
    return switch (fact.kind()) {
      case NUMBER -> {
        String digits = IN_A_NUMBER.matcher(text).replaceAll("");
        if (!NUMBER.matcher(digits).matches()) {
          throw wrong(
              fact, given, "A whole number of 0 or more is needed, without a decimal point.");
        }
        yield digits;
      }
      case YES_NO ->
          switch (text) {
            case "yes", "true", "1" -> "true";
            case "no", "false", "0", "none" -> "false";
            default -> throw wrong(fact, given, "Yes or no (true or false) is needed.");
          };
      case IMPACT_RATING ->
          ImpactRating.parse(IMPACT.matcher(text).replaceAll(""))
              .map(ImpactRating::value)
              .orElseThrow(() -> wrong(fact, given, "CIP-002 rates high, medium and low."));
      case DATE -> {
        if (!DATE.matcher(text).matches()) {
          throw wrong(fact, given, "A day, month or year such as 2024-07-01 is needed.");
        }
        yield text;
      }
    };
  }

  private static QueryException wrong(FacilityFact fact, String given, String needed) {
    return new QueryException(
        "\"" + fact.id() + "\" is \"" + Quoted.of(given) + "\".", needed, List.of());
  }

  /**
   * Numbers that words state exactly: people served, employees. Whatever could be meant otherwise
   * (more than, not, two numbers) is left to be asked.
   *
   * @param asked the facts that matter
   */
  static Map<String, String> inWords(String text, Set<String> asked) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (SEVERAL.matcher(text).find()) {
      return facts;
    }
    Set<String> unsure = new HashSet<>();
    Matcher matcher = COUNT.matcher(text);
    while (matcher.find()) {
      String before = text.substring(Math.max(0, matcher.start() - 40), matcher.start());
      Optional<String> fact = fact(matcher.group("unit").toLowerCase(Locale.ROOT), before);
      Optional<String> value = count(matcher);
      if (fact.isPresent() && asked.contains(fact.get())) {
        boolean exact = EXACT.matcher(before).find() && !NOT_EXACT.matcher(before).find();
        String other = facts.put(fact.get(), value.orElse(""));
        if (!exact || value.isEmpty() || (other != null && !other.equals(value.get()))) {
          unsure.add(fact.get());
        }
      }
    }
    facts.keySet().removeAll(unsure);
    return facts;
  }

  private static Optional<String> fact(String unit, String before) {
    return switch (unit) {
      case "employees", "staff", "workers" -> Optional.of("employees");
      case "inhabitants", "residents" -> Optional.of("persons_served");
      default -> SERVES.matcher(before).find() ? Optional.of("persons_served") : Optional.empty();
    };
  }

  /** The number in digits; empty for part of a person. */
  private static Optional<String> count(Matcher matcher) {
    String times = matcher.group("times") == null ? "" : matcher.group("times");
    BigDecimal factor =
        switch (times.toLowerCase(Locale.ROOT)) {
          case "" -> BigDecimal.ONE;
          case "million" -> BigDecimal.valueOf(1_000_000);
          default -> BigDecimal.valueOf(1_000);
        };
    String part = matcher.group("part") == null ? "0" : matcher.group("part");
    BigDecimal number =
        new BigDecimal(NO_DIGIT.matcher(matcher.group("whole")).replaceAll("") + "." + part)
            .multiply(factor);
    return number.stripTrailingZeros().scale() <= 0
        ? Optional.of(number.toBigInteger().toString())
        : Optional.empty();
  }
}
