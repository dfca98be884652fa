package org.otsecurity.bench.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Mappings;
import org.otsecurity.domain.mapping.Unmapped;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;

/**
 * A corpus with copies of itself: the same rows in other words, with relations and explanations
 * among themselves as in the original. A mapping of a copy leads to the real requirement, as that
 * of a new document would: what all map onto gets ever more mappings. Glossary, thesaurus, topics
 * and sectors are those of the field and stay as they are.
 */
final class GrownCorpus {
  private final Corpus original;
  private final GrownDocuments documents;
  private final Words titles;
  private final Words texts;
  private final Map<RequirementId, Integer> rows = new HashMap<>();
  private final List<Requirement> requirements;
  private final List<Relation> relations;
  private final List<Explanation> explanations;
  private final Map<String, MappingSet> sets = new LinkedHashMap<>();
  private final List<Mapping> mappings;
  private final List<Unmapped> unmapped;

  private GrownCorpus(Corpus original, int copies) {
    this.original = original;
    Random random = new Random(1);
    List<Requirement> all = original.requirements();
    titles = new Words(all.stream().map(Requirement::title).toList(), random);
    List<String> prose = new ArrayList<>();
    all.forEach(each -> each.text().ifPresent(text -> prose.add(text.value())));
    original.explanations().forEach(each -> prose.addAll(each.points()));
    texts = new Words(prose, random);
    documents = new GrownDocuments(original.documents(), copies, titles);
    all.forEach(each -> rows.put(each.id(), rows.size() + 1));
    requirements = new ArrayList<>(all);
    relations = new ArrayList<>(original.relations());
    explanations = new ArrayList<>(original.explanations());
    mappings = new ArrayList<>(original.mappings().mappings());
    unmapped = new ArrayList<>(original.mappings().unmapped());
    original.mappings().sets().forEach(each -> sets.put(each.id(), each));
  }

  /**
   * The corpus at many times its size.
   *
   * @param times 2 or more
   */
  static Corpus of(Corpus original, int times) {
    GrownCorpus grown = new GrownCorpus(original, times - 1);
    for (int copy = 0; copy < times - 1; copy++) {
      grown.copyRows(copy);
      grown.copyMappings(copy);
    }
    return grown.corpus();
  }

  private Corpus corpus() {
    return new Corpus(
        documents.all(),
        requirements,
        relations,
        explanations,
        original.labels(),
        original.glossary(),
        original.topics(),
        original.known(),
        original.editions(),
        original.thesaurus(),
        original.zones(),
        new Mappings(
            List.copyOf(sets.values()),
            mappings,
            List.of(),
            unmapped,
            original.mappings().relationSets()),
        original.sectors(),
        original.vocabulary(),
        original.languages(),
        original.standingNotes(),
        original.nercWords(),
        original.devices(),
        // The program answers from databases of this corpus only.
        original.hash());
  }

  private void copyRows(int copy) {
    original.requirements().forEach(each -> requirements.add(copied(copy, each)));
    for (Relation each : original.relations()) {
      relations.add(
          new Relation(
              id(copy, each.source()),
              each.type(),
              id(copy, each.target()),
              each.basis(),
              each.confidence(),
              each.note().map(texts::like)));
    }
    for (Explanation each : original.explanations()) {
      explanations.add(
          new Explanation(
              id(copy, each.requirement()),
              each.kind(),
              each.points().stream().map(texts::like).toList()));
    }
  }

  private Requirement copied(int copy, Requirement each) {
    Optional<String> parent =
        each.parent().map(one -> id(copy, new RequirementId(each.id().standard(), one)).value());
    List<Name> names = new ArrayList<>();
    each.names().forEach(one -> names.add(new Name.Alias(titles.like(one.value()))));
    return new Requirement(
        id(copy, each.id()),
        documents.kind(parent.isPresent()),
        titles.like(each.title()),
        each.status(),
        parent,
        Optional.of(documents.family(row(each.id()))),
        Optional.empty(),
        List.of(),
        List.of(),
        names,
        each.text().map(text -> new Text(text.kind(), texts.like(text.value()))),
        each.confidence(),
        each.note().map(texts::like),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        each.attributes());
  }

  private void copyMappings(int copy) {
    Set<List<Object>> known = new HashSet<>();
    for (Mapping each : original.mappings().mappings()) {
      MappingSet set = set(copy, each.target().standard());
      RequirementId source = id(copy, each.source());
      if (known.add(List.of(set.id(), source, each.target()))) {
        mappings.add(
            new Mapping(
                set.asserter(),
                each.kind(),
                set.basis(),
                source,
                each.relationship(),
                each.target(),
                each.confidence(),
                texts.like(each.rationale())));
      }
    }
    for (Unmapped each : original.mappings().unmapped()) {
      MappingSet set = set(copy, target(each.set()));
      unmapped.add(new Unmapped(set.id(), id(copy, each.source()), texts.like(each.reason())));
    }
  }

  private DocumentId target(String set) {
    return original.mappings().sets().stream()
        .filter(each -> each.id().equals(set))
        .findFirst()
        .orElseThrow()
        .target();
  }

  private MappingSet set(int copy, DocumentId target) {
    Document source = documents.of(copy);
    return sets.computeIfAbsent(
        source.id().value() + "_" + target.value(),
        id ->
            new MappingSet(
                id,
                titles.like("a title of some words"),
                source.id(),
                target,
                "",
                Basis.CURATED,
                Mapping.Kind.MAPS_TO,
                "nobody",
                "this measurement",
                "",
                "Made for measurements",
                "Made for measurements."));
  }

  private RequirementId id(int copy, RequirementId real) {
    return documents.id(copy, row(real));
  }

  private int row(RequirementId real) {
    return Objects.requireNonNull(rows.get(real));
  }
}
