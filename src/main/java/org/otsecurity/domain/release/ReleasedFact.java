package org.otsecurity.domain.release;

import java.util.List;

/**
 * A further fact of a released requirement that is no relation: an alias, a label, a log source.
 *
 * @param name what the values are, by one of the names of {@link FactName}
 * @param values the values; the first one is the fact, further ones qualify it, for example the
 *     sectors of a related asset
 */
public record ReleasedFact(FactName name, List<String> values) {
  public ReleasedFact {
    if (values.isEmpty() || values.get(0).isEmpty()) {
      throw new IllegalArgumentException(name + " without a value");
    }
  }

  /** A fact with one value. */
  public static ReleasedFact of(FactName name, String value) {
    return new ReleasedFact(name, List.of(value));
  }

  /** The fact without what qualifies it. */
  public String value() {
    return values.get(0);
  }

  /** The fact as what can come and go on its own: each log source of a data component. */
  List<ReleasedFact> singles() {
    return name == FactName.LOG_SOURCE && values.size() > 2
        ? qualifiers().stream().map(each -> new ReleasedFact(name, List.of(value(), each))).toList()
        : List.of(this);
  }

  /** What qualifies it. */
  public List<String> qualifiers() {
    return values.subList(1, values.size());
  }
}
