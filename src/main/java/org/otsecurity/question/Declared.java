package org.otsecurity.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.PlainJson;

/**
 * A part of what is declared of a question.
 *
 * @param value as {@link PlainJson} reads it; null if nothing is declared
 */
public record Declared(@Nullable Object value) {
  private static final Declared NOTHING = new Declared(null);

  /** Nothing. */
  public static Declared nothing() {
    return NOTHING;
  }

  /** The part of a name; nothing if there is none. */
  public Declared at(String name) {
    return value instanceof Map<?, ?> parts ? new Declared(parts.get(name)) : NOTHING;
  }

  /** Whether there is a part of a name. */
  public boolean has(String name) {
    return value instanceof Map<?, ?> parts && parts.containsKey(name);
  }

  /** Whether anything is declared. */
  public boolean isDeclared() {
    return value != null;
  }

  /** The names of its parts, in order. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (value instanceof Map<?, ?> parts) {
      parts.keySet().forEach(each -> names.add(String.valueOf(each)));
    }
    return names;
  }

  /** The elements of a list, in order; none if it is no list. */
  public List<Declared> elements() {
    List<Declared> elements = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> elements.add(new Declared(each)));
    }
    return elements;
  }

  /** The texts of a list, in order; none if it is no list. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    elements().forEach(each -> texts.add(each.text()));
    return texts;
  }

  /** Whether it is one text. */
  public boolean isText() {
    return value instanceof String;
  }

  /** The text; empty if there is none. */
  public String text() {
    return text("");
  }

  /** The text, or another if there is none. */
  public String text(String otherwise) {
    return value == null ? otherwise : value.toString();
  }

  /** The number, or another if there is none. */
  public int number(int otherwise) {
    return value instanceof Integer number ? number : otherwise;
  }

  /** Whether it is declared as true. */
  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }
}
