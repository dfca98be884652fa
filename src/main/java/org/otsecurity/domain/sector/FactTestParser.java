package org.otsecurity.domain.sector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@link FactTest}.
 *
 * <pre>
 * test   := either ("or" either)*
 * either := one ("and" one)*
 * one    := "(" test ")" | "reading" | name | name (">" | ">=") (digits | ISO date)
 * </pre>
 *
 * A name is that of a fact, or of a test defined before.
 */
public final class FactTestParser {
  private static final Pattern TOKEN =
      Pattern.compile("\\G\\s*+(\\(|\\)|>=|>|[a-z][a-z0-9_]*+|\\d{4}-\\d{2}-\\d{2}|\\d{1,15})");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  private final List<String> tokens;
  private final Map<String, FactTest> defined;
  private int at;

  private FactTestParser(List<String> tokens, Map<String, FactTest> defined) {
    this.tokens = tokens;
    this.defined = defined;
  }

  /**
   * Reads a test.
   *
   * @param defined tests by the name that stands for them
   * @throws IllegalArgumentException if the text is none; says where
   */
  public static FactTest parse(String text, Map<String, FactTest> defined) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip());
    int end = 0;
    while (matcher.find()) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end != text.strip().length() || tokens.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no test from \"" + text.strip().substring(end) + "\" on");
    }
    FactTestParser parser = new FactTestParser(tokens, defined);
    FactTest test = parser.any();
    if (parser.at < tokens.size()) {
      throw new IllegalArgumentException(
          "\"" + text + "\": \"" + tokens.get(parser.at) + "\" is one too many");
    }
    return test;
  }

  private FactTest any() {
    List<FactTest> tests = new ArrayList<>(List.of(all()));
    while (taken("or")) {
      tests.add(all());
    }
    return tests.size() == 1 ? tests.get(0) : new FactTest.Any(List.copyOf(tests));
  }

  private FactTest all() {
    List<FactTest> tests = new ArrayList<>(List.of(one()));
    while (taken("and")) {
      tests.add(one());
    }
    return tests.size() == 1 ? tests.get(0) : new FactTest.All(List.copyOf(tests));
  }

  private FactTest one() {
    if (taken("(")) {
      FactTest test = any();
      if (!taken(")")) {
        throw new IllegalArgumentException("\")\" is missing");
      }
      return test;
    }
    String name = next();
    if (name.equals("reading")) {
      return new FactTest.Reading();
    }
    if (!Character.isLetter(name.charAt(0)) || name.equals("and") || name.equals("or")) {
      throw new IllegalArgumentException("\"" + name + "\" stands where a fact should");
    }
    if (taken(">=")) {
      String limit = next();
      return limit.contains("-")
          ? new FactTest.NotBefore(name, limit)
          : new FactTest.Exceeds(name, number(limit), true);
    }
    if (taken(">")) {
      return new FactTest.Exceeds(name, number(next()), false);
    }
    FactTest meant = defined.get(name);
    return meant == null ? new FactTest.Holds(name) : meant;
  }

  private static long number(String token) {
    if (!NUMBER.matcher(token).matches()) {
      throw new IllegalArgumentException("\"" + token + "\" stands where a number should");
    }
    return Long.parseLong(token);
  }

  private boolean taken(String token) {
    boolean taken = at < tokens.size() && tokens.get(at).equals(token);
    at += taken ? 1 : 0;
    return taken;
  }

  private String next() {
    if (at == tokens.size()) {
      throw new IllegalArgumentException("the test ends too early");
    }
    return tokens.get(at++);
  }
}
