package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/**
 * The rows by which documents are compared on a topic that is given in words: of each document the
 * family that the words name, what the topic of the corpus names, else what search finds.
 */
final class TopicRows {
  /** Rows of each document that no topic of the corpus covers. */
  private static final int PER_DOCUMENT = 4;

  private final Store store;
  private final Standards standards;
  private final SearchRequirements search;
  private final FindTopic topics;

  TopicRows(Store store, Standards standards, SearchRequirements search, FindTopic topics) {
    this.store = store;
    this.standards = standards;
    this.search = search;
    this.topics = topics;
  }

  /** Whether a text names a family of one of some documents, of any document if there are none. */
  boolean isFamily(String words, List<DocumentId> in) {
    return documents(in).stream().anyMatch(each -> FamilyRows.of(each, words).isPresent());
  }

  /**
   * The rows of a topic.
   *
   * @param in the documents to compare; all that the topic has if empty
   * @param notes where it is said how the words were read, and what there is more
   */
  List<Requirement> of(String words, List<DocumentId> in, List<String> notes) {
    Map<DocumentId, FamilyRows> families = new LinkedHashMap<>();
    for (Document each : documents(in)) {
      FamilyRows.of(each, words).ifPresent(family -> families.put(each.id(), family));
    }
    // Another document knows a family by what it is called, not by its id.
    String subject = families.values().stream().findFirst().map(FamilyRows::title).orElse(words);
    Set<Requirement> rows = new LinkedHashSet<>();
    List<String> read = new ArrayList<>();
    List<String> more = new ArrayList<>();
    for (FamilyRows each : families.values()) {
      rows.addAll(store.read(each::rows));
      read.add("the rows of " + each.called());
      store.read(each::more).ifPresent(more::add);
    }
    Optional<FindTopic.Answer> topic = topic(subject);
    List<Requirement> named = topic.map(each -> rows(each, in)).orElse(List.of());
    List<Requirement> further =
        named.stream()
            .filter(each -> {
              FamilyRows family = families.get(each.id().standard());
              return family == null || family.byTitle();
            })
            .filter(each -> !rows.contains(each))
            .toList();
    rows.addAll(further);
    if (!further.isEmpty()) {
      read.add("the rows of the topic " + topic.orElseThrow().topic().title());
    }
    searched(subject, in, rows, read, more);
    notes.add(
        "\"%s\" is read as a topic; compared are %s."
            .formatted(Quoted.of(words), String.join(" and ", read)));
    notes.addAll(more);
    return List.copyOf(rows);
  }

  /** The documents that are compared where none are named. */
  Set<DocumentId> usual() {
    return documents(List.of()).stream().map(Document::id).collect(Collectors.toSet());
  }

  /** The documents of some ids; those that state levels or baselines if none are given. */
  private List<Document> documents(List<DocumentId> in) {
    return in.isEmpty()
        ? standards.documents().all().stream()
            .filter(each -> each.has(Capability.SECURITY_LEVELS) || each.has(Capability.BASELINES))
            .toList()
        : in.stream().map(standards::document).toList();
  }

  /** The topic that the words ask for, or the question that they complete. */
  private Optional<FindTopic.Answer> topic(String words) {
    return topics.askedFor(words).or(() -> topics.askedFor("compare " + words + " requirements"));
  }

  private List<Requirement> rows(FindTopic.Answer topic, List<DocumentId> in) {
    List<RequirementId> ids =
        topic.rows().stream()
            .map(row -> row.requirement().id())
            .filter(each -> in.isEmpty() || in.contains(each.standard()))
            .toList();
    Map<RequirementId, Requirement> known = store.read(reader -> reader.requirements(ids));
    return ids.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  /** Adds what search ranks first in the documents that have no row yet. */
  private void searched(
      String words,
      List<DocumentId> in,
      Set<Requirement> rows,
      List<String> read,
      List<String> more) {
    Set<DocumentId> covered = new LinkedHashSet<>();
    rows.forEach(each -> covered.add(each.id().standard()));
    List<DocumentId> others = new ArrayList<>();
    if (!in.isEmpty() || covered.size() < 2) {
      documents(in).forEach(each -> others.add(each.id()));
    }
    others.removeAll(covered);
    List<String> counts = new ArrayList<>();
    for (DocumentId each : others) {
      SearchAnswer found =
          search.search(
              new SearchRequest(
                  words, List.of(each), Optional.empty(), Optional.empty(), PER_DOCUMENT, 0));
      found.hits().stream()
          .map(SearchHit::requirement)
          .filter(row -> row.status() == Status.ACTIVE)
          .forEach(rows::add);
      if (found.total() > found.hits().size()) {
        counts.add(each.value() + " " + (found.total() - found.hits().size()));
      }
    }
    if (!others.isEmpty()) {
      read.add(
          "what search ranks first in each " + (covered.isEmpty() ? "" : "other ") + "document");
    }
    if (!counts.isEmpty()) {
      more.add(
          "Search has more hits for \"%s\": %s."
              .formatted(Quoted.of(words), String.join(", ", counts)));
    }
  }
}
