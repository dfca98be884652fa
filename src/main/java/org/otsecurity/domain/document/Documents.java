package org.otsecurity.domain.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.requirement.RequirementKind;

/**
 * The registry: every document of the corpus, in its order. What the program says of documents is
 * printed from it, and what people type of them is read by it.
 */
public final class Documents {
  private final Map<DocumentId, Document> byId = new LinkedHashMap<>();
  private final Map<DocumentId, Integer> places = new LinkedHashMap<>();
  private final Map<DocumentId, Integer> ranks = new LinkedHashMap<>();
  private final List<RequirementKind> rowKinds = new ArrayList<>();
  private final Map<DocumentId, Map<String, Integer>> kindPlaces = new LinkedHashMap<>();
  private final List<RequirementKind> kinds;
  private final Clauses clauses;
  private volatile @Nullable DocumentNames names;
  private volatile @Nullable IdGrammar grammar;

  /** A registry of documents in the order given. */
  public Documents(Collection<Document> documents) {
    for (Document each : documents) {
      byId.put(each.id(), each);
      places.put(each.id(), places.size());
      Map<String, Integer> at = new LinkedHashMap<>();
      for (RequirementKind kind : each.kinds()) {
        at.put(kind.value(), rowKinds.size());
        rowKinds.add(kind);
      }
      kindPlaces.put(each.id(), at);
    }
    this.kinds = List.copyOf(new LinkedHashSet<>(rowKinds));
    this.clauses = new Clauses(documents);
    rank();
  }

  /** All documents, in order. */
  public List<Document> all() {
    return List.copyOf(byId.values());
  }

  /** Their ids, in order. */
  public List<DocumentId> ids() {
    return List.copyOf(byId.keySet());
  }

  /** A document; empty if the corpus does not hold it. */
  public Optional<Document> find(DocumentId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * A document that is known to be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Document get(DocumentId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no document " + id));
  }

  /** The document that a text names, by id or name. */
  public Optional<DocumentId> parse(String text) {
    Optional<DocumentId> exact = DocumentId.of(text).filter(byId::containsKey);
    if (exact.isPresent()) {
      return exact;
    }
    DocumentNames known = names;
    if (known == null) {
      known = new DocumentNames(byId.values());
      names = known;
    }
    return known.find(text);
  }

  /** The forms of ids. */
  public IdGrammar grammar() {
    IdGrammar known = grammar;
    if (known == null) {
      Map<DocumentId, List<IdForm.Declared>> forms = new LinkedHashMap<>();
      byId.values().forEach(each -> forms.put(each.id(), each.idForms()));
      known = IdGrammar.of(forms);
      grammar = known;
    }
    return known;
  }

  /**
   * A kind of rows of a document, with how it behaves there.
   *
   * @throws IllegalArgumentException if the document declares none of this name
   */
  public RequirementKind kind(DocumentId document, String name) {
    Integer place = kindPlaces.getOrDefault(document, Map.of()).get(name);
    if (place == null) {
      throw new IllegalArgumentException(document + " has no kind \"" + name + "\"");
    }
    return rowKinds.get(place);
  }

  /** All kinds, each once, in the order of documents. */
  public List<RequirementKind> kinds() {
    return kinds;
  }

  /** The documents whose rows have something, in order. */
  public List<DocumentId> with(Capability capability) {
    return byId.values().stream().filter(each -> each.has(capability)).map(Document::id).toList();
  }

  /** The documents that have rows of a kind, in order. */
  public List<DocumentId> with(RequirementKind kind) {
    return byId.values().stream()
        .filter(each -> each.kinds().contains(kind))
        .map(Document::id)
        .toList();
  }

  /** The clauses of documents that number theirs alike. */
  public Clauses clauses() {
    return clauses;
  }

  /**
   * The order of documents where rows of several stand in one list: those of a group together,
   * numbered parts of a series by their numbers and others in the order of the corpus.
   */
  public Comparator<DocumentId> order() {
    // Comparators of the library are made of lambdas that no class cache holds.
    return (a, b) -> Integer.compare(rank(a), rank(b));
  }

  private int rank(DocumentId id) {
    return ranks.getOrDefault(id, ranks.size());
  }

  private void rank() {
    Map<String, List<Document>> groups = new LinkedHashMap<>();
    byId.values()
        .forEach(
            each -> groups.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each));
    for (List<Document> group : groups.values()) {
      if (group.stream().allMatch(Documents::isNumbered)) {
        group.sort((a, b) -> a.called().compareTo(b.called()));
      }
      group.forEach(each -> ranks.put(each.id(), ranks.size()));
    }
  }

  private static boolean isNumbered(Document document) {
    return !document.called().isEmpty() && Character.isDigit(document.called().charAt(0));
  }

  /** The place of a document from 0, for packed tables. */
  public int place(DocumentId document) {
    return Objects.requireNonNull(places.get(document));
  }

  /** The place of a kind of a document from 0, for packed tables. */
  public int kindPlace(DocumentId document, RequirementKind kind) {
    return Objects.requireNonNull(
        kindPlaces.getOrDefault(document, Map.of()).get(kind.value()), () -> document + " " + kind);
  }

  /** The kinds by {@link #kindPlace}: those of each document, as they behave there. */
  public List<RequirementKind> kindsByPlace() {
    return List.copyOf(rowKinds);
  }

  /** The documents in short, those of a group together: {@code IEC 62443 (3-3, 4-2), NERC CIP}. */
  public String summary() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Document each : byId.values()) {
      List<String> members = groups.computeIfAbsent(each.group(), group -> new ArrayList<>());
      if (!each.called().isEmpty()) {
        members.add(each.called());
      }
    }
    List<String> parts = new ArrayList<>();
    groups.forEach((group, members) ->
        parts.add(members.isEmpty() ? group : group + " (" + String.join(", ", members) + ")"));
    return String.join(", ", parts);
  }
}
