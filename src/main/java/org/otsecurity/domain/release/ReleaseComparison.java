package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.Status;

/**
 * What changed between two releases of a document.
 *
 * <p>Only what both releases state is compared: words where both are known, and relations and
 * further facts of a name that both use at all. A title that differs in case or punctuation only is
 * the same title.
 *
 * @param from the older release
 * @param to the newer release
 * @param changes by id
 * @param both requirements that are in both releases and in force in one of them
 * @param textsCompared how many of them have words known in both
 * @param leftOut the names of relations and further facts that only one of the releases states
 */
public record ReleaseComparison(
    ReleaseFacts from,
    ReleaseFacts to,
    List<ReleaseChange> changes,
    int both,
    int textsCompared,
    List<String> leftOut) {
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]++");

  /** Compares two releases. */
  public static ReleaseComparison of(ReleaseFacts from, ReleaseFacts to) {
    TreeSet<String> names = names(from);
    TreeSet<String> others = names(to);
    TreeSet<String> compared = new TreeSet<>(names);
    compared.retainAll(others);
    TreeSet<String> leftOut = new TreeSet<>(names);
    leftOut.addAll(others);
    leftOut.removeAll(compared);

    Map<String, ReleaseFacts.Row> before = new HashMap<>();
    from.rows().forEach(each -> before.put(each.id(), each));
    List<ReleaseChange> changes = new ArrayList<>();
    int both = 0;
    int texts = 0;
    for (ReleaseFacts.Row each : to.rows()) {
      ReleaseFacts.Row old = before.remove(each.id());
      if (old == null) {
        changes.add(ReleaseChange.added(each));
      } else {
        if (each.status() == Status.ACTIVE || old.status() == Status.ACTIVE) {
          both++;
          texts += each.text().isEmpty() || old.text().isEmpty() ? 0 : 1;
        }
        change(old, each, compared, changes);
      }
    }
    before.values().forEach(each -> changes.add(ReleaseChange.removed(each)));
    changes.sort((a, b) -> a.id().compareTo(b.id()));
    return new ReleaseComparison(from, to, changes, both, texts, List.copyOf(leftOut));
  }

  /** The changes of a kind. */
  public List<ReleaseChange> of(ReleaseChange.Kind kind) {
    return changes.stream().filter(each -> each.kinds().contains(kind)).toList();
  }

  /** The names of all relations and further facts that a release states. */
  private static TreeSet<String> names(ReleaseFacts facts) {
    TreeSet<String> names = new TreeSet<>();
    for (ReleaseFacts.Row each : facts.rows()) {
      names.addAll(each.allRelations().keySet());
      each.facts().forEach(one -> names.add(one.name().value()));
    }
    return names;
  }

  private static void change(
      ReleaseFacts.Row old,
      ReleaseFacts.Row row,
      Set<String> compared,
      List<ReleaseChange> changes) {
    List<ReleaseChange.Kind> kinds = new ArrayList<>();
    boolean inForce = row.status() == Status.ACTIVE;
    boolean wasInForce = old.status() == Status.ACTIVE;
    if (wasInForce && !inForce) {
      kinds.add(ReleaseChange.Kind.ENDED);
    } else if (!wasInForce && inForce) {
      kinds.add(ReleaseChange.Kind.REINSTATED);
    }
    boolean renamed =
        !old.title().equals(row.title()) && !plain(old.title()).equals(plain(row.title()));
    if (renamed) {
      kinds.add(ReleaseChange.Kind.RENAMED);
    }
    if (differ(old.text(), row.text())) {
      kinds.add(ReleaseChange.Kind.TEXT);
    }
    if (differ(old.discussion(), row.discussion())) {
      kinds.add(ReleaseChange.Kind.DISCUSSION);
    }
    var gained = ReleaseChange.difference(row.allRelations(), old.allRelations(), compared);
    var lost = ReleaseChange.difference(old.allRelations(), row.allRelations(), compared);
    if (!gained.isEmpty() || !lost.isEmpty()) {
      kinds.add(ReleaseChange.Kind.RELATIONS);
    }
    var factsGained = ReleaseChange.difference(row.singleFacts(), old.singleFacts(), compared);
    var factsLost = ReleaseChange.difference(old.singleFacts(), row.singleFacts(), compared);
    if (!factsGained.isEmpty() || !factsLost.isEmpty()) {
      kinds.add(ReleaseChange.Kind.FACTS);
    }
    if (!kinds.isEmpty()) {
      changes.add(
          new ReleaseChange(
              row.id(),
              row.kind(),
              row.title(),
              List.copyOf(kinds),
              renamed ? old.title() : "",
              old.status() == row.status() ? "" : row.status().value(),
              row.successors(),
              gained,
              lost,
              row.parent(),
              factsGained,
              factsLost));
    }
  }

  private static boolean differ(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  private static String plain(String title) {
    return PUNCTUATION.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
