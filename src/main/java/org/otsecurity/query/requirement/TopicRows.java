package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/** The rows by which documents are compared on a topic that is given in words. */
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

  /**
   * The rows of a topic, or what search ranks first where no topic of the corpus is meant.
   *
   * @param in the documents to compare; all that the topic has if empty
   * @param notes where it is said how the words were read
   */
  List<Requirement> of(String words, List<DocumentId> in, List<String> notes) {
    List<Requirement> rows = new ArrayList<>();
    Optional<FindTopic.Answer> topic = topics.askedFor(words);
    Set<DocumentId> covered = new LinkedHashSet<>();
    if (topic.isPresent()) {
      List<RequirementId> ids =
          topic.get().rows().stream()
              .map(row -> row.requirement().id())
              .filter(each -> in.isEmpty() || in.contains(each.standard()))
              .toList();
      Map<RequirementId, Requirement> known = store.read(reader -> reader.requirements(ids));
      for (RequirementId each : ids) {
        Optional.ofNullable(known.get(each)).ifPresent(rows::add);
        covered.add(each.standard());
      }
    }
    List<DocumentId> others = new ArrayList<>(in);
    if (in.isEmpty() && covered.isEmpty()) {
      standards.documents().all().stream()
          .filter(each -> each.has(Capability.SECURITY_LEVELS) || each.has(Capability.BASELINES))
          .forEach(each -> others.add(each.id()));
    }
    others.removeAll(covered);
    for (DocumentId each : others) {
      search
          .search(
              new SearchRequest(
                  words, List.of(each), Optional.empty(), Optional.empty(), PER_DOCUMENT, 0))
          .hits()
          .stream()
          .map(SearchHit::requirement)
          .filter(row -> row.status() == Status.ACTIVE)
          .forEach(rows::add);
    }
    notes.add(
        "\""
            + Quoted.of(words)
            + "\" is read as a topic; compared are "
            + (covered.isEmpty() ? "" : "the rows of the topic " + topic.get().topic().title())
            + (covered.isEmpty() || others.isEmpty() ? "" : " and ")
            + (others.isEmpty() ? "" : "what search ranks first in each document")
            + ".");
    return rows;
  }
}
