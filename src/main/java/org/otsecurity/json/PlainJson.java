package org.otsecurity.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that is part of the program as maps, lists, texts, whole numbers and truth values: a
 * command that prints text has no use for Jackson, whose classes compute tables of large decimal
 * numbers when they are loaded. JSON of others is for {@link Json}.
 */
public final class PlainJson {
  private final String text;
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  /**
   * Reads a text that is one value.
   *
   * @throws IllegalStateException if it is not, or holds what no file of the program does
   */
  public static @Nullable Object parse(String text) {
    PlainJson reading = new PlainJson(text);
    Object value = reading.value();
    if (reading.next() != 0) {
      throw reading.unexpected();
    }
    return value;
  }

  private @Nullable Object value() {
    char sign = next();
    return switch (sign) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      if (!members.isEmpty()) {
        take(',');
        next();
      }
      String name = string();
      next();
      take(':');
      members.put(name, value());
    }
    at++;
    return members;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> elements = new ArrayList<>();
    at++;
    while (next() != ']') {
      if (!elements.isEmpty()) {
        take(',');
      }
      elements.add(value());
    }
    at++;
    return elements;
  }

  private String string() {
    take('"');
    int end = text.indexOf('"', at);
    int escape = text.indexOf('\\', at);
    if (end < 0) {
      throw unexpected();
    }
    if (escape < 0 || escape > end) {
      String whole = text.substring(at, end);
      at = end + 1;
      return whole;
    }
    return escaped();
  }

  private String escaped() {
    StringBuilder read = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char sign = text.charAt(at++);
      read.append(sign == '\\' ? escape() : sign);
    }
    take('"');
    return read.toString();
  }

  private char escape() {
    char sign = at < text.length() ? text.charAt(at++) : 0;
    return switch (sign) {
      case '"', '\\', '/' -> sign;
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> throw unexpected();
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return value;
  }

  private Integer number() {
    int start = at;
    while (at < text.length() && (text.charAt(at) == '-' || isDigit(text.charAt(at)))) {
      at++;
    }
    try {
      return Integer.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw unexpected();
    }
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private void take(char sign) {
    if (at == text.length() || text.charAt(at) != sign) {
      throw unexpected();
    }
    at++;
  }

  /** The next sign that is no blank; 0 at the end. */
  private char next() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalStateException unexpected() {
    return new IllegalStateException("a file of the program is not as expected at " + at);
  }
}
