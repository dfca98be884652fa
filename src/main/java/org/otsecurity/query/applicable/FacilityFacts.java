package org.otsecurity.query.applicable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactValue;
import org.otsecurity.domain.sector.Facts;
import org.otsecurity.domain.vocabulary.NumberSign;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.PhraseFinder.Found;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Facts of a facility as people give them: by name, or as numbers in their words. */
final class FacilityFacts {
  /** Characters before a number that are looked at. */
  private static final int BEFORE = 40;

  /** Words between a number and one that makes it inexact. */
  private static final int MOST_BETWEEN = 3;

  /** What begins a new statement. */
  private static final String NEW_STATEMENT = ",;:(";

  private final List<FacilityFact> known;
  private final String ratings;
  private final PhraseFinder<Unit> units;
  private final PhraseFinder<NumberSign> fullTime;
  private final PhraseFinder<NumberSign> exact;
  private final PhraseFinder<NumberSign> notExact;
  private final PhraseFinder<NumberSign> several;
  private final PhraseFinder<NumberSign> serves;

  /**
   * @param ratings which impact ratings there are, in a sentence
   */
  FacilityFacts(List<FacilityFact> known, PhraseFinder<NumberSign> signs, String ratings) {
    this.known = known;
    this.ratings = ratings;
    List<Phrase<Unit>> phrases = new ArrayList<>();
    for (FacilityFact each : known) {
      each.units().forEach(unit -> phrases.add(Phrase.of(unit, new Unit(each.id(), false))));
      each.unitsOfServed().forEach(unit -> phrases.add(Phrase.of(unit, new Unit(each.id(), true))));
    }
    this.units = PhraseFinder.of(phrases);
    this.fullTime = signs.only(NumberSign.FULL_TIME);
    this.exact = signs.only(NumberSign.EXACT);
    this.notExact = signs.only(NumberSign.NOT_EXACT);
    this.several = signs.only(NumberSign.SEVERAL);
    this.serves = signs.only(NumberSign.SERVES);
  }

