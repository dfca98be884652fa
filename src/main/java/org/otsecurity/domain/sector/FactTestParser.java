package org.otsecurity.domain.sector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
  private static final int MOST_DIGITS = 15;

  /** The form of a day, a zero for each digit. */
  private static final String DAY = "0000-00-00";

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
    String test = text.strip();
    List<String> tokens = new ArrayList<>();
    int end = 0;
    for (String token = token(test, end); !token.isEmpty(); token = token(test, end)) {
      tokens.add(token);
      end = afterSpace(test, end) + token.length();
    }
    if (end != test.length() || tokens.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no test from \"" + test.substring(end) + "\" on");
    }
    FactTestParser parser = new FactTestParser(tokens, defined);
    FactTest read = parser.any();
    if (parser.at < tokens.size()) {
      throw new IllegalArgumentException(
          "\"" + text + "\": \"" + tokens.get(parser.at) + "\" is one too many");
    }
    return read;
  }

  /**
   * The token that begins at a place, behind white space; empty if none does. Written out: a test
   * is read at the start of a command, where a pattern is slow.
   */
  private static String token(String text, int from) {
    int start = afterSpace(text, from);
    if (start == text.length()) {
      return "";
    }
    char c = text.charAt(start);
    if (c == '(' || c == ')') {
      return String.valueOf(c);
    }
    if (c == '>') {
      return text.startsWith(">=", start) ? ">=" : ">";
    }
    int end = start;
    if (isDigit(c)) {
      if (isDay(text, start)) {
        return text.substring(start, start + DAY.length());
      }
      while (end < text.length() && end - start < MOST_DIGITS && isDigit(text.charAt(end))) {
        end++;
      }
    } else if (isSmall(c)) {
      while (end < text.length() && isOfName(text.charAt(end))) {
        end++;
      }
    }
    return text.substring(start, end);
  }

  private static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length()
        && (text.charAt(at) == ' ' || (text.charAt(at) >= '\t' && text.charAt(at) <= '\r'))) {
      at++;
    }
    return at;
  }

  private static boolean isDay(String text, int start) {
    if (text.length() < start + DAY.length()) {
      return false;
    }
    for (int i = 0; i < DAY.length(); i++) {
      char c = text.charAt(start + i);
      if (DAY.charAt(i) == '-' ? c != '-' : !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfName(char c) {
    return isSmall(c) || isDigit(c) || c == '_';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
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
    if (!isDigit(token.charAt(0)) || token.contains("-")) {
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
