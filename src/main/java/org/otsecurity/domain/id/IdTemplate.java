package org.otsecurity.domain.id;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an id is printed: literal text with groups of its pattern in it.
 *
 * <p>{@code {name}} is a group as typed, {@code {name:upper}} and {@code {name:lower}} one in that
 * case, {@code {name:2}} one filled up with zeros to two digits, and {@code {name=text}} stands for
 * the text if the group took part. {@code [a|b]} is the first alternative all of whose groups took
 * part, or nothing; alternatives may hold further brackets, which do not count for that.
 */
final class IdTemplate {
  private final String source;
  private final List<Piece> pieces;
  private final Set<String> groups = new LinkedHashSet<>();
  private int at;

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if a bracket or brace does not close
   */
  IdTemplate(String source) {
    this.source = source;
    this.pieces = sequence(true);
    if (at < source.length()) {
      throw new IllegalArgumentException("\"" + source.charAt(at) + "\" closes nothing");
    }
  }

  /** The groups it prints. */
  Set<String> groups() {
    return groups;
  }

  /**
   * Prints an id.
   *
   * @param group a group as typed by name; null if it took no part
   */
  String print(Function<String, @Nullable String> group) {
    StringBuilder out = new StringBuilder();
    pieces.forEach(each -> each.print(group, out));
    return out.toString();
  }

  private sealed interface Piece {
    /** Whether all it needs took part. */
    default boolean applies(Function<String, @Nullable String> group) {
      return true;
    }

    void print(Function<String, @Nullable String> group, StringBuilder out);
  }

  private record Literal(char sign) implements Piece {
    @Override
    public void print(Function<String, @Nullable String> group, StringBuilder out) {
      out.append(sign);
    }
  }

  private record Group(String name, String form) implements Piece {
    @Override
    public boolean applies(Function<String, @Nullable String> group) {
      return group.apply(name) != null;
    }

    @Override
    public void print(Function<String, @Nullable String> group, StringBuilder out) {
      String typed = group.apply(name);
      if (typed == null) {
        return;
      }
      if (form.startsWith("=")) {
        out.append(form, 1, form.length());
      } else if (form.equals(":upper")) {
        out.append(typed.toUpperCase(Locale.ROOT));
      } else if (form.equals(":lower")) {
        out.append(typed.toLowerCase(Locale.ROOT));
      } else if (form.isEmpty()) {
        out.append(typed);
      } else {
        int width = form.charAt(1) - '0';
        out.append("0".repeat(Math.max(0, width - typed.length()))).append(typed);
      }
    }
  }

  private record Choice(List<List<Piece>> alternatives) implements Piece {
    @Override
    public void print(Function<String, @Nullable String> group, StringBuilder out) {
      for (List<Piece> each : alternatives) {
        if (each.stream().allMatch(piece -> piece.applies(group))) {
          each.forEach(piece -> piece.print(group, out));
          return;
        }
      }
    }
  }

  private List<Piece> sequence(boolean outermost) {
    List<Piece> read = new ArrayList<>();
    while (at < source.length()) {
      char sign = source.charAt(at);
      if (sign == ']' || (!outermost && sign == '|')) {
        break;
      }
      at++;
      read.add(
          switch (sign) {
            case '[' -> choice();
            case '{' -> group();
            default -> new Literal(sign);
          });
    }
    return List.copyOf(read);
  }

  private Choice choice() {
    List<List<Piece>> alternatives = new ArrayList<>();
    alternatives.add(sequence(false));
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      alternatives.add(sequence(false));
    }
    if (at == source.length()) {
      throw new IllegalArgumentException("a bracket does not close");
    }
    at++;
    return new Choice(List.copyOf(alternatives));
  }

  private Group group() {
    int end = source.indexOf('}', at);
    if (end < 0) {
      throw new IllegalArgumentException("a brace does not close");
    }
    String inner = source.substring(at, end);
    at = end + 1;
    int split = 0;
    while (split < inner.length() && Character.isLetterOrDigit(inner.charAt(split))) {
      split++;
    }
    String form = inner.substring(split);
    if (split == 0 || !(form.isEmpty() || form.startsWith("=") || isForm(form))) {
      throw new IllegalArgumentException("\"{" + inner + "}\" is no group of a template");
    }
    groups.add(inner.substring(0, split));
    return new Group(inner.substring(0, split), form);
  }

  private static boolean isForm(String form) {
    return form.equals(":upper")
        || form.equals(":lower")
        || (form.length() == 2 && form.charAt(0) == ':' && Character.isDigit(form.charAt(1)));
  }
}