  /** Patterns of numbers and values; a question without any does not need them. */
  private static final class Forms {
    /** A whole number, or a decimal one of thousands or millions, with white space behind it. */
    static final Pattern COUNT =
        Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}.,'<>~≈±–-])"
                + "(?<whole>\\d{1,3}(?:[,.' ]\\d{3}){1,3}+|\\d{1,9}+)(?:[.](?<part>\\d{1,3}+))?"
                + "\\s?(?<times>k|thousand|million)?\\s");

    /** What people put between the digits of a number. */
    static final Pattern IN_A_NUMBER = Pattern.compile("[ ,_']");

    static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    static final Pattern IMPACT = Pattern.compile("[ -]?impact");
    static final Pattern DATE =
        Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?");
    static final Pattern NO_DIGIT = Pattern.compile("\\D++");

    private Forms() {}
  }

  /**
   * What a unit behind a number makes of it.
   *
   * @param fact the fact that it counts
   * @param served whether only of those whom somebody serves
   */
  private record Unit(String fact, boolean served) {}

  /**
   * Reads facts given by name.
   *
   * @throws QueryException if a fact is not known, or a value is none of its kind
   */
  Facts read(List<GivenFact> given) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    for (GivenFact each : given) {
      FacilityFact fact =
          known.stream()
              .filter(one -> one.id().equals(each.name()))
              .findFirst()
              .orElseThrow(() -> unknown(each.name()));
      facts.put(fact.id(), value(fact, each.value()));
    }
    return new Facts(facts);
  }

  private QueryException unknown(String name) {
    List<String> names = known.stream().map(FacilityFact::id).toList();
    return new QueryException(
        "\"" + Quoted.of(name) + "\" is no fact that rules ask for.",
        "Facts: " + String.join(", ", names) + ".",
        Nearest.to(name, names, 2));
  }

  private FactValue value(FacilityFact fact, String given) {
    String text = given.strip().toLowerCase(Locale.ROOT);
    return switch (fact.kind()) {
      case NUMBER -> {
        String digits = Forms.IN_A_NUMBER.matcher(text).replaceAll("");
        if (!Forms.NUMBER.matcher(digits).matches()) {
          throw wrong(
              fact, given, "A whole number of 0 or more is needed, without a decimal point.");
        }
        yield new FactValue.Count(Long.parseLong(digits));
      }
      case YES_NO ->
          switch (text) {
            case "yes", "true", "1" -> new FactValue.YesNo(true);
            case "no", "false", "0", "none" -> new FactValue.YesNo(false);
            default -> throw wrong(fact, given, "Yes or no (true or false) is needed.");
          };
      case IMPACT_RATING ->
          ImpactRating.parse(Forms.IMPACT.matcher(text).replaceAll(""))
              .<FactValue>map(FactValue.Rating::new)
              .orElseThrow(() -> wrong(fact, given, ratings));
      case DATE -> {
        if (!Forms.DATE.matcher(text).matches()) {
          throw wrong(fact, given, "A day, month or year such as 2024-07-01 is needed.");
        }
        yield new FactValue.DateValue(text);
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
  Facts inWords(String text, Set<String> asked) {
    Words words = Words.of(text);
    if (!holdsDigit(text) || several.standsIn(words)) {
      return Facts.NONE;
    }
    Map<String, FactValue> facts = new LinkedHashMap<>();
    Set<String> unsure = new HashSet<>();
    Matcher matcher = Forms.COUNT.matcher(text);
    int at = 0;
    while (matcher.find(at)) {
      String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
      Optional<Unit> unit = unit(words, words.at(matcher.end()));
      at = unit.isPresent() ? matcher.end() : matcher.start() + 1;
      Optional<String> fact =
          unit.filter(each -> !each.served() || endsWith(serves, before))
              .map(Unit::fact)
              .filter(asked::contains);
      if (fact.isPresent()) {
        Optional<FactValue> value = count(matcher);
        Optional<FactValue> other = Optional.ofNullable(facts.get(fact.get()));
        value.ifPresent(each -> facts.put(fact.get(), each));
        if (!isExact(before) || value.isEmpty() || (other.isPresent() && !other.equals(value))) {
          unsure.add(fact.get());
        }
      }
    }
    facts.keySet().removeAll(unsure);
    return new Facts(facts);
  }

  private static boolean holdsDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  private Optional<Unit> unit(Words text, int at) {
    int unit = fullTime.at(text, at).map(Found::to).filter(each -> text.follows(each)).orElse(at);
    return units.at(text, unit).map(Found::meaning);
  }

  /** Whether what stands before a number states it exactly. */
  private boolean isExact(String before) {
    String text = before.stripTrailing();
    boolean begins = text.isEmpty() || NEW_STATEMENT.indexOf(text.charAt(text.length() - 1)) >= 0;
    return (begins || endsWith(exact, before)) && !isInexact(before);
  }

  private boolean isInexact(String before) {
    Words words = Words.of(before);
    return notExact.in(words).stream()
        .map(each -> before.substring(words.end(each.to() - 1)))
        .anyMatch(rest ->
            rest.isBlank()
                || (Character.isWhitespace(rest.charAt(0))
                    && new StringTokenizer(rest).countTokens() <= MOST_BETWEEN));
  }

  private static boolean endsWith(PhraseFinder<NumberSign> finder, String text) {
    Words words = Words.of(text);
    return finder.before(words, words.size()).isPresent()
        && text.substring(words.end(words.size() - 1)).isBlank();
  }

  /** The number; empty for part of a person. */
  private static Optional<FactValue> count(Matcher matcher) {
    String times = matcher.group("times") == null ? "" : matcher.group("times");
    BigDecimal factor =
        switch (times.toLowerCase(Locale.ROOT)) {
          case "" -> BigDecimal.ONE;
          case "million" -> BigDecimal.valueOf(1_000_000);
          default -> BigDecimal.valueOf(1_000);
        };
    String part = matcher.group("part") == null ? "0" : matcher.group("part");
    BigDecimal number =
        new BigDecimal(Forms.NO_DIGIT.matcher(matcher.group("whole")).replaceAll("") + "." + part)
            .multiply(factor);
    return number.stripTrailingZeros().scale() <= 0
        ? Optional.of(new FactValue.Count(number.longValueExact()))
        : Optional.empty();
  }
}
