package org.otsecurity.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Facts about rows by id, as the corpus has them or as a source states them. */
final class Facts {
  private final Map<String, Map<String, Fact>> rows = new TreeMap<>();

  /** A fact of ours or of a source: a value, or what a value must be like. */
  private sealed interface Fact {
    boolean allows(String value);

    /** Has this value. */
    record Is(String value) implements Fact {
      @Override
      public boolean allows(String other) {
        return value.equals(other);
      }

      @Override
      public String toString() {
        return value;
      }
    }

    /** States something about the value, not the value itself. */
    record Holds(String what, Predicate<String> test) implements Fact {
      @Override
      public boolean allows(String other) {
        return test.test(other);
      }

      @Override
      public String toString() {
        return what;
      }
    }
  }

  /**
   * Facts out of pairs such as {@code T0800 -> T0801}: the row and one of the values of its fact.
   *
   * @param pairs the pairs, in the order that the values shall have
   */
  static Facts ofPairs(Collection<String> pairs, String between, String fact) {
    Facts facts = new Facts();
    for (String each : pairs) {
      int at = each.indexOf(between);
      facts.add(each.substring(0, at), fact, each.substring(at + between.length()));
    }
    return facts;
  }

  /** Rows that are there, without further facts. */
  static Facts ofIds(Collection<String> ids) {
    Facts facts = new Facts();
    ids.forEach(each -> facts.put(each, "is there", true));
    return facts;
  }

  /** States a fact; collections count as their elements in order. */
  void put(String id, String fact, Object value) {
    String text =
        value instanceof Collection<?> many
            ? String.join(", ", many.stream().map(String::valueOf).toList())
            : String.valueOf(value);
    row(id).put(fact, new Fact.Is(text));
  }

  /** Adds one to the values of a fact. */
  void add(String id, String fact, String value) {
    String before = value(id, fact).map(each -> each + ", ").orElse("");
    row(id).put(fact, new Fact.Is(before + value));
  }

  /** States what the value of a fact is like. */
  void holds(String id, String fact, String what, Predicate<String> test) {
    row(id).put(fact, new Fact.Holds(what, test));
  }

  /** The ids, sorted. */
  Set<String> ids() {
    return rows.keySet();
  }

  /** The names of all facts, in the order in which rows have them. */
  List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    rows.values().forEach(each -> names.addAll(each.keySet()));
    return List.copyOf(names);
  }

  /** Whether anything is stated as a fact of a row. */
  boolean states(String id, String fact) {
    return rows.getOrDefault(id, Map.of()).containsKey(fact);
  }

  /** The value of a fact. */
  Optional<String> value(String id, String fact) {
    return rows.getOrDefault(id, Map.of()).get(fact) instanceof Fact.Is is
        ? Optional.of(is.value())
        : Optional.empty();
  }

  /** What of these facts ours do not have, or have otherwise. */
  List<String> disagreements(Facts ours) {
    List<String> found = new ArrayList<>();
    rows.forEach((id, row) -> {
      if (!ours.rows.containsKey(id)) {
        found.add(id + ": the source has it, ours does not");
        return;
      }
      row.forEach((name, fact) -> {
        Optional<String> value = ours.value(id, name);
        if (!value.map(fact::allows).orElse(false)) {
          found.add(id + ": " + name + ": ours " + value.orElse("not there") + ", theirs " + fact);
        }
      });
    });
    return found;
  }

  private Map<String, Fact> row(String id) {
    return rows.computeIfAbsent(id, each -> new LinkedHashMap<>());
  }
}
