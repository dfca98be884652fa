package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;

/** Why rows of a document have no counterpart, as far as that is known of all of them. */
final class GapNotes {
  private GapNotes() {}

  /**
   * The notes on the rows without a mapping.
   *
   * @param all the rows of the document that is mapped
   * @param rows how they were read
   */
  static List<String> of(
      MappingGraph graph,
      DocumentId source,
      List<DocumentId> targets,
      List<Joined> all,
      MappedRows rows) {
    List<Joined> gaps = all.stream().filter(each -> !each.isMapped()).toList();
    List<String> notes = new ArrayList<>();
    if (gaps.isEmpty() || gaps.size() == all.size()) {
      return notes;
    }
    String others =
        graph.sets().values().stream()
            .filter(each -> each.target().equals(source) && targets.contains(each.source()))
            .map(MappingSet::source)
            .map(DocumentId::value)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      notes.add(
          "The set was made row by row of "
              + others
              + ": a row of "
              + source
              + " without a mapping is one that none of those names; it was not judged by itself.");
    }
    Set<RequirementId> mapped = new HashSet<>();
    all.stream().filter(Joined::isMapped).forEach(each -> mapped.add(each.heading().id()));
    long bases =
        gaps.stream()
            .filter(each -> rows.base(each.heading()).filter(mapped::contains).isPresent())
            .count();
    if (bases > 0) {
      notes.add(
          "Of the "
              + gaps.size()
              + " rows without a mapping "
              + bases
              + " are enhancements of a row that has one.");
    }
    return notes;
  }

  /** Documents as they are named. */
  static String words(List<DocumentId> documents) {
    return documents.stream().map(DocumentId::value).collect(Collectors.joining(", "));
  }

  /** The other documents that a document is mapped to. */
  static String others(MappingGraph graph, DocumentId source, List<DocumentId> targets) {
    Set<String> others = new TreeSet<>();
    for (MappingSet set : graph.sets().values()) {
      if (set.source().equals(source)) {
        others.add(set.target().value());
      } else if (set.target().equals(source)) {
        others.add(set.source().value());
      }
    }
    targets.forEach(each -> others.remove(each.value()));
    return targets.isEmpty() || others.isEmpty()
        ? ""
        : " " + source + " is mapped to " + String.join(", ", others) + ".";
  }
}
