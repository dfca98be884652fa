package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects where our facts and a source differ, so that one run shows all of it. */
final class Disagreements {
  private final String source;
  private final List<String> found = new ArrayList<>();

  Disagreements(String source) {
    this.source = source;
  }

  /** Compares one fact about an id. */
  void compare(String id, String fact, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      found.add(id + ": " + fact + ": ours " + ours + ", theirs " + theirs);
    }
  }

  /** Compares two collections of ids or relations, whatever their order. */
  void compareAll(String what, Collection<String> ours, Collection<String> theirs) {
    for (String each : new TreeSet<>(ours)) {
      if (!theirs.contains(each)) {
        found.add(each + ": " + what + ": ours has it, theirs does not");
      }
    }
    for (String each : new TreeSet<>(theirs)) {
      if (!ours.contains(each)) {
        found.add(each + ": " + what + ": theirs has it, ours does not");
      }
    }
  }

  /** Fails with everything that was found. */
  void assertNone() {
    assertThat(found).as("disagreements with %s", source).isEmpty();
  }
}
