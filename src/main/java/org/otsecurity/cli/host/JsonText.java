package org.otsecurity.cli.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;

/**
 * JSON as it was written, with the place of every value, so that one part can be changed and the
 * rest stays letter by letter. Comments and trailing commas are taken and remembered.
 */
final class JsonText {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_VALUES = 400_000;

  private final String text;
  private final List<Span> comments = new ArrayList<>();
  private final List<Integer> trailingCommas = new ArrayList<>();
  private int at;

  private JsonText(String text) {
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** From the first character to behind the last. */
  record Span(int start, int end) {}

  /** A member of an object: where its name and value stand. */
  record Member(String name, int start, Value value) {}

  /** A value: where it stands and, of an object, its members. */
  record Value(Span span, boolean isObject, List<Member> members) {
    /** The members of a name. */
    List<Member> named(String name) {
      return members.stream().filter(each -> each.name().equals(name)).toList();
    }
  }

  /** What was read. */
  record Document(String text, Value root, List<Span> comments, List<Integer> trailingCommas) {
    /** Where strict JSON ends: the first comment or trailing comma, if there is one. */
    Optional<String> loose() {
      if (!comments.isEmpty()) {
        return Optional.of("line " + line(text, comments.get(0).start()) + ": a comment");
      }
      return trailingCommas.stream()
          .findFirst()
          .map(each -> "line " + line(text, each) + ": a comma with nothing behind it");
    }

    /** Whether a comment stands within a value. */
    boolean hasComment(Span within) {
      return comments.stream()
          .anyMatch(each -> each.start() >= within.start() && each.end() <= within.end());
    }

    /** The value of a part, without comments. */
    JsonNode tree(Span part) {
      StringBuilder plain = new StringBuilder(text);
      comments.forEach(each -> {
        for (int i = each.start(); i < each.end(); i++) {
          plain.setCharAt(i, ' ');
        }
      });
      trailingCommas.forEach(each -> plain.setCharAt(each, ' '));
      try {
        return Json.parseDocument(
            plain.substring(part.start(), part.end()).getBytes(StandardCharsets.UTF_8), MAX_VALUES);
      } catch (MalformedJsonException e) {
        throw new HostFileException(
            "line " + line(text, part.start()) + ": " + e.problem() + ".", "");
      }
    }
  }

  /**
   * Reads a whole document.
   *
   * @throws HostFileException if it is not JSON, with line and column
   */
  static Document parse(String text) {
    JsonText reader = new JsonText(text);
    reader.skip();
    Value root = reader.value(0);
    reader.skip();
    if (reader.at < text.length()) {
      throw reader.wrong("something stands behind the end");
    }
    Document document =
        new Document(text, root, List.copyOf(reader.comments), List.copyOf(reader.trailingCommas));
    document.tree(root.span()); // The real parser has the last word.
    return document;
  }

  /** The line of a place, from 1. */
  static int line(String text, int place) {
    return 1 + (int) text.substring(0, place).chars().filter(each -> each == '\n').count();
  }

  private HostFileException wrong(String what) {
    int column = at - text.lastIndexOf('\n', at - 1);
    return new HostFileException(
        "line " + line(text, at) + ", column " + column + ": " + what + ".", "");
  }

  private Value value(int depth) {
    if (depth > MAX_DEPTH) {
      throw wrong("more than " + MAX_DEPTH + " levels of nesting");
    }
    int start = at;
    List<Member> members = new ArrayList<>();
    switch (peek()) {
      case '{' -> members(members, depth);
      case '[' -> elements(depth);
      case '"' -> string();
      default -> word();
    }
    return new Value(new Span(start, at), text.charAt(start) == '{', List.copyOf(members));
  }

  private void members(List<Member> members, int depth) {
    at++;
    skip();
    while (peek() != '}') {
      int start = at;
      if (peek() != '"') {
        throw wrong("a name in quotation marks, or }, is expected");
      }
      String name = string();
      skip();
      if (peek() != ':') {
        throw wrong("a colon is expected");
      }
      at++;
      skip();
      members.add(new Member(name, start, value(depth + 1)));
      separator('}');
    }
    at++;
  }

  private void elements(int depth) {
    at++;
    skip();
    while (peek() != ']') {
      value(depth + 1);
      separator(']');
    }
    at++;
  }

  private void separator(char end) {
    skip();
    if (peek() == ',') {
      int comma = at;
      at++;
      skip();
      if (peek() == end) {
        trailingCommas.add(comma);
      }
    } else if (peek() != end) {
      throw wrong("a comma or " + end + " is expected");
    }
  }

  private String string() {
    int start = at;
    at++;
    while (peek() != '"') {
      if (peek() < ' ') {
        throw wrong("a string does not end in its line");
      }
      at += peek() == '\\' ? 2 : 1;
    }
    at++;
    try {
      byte[] bytes = text.substring(start, at).getBytes(StandardCharsets.UTF_8);
      return Json.parse(bytes, 0, bytes.length).asString("");
    } catch (MalformedJsonException e) {
      at = start;
      throw wrong("a string that is none");
    }
  }

  private void word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw wrong("a value is expected");
    }
    try {
      byte[] bytes = text.substring(start, at).getBytes(StandardCharsets.UTF_8);
      Json.parse(bytes, 0, bytes.length);
    } catch (MalformedJsonException e) {
      at = start;
      throw wrong("a value that is none");
    }
  }

  private char peek() {
    if (at >= text.length()) {
      at = text.length();
      throw wrong("the file ends too early");
    }
    return text.charAt(at);
  }

  /** Passes white space and comments. */
  private void skip() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        comment(end < 0 ? text.length() : end);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw wrong("a comment does not end");
        }
        comment(end + 2);
      } else {
        return;
      }
    }
  }

  private void comment(int end) {
    comments.add(new Span(at, end));
    at = end;
  }
}
