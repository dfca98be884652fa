package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.reading.IdOrder;

/** Puts together what an answer on mappings says beside its rows. */
final class MappingAnswers {
  private MappingAnswers() {}

  /** The other documents that a document is mapped to. */
  static String others(MappingGraph graph, DocumentId source, Optional<DocumentId> target) {
    Set<String> others = new TreeSet<>();
    for (MappingSet set : graph.sets().values()) {
      if (set.source().equals(source)) {
        others.add(set.target().value());
      } else if (set.target().equals(source)) {
        others.add(set.source().value());
      }
    }
    target.ifPresent(each -> others.remove(each.value()));
    return target.isEmpty() || others.isEmpty()
        ? ""
        : " " + source + " is mapped to " + String.join(", ", others) + ".";
  }

  /** Whether a row without a mapping is missed: groups, chapters and constraints are not. */
  static boolean counts(Requirement each, boolean derived) {
    return switch (each.kind().mapping()) {
      case EXPECTED -> true;
      case DERIVED -> derived;
      case NONE -> false;
    };
  }

  /** The answer with one page of its rows, what they lead to and who asserts it. */
  static GetMappings.Answer of(
      MappingGraph graph,
      boolean one,
      DocumentId source,
      GetMappings.Request request,
      List<GetMappings.Mapped> all,
      List<String> notes) {
    TreeMap<String, Heading> targets = new TreeMap<>();
    List<Heading> unmapped = new ArrayList<>();
    Set<String> involved = new HashSet<>();
    int mapped = 0;
    List<Heading> ordered = new ArrayList<>();
    for (GetMappings.Mapped each : all) {
      if (each.mappings().isEmpty()) {
        unmapped.add(each.requirement().heading());
      } else {
        mapped++;
      }
      for (MappingRow row : each.mappings()) {
        if (targets.put(row.target().id().toString(), row.target()) == null) {
          ordered.add(row.target());
        }
        row.asserters().forEach(by -> by.set().ifPresent(involved::add));
      }
    }
    ordered.sort(Comparator.comparing(Heading::id, IdOrder.of(graph.documents())));
    List<MappingSet> sets =
        graph.sets().values().stream().filter(set -> involved.contains(set.id())).toList();
    int from = Math.min(request.offset(), all.size());
    List<GetMappings.Mapped> page = all.subList(from, Math.min(all.size(), from + request.limit()));
    return new GetMappings.Answer(
        one,
        source,
        request.target(),
        page,
        all.size(),
        request.offset(),
        mapped,
        unmapped,
        ordered,
        sets,
        notes);
  }
}
