package org.otsecurity.domain.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A security level per foundational requirement (IEC 62443-1-1; used for SL-T, SL-C and SL-A).
 *
 * @param levels seven levels of 0 to 4, in the order IAC, UC, SI, DC, RDF, TRE, RA
 */
public record SecurityLevelVector(List<Integer> levels) {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<!\\w)(IAC|UC|SI|DC|RDF|TRE|RA|FR ?[1-7])\\s*+(?:[=:]\\s*+)?([0-4])(?!\\w)");

  /** What people write before a level. */
  private static final Pattern SECURITY_LEVEL = Pattern.compile("SL[- ]?[TCA]?(?![A-Z])");

  private static final Pattern DIGITS_ONLY = Pattern.compile("[\\s\\d,;()\\[\\]{}/.-]*+");

  private static final Pattern LEVEL = Pattern.compile("[0-4]");

  private static final Pattern NUMBER = Pattern.compile("\\d++");

  public SecurityLevelVector {
    levels = List.copyOf(levels);
    if (levels.size() != 7 || levels.stream().anyMatch(level -> level < 0 || level > 4)) {
      throw new IllegalArgumentException("seven levels of 0 to 4 are needed, not " + levels);
    }
  }

  /** The same level for all seven foundational requirements. */
  public static SecurityLevelVector uniform(int level) {
    return new SecurityLevelVector(List.of(level, level, level, level, level, level, level));
  }

  /** Reads seven levels given one by one, or what {@link #parse} reads, in any number of pieces. */
  public static Optional<SecurityLevelVector> of(List<String> values) {
    return values.size() == 7 && values.stream().allMatch(LEVEL.asMatchPredicate())
        ? Optional.of(new SecurityLevelVector(values.stream().map(Integer::valueOf).toList()))
        : parse(String.join(" ", values));
  }

  /**
   * Reads one level ({@code 2}, {@code SL 2}, {@code SL-T 3}), seven in order ({@code (2 2 0 1 3 1
   * 3)}), or all seven by name ({@code IAC=2, UC=2, SI=2, DC=1, RDF=3, TRE=1, RA=3}).
   */
  public static Optional<SecurityLevelVector> parse(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    Integer[] byName = new Integer[7];
    Matcher named = NAMED.matcher(upper);
    int found = 0;
    while (named.find()) {
      Optional<FoundationalRequirement> fr = FoundationalRequirement.parse(named.group(1));
      if (fr.isPresent() && byName[fr.get().ordinal()] == null) {
        byName[fr.get().ordinal()] = Integer.valueOf(named.group(2));
        found++;
      }
    }
    if (found == 7) {
      return Optional.of(new SecurityLevelVector(List.of(byName)));
    }
    if (found > 0) {
      return Optional.empty();
    }
    String digits = SECURITY_LEVEL.matcher(upper).replaceAll(" ");
    if (!DIGITS_ONLY.matcher(digits).matches()) {
      return Optional.empty();
    }
    List<Integer> levels = new ArrayList<>();
    Matcher number = NUMBER.matcher(digits);
    while (number.find()) {
      if (number.group().length() > 1 || number.group().charAt(0) > '4') {
        return Optional.empty();
      }
      levels.add(Integer.valueOf(number.group()));
    }
    if (levels.size() == 1 && levels.get(0) > 0) {
      return Optional.of(uniform(levels.get(0)));
    }
    return levels.size() == 7 ? Optional.of(new SecurityLevelVector(levels)) : Optional.empty();
  }

  /** The level asked for one foundational requirement, 0 to 4. */
  public int level(FoundationalRequirement fr) {
    return levels.get(fr.ordinal());
  }

  /** The single level when all seven are equal. */
  public Optional<Integer> uniformLevel() {
    return levels.stream().distinct().count() == 1 ? Optional.of(levels.get(0)) : Optional.empty();
  }

  /** {@code SL 2}, or the vector as {@code {IAC 2, UC 2, …}}. */
  public String value() {
    Optional<Integer> uniform = uniformLevel();
    if (uniform.isPresent()) {
      return "SL " + uniform.get();
    }
    List<String> parts = new ArrayList<>();
    for (FoundationalRequirement fr : FoundationalRequirement.values()) {
      parts.add(fr.name() + " " + level(fr));
    }
    return "{" + String.join(", ", parts) + "}";
  }

  @Override
  public String toString() {
    return value();
  }
}
