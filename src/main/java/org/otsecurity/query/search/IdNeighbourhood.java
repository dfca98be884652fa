package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Clauses;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.reading.EnterpriseBridge;
import org.otsecurity.store.SearchRows;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/** What an id in a query calls for: the requirement itself, then what stands closest to it. */
final class IdNeighbourhood {
  /** What an id ends in that is part of another. */
  private static final Pattern ENHANCEMENT =
      Pattern.compile("(?: RE \\d{1,2}|\\(\\d{1,2}\\)|\\.\\d{3})$");

  private final Store store;
  private final Lexicon lexicon;
  private final Map<Integer, String> reasons = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  IdNeighbourhood(Store store, Lexicon lexicon) {
    this.store = store;
    this.lexicon = lexicon;
  }

  /** Keys in the order to show, each with the reason. */
  Map<Integer, String> reasons() {
    return reasons;
  }

  /** What a reader should know about the ids. */
  List<String> notes() {
    return notes;
  }

  /**
   * Adds an id.
   *
   * @param named documents that the query or its filter names; an id of the sibling document is
   *     read in the one named
   */
  void add(RequirementId id, Set<DocumentId> named) {
    Optional<Integer> asked = key(id);
    boolean sibling = asked.isPresent() && !named.isEmpty() && !named.contains(id.standard());
    if (asked.isEmpty() && bridged(id)) {
      return;
    }
    if (asked.isEmpty()) {
      List<Integer> others = otherPrefixes(id);
      if (others.isEmpty()) {
        others = base(id);
      }
      notes.add(
          id.value()
              + (others.isEmpty()
                  ? " is not in this corpus."
                  : isHeadingOnly(id)
                      ? " is a heading without a requirement; the clause of its number is shown"
                          + " instead."
                      : " does not exist; the nearest ids are shown instead."));
      for (int key : others) {
        reasons.putIfAbsent(key, "nearest to " + id.value());
      }
      others.forEach(key -> family(key, id.value()));
      return;
    }
    int key = asked.get();
    if (sibling) {
      lexicon
          .relations()
          .visit(
              key,
              (type, outgoing, other) -> {
                if (type == RelationType.PAIRED_WITH
                    && named.contains(lexicon.rows().standard(other))) {
                  reasons.putIfAbsent(other, "paired with " + id.value());
                }
              });
      if (!reasons.isEmpty()) {
        notes.add(
            id.value() + " is an id of " + id.standard() + "; its counterparts are shown first.");
      }
    }
    List<Integer> counterparts = List.copyOf(reasons.keySet());
    reasons.put(key, "id asked for");
    if (sibling) {
      counterparts.forEach(each -> family(each, "its counterpart"));
    }
    family(key, id.value());
  }

  private boolean isHeadingOnly(RequirementId id) {
    return store.documents().get(id.standard()).numbering().headingOnly(id.value()).isPresent();
  }

  /** Notes what hangs on the ids of a text and is a part of none: {@code SR 1.1.1}. */
  void noteUnread(String text) {
    List<IdGrammar.Found> found = store.documents().grammar().find(text);
    for (int i = 0; i < found.size(); i++) {
      int start = found.get(i).end();
      int most = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      int end = start;
      boolean hasDigit = false;
      while (end < most && !Character.isWhitespace(text.charAt(end))) {
        hasDigit |= Character.isDigit(text.charAt(end));
        end++;
      }
      if (hasDigit) {
        notes.add(
            "\""
                + Quoted.of(text.substring(found.get(i).start(), end))
                + "\" is no id; of it "
                + found.get(i).id().value()
                + " is shown.");
      }
    }
  }

  /** An id of ATT&amp;CK Enterprise leads over this project's bridge. */
  private boolean bridged(RequirementId id) {
    List<RequirementId> neighbors =
        store.read(
            reader -> EnterpriseBridge.from(reader, id).stream().map(Requirement::id).toList());
    neighbors.forEach(each ->
        key(each)
            .ifPresent(key -> {
              reasons.putIfAbsent(key, "neighbor of " + id.value());
              family(key, each.value());
            }));
    if (!neighbors.isEmpty()) {
      notes.add(
          id.value()
              + " is of ATT&CK Enterprise, which is not held; by this project's bridge its neighbor"
              + " in ATT&CK for ICS is "
              + String.join(", ", neighbors.stream().map(RequirementId::value).toList())
              + ".");
    }
    return !neighbors.isEmpty();
  }

  private void family(int key, String id) {
    SearchRows rows = lexicon.rows();
    related(key, Set.of(RelationType.INCORPORATED_INTO, RelationType.MOVED_TO), true, "successor");
    related(key, Set.of(RelationType.USE_NOW, RelationType.REVOKED_BY), true, "successor");
    int base = rows.parent(key);
    if (base > 0) {
      reasons.putIfAbsent(base, (rows.kind(key).addsToParent() ? "base of " : "group of ") + id);
    }
    for (int each = key + 1; each <= rows.size() && rows.parent(each) == key; each++) {
      if (rows.status(each) == Status.ACTIVE) {
        reasons.putIfAbsent(
            each, (rows.kind(each).addsToParent() ? "enhancement of " : "part of ") + id);
      }
    }
    related(key, Set.of(RelationType.PAIRED_WITH), true, "paired with " + id);
    related(key, Set.of(RelationType.PAIRED_WITH), false, "paired with " + id);
    if (base > 0) {
      for (int each = base + 1; each <= rows.size() && rows.parent(each) == base; each++) {
        if (rows.status(each) == Status.ACTIVE) {
          reasons.putIfAbsent(each, "enhancement beside " + id);
        }
      }
    }
    related(key, Set.of(RelationType.ATTRIBUTED_TO), true, "attributed to");
    related(key, Set.of(RelationType.ATTRIBUTED_TO), false, "attributed to " + id);
    related(key, Set.of(RelationType.LABELED), true, "labeled by " + id);
    related(key, Set.of(RelationType.LABELED), false, "labels " + id);
    related(key, Set.of(RelationType.MITIGATES), false, "mitigates " + id);
    related(key, Set.of(RelationType.EXPOSES_TO), true, "exposed by " + id);
    related(key, Set.of(RelationType.EXPOSES_TO), false, "exposes to " + id);
    related(key, Set.of(RelationType.REFERENCES), true, "referenced by " + id);
    related(key, Set.of(RelationType.REFERENCES), false, "references " + id);
  }

  private void related(int key, Set<RelationType> types, boolean direction, String reason) {
    lexicon
        .relations()
        .visit(
            key,
            (type, outgoing, other) -> {
              if (outgoing == direction && types.contains(type)) {
                reasons.putIfAbsent(other, reason);
              }
            });
  }

  /** The clause of the same number in documents that number alike, under whatever prefix. */
  private List<Integer> otherPrefixes(RequirementId id) {
    Clauses clauses = store.documents().clauses();
    return clauses.of(id).stream()
        .flatMap(each -> clauses.in(each).stream())
        .flatMap(each -> key(each).stream())
        .toList();
  }

  private List<Integer> base(RequirementId id) {
    String base = ENHANCEMENT.matcher(id.value()).replaceFirst("");
    return base.equals(id.value())
        ? List.of()
        : key(new RequirementId(id.standard(), base)).stream().toList();
  }

  private Optional<Integer> key(RequirementId id) {
    return lexicon.key(id);
  }
}
