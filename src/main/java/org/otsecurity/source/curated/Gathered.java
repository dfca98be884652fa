package org.otsecurity.source.curated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;

/**
 * What the readers have gathered so far, and in which row of which file each fact stands, so that a
 * repetition or a dangling reference is reported where somebody can correct it.
 */
final class Gathered {
  private final Map<RequirementId, Place> places = new LinkedHashMap<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Explanation> explanations = new ArrayList<>();
  private final List<Function<String, CorpusFormatException>> relationPlaces = new ArrayList<>();
  private final Set<List<Object>> ends = new HashSet<>();

  /** Takes a requirement; an id that is there already is refused. */
  void add(RequirementBuilder builder) {
    Requirement requirement = builder.build();
    Place first = places.putIfAbsent(requirement.id(), builder.place());
    if (first != null) {
      throw builder
          .place()
          .problemAt(
              "id",
              "the id "
                  + requirement.id().value()
                  + " is defined already, in "
                  + first.path()
                  + " at "
                  + first.place());
    }
    requirements.add(requirement);
  }

  /** Where the facts of a row stand. */
  Place place(RequirementId id) {
    return Objects.requireNonNull(places.get(id));
  }

  /** Takes an explanation. */
  void explain(Explanation explanation) {
    explanations.add(explanation);
  }

  /** The explanations in the order they were taken. */
  List<Explanation> explanations() {
    return explanations;
  }

  /**
   * Takes a relation; one that is there already is refused.
   *
   * @param place what names its target
   */
  void relate(
      YamlValue place,
      RequirementId source,
      RelationType type,
      RequirementId target,
      Basis basis,
      Optional<Confidence> confidence,
      Optional<String> note) {
    relate(new Relation(source, type, target, basis, confidence, note), place::problem);
  }

  /** Takes a relation that a release states; one that is there already is refused. */
  void relate(Place place, Relation relation) {
    relate(relation, what -> place.problemAt("relations", what));
  }

  private void relate(Relation relation, Function<String, CorpusFormatException> problem) {
    if (!ends.add(List.of(relation.source(), relation.type(), relation.target()))) {
      throw problem.apply(
          "\"" + relation.type() + "\" " + relation.target().value() + " is stated twice");
    }
    relations.add(relation);
    relationPlaces.add(problem);
  }

  /**
   * Takes the relations of a row to those of its own document that stand under a key.
   *
   * @param document the document of the row and of what it relates to
   * @param key the ids it relates to; none if absent
   */
  void relate(YamlFile.Row row, DocumentId document, String key, RelationType type, Basis basis) {
    for (YamlValue target : row.values(key)) {
      relate(
          target,
          new RequirementId(document, row.text("id")),
          type,
          new RequirementId(document, target.text()),
          basis,
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Refuses a family that the document does not declare: it would have no title. */
  void checkFamilies(Documents documents) {
    for (Requirement each : requirements) {
      each.family()
          .filter(family ->
              documents.get(each.id().standard()).standard().families().stream()
                  .noneMatch(one -> one.id().equals(family)))
          .ifPresent(family -> {
            throw Objects.requireNonNull(places.get(each.id()))
                .problemAt("family", "the family " + family + " is not declared in document.yaml");
          });
    }
  }

  /** Refuses an id that is not written as its document says: nobody could ask for it. */
  void checkIds(Documents documents) {
    places.forEach((id, row) -> {
      Optional<RequirementId> read = documents.grammar().parse(id.value(), id.standard());
      if (!read.equals(Optional.of(id))) {
        throw row.problemAt(
            "id",
            "the id "
                + id.value()
                + read.map(each -> " is read as " + each.value()).orElse(" has no form")
                + " by the id forms of document.yaml");
      }
    });
  }

  /** Refuses parents and ends of relations that no row defines. */
  void checkReferences() {
    for (Requirement each : requirements) {
      Optional<RequirementId> parent =
          each.parent().map(value -> new RequirementId(each.id().standard(), value));
      Place row = places.get(each.id());
      if (row != null && parent.isPresent() && !places.containsKey(parent.get())) {
        throw row.problemAt(
            row instanceof YamlFile.Row yaml && !yaml.node().has("parent") ? "id" : "parent",
            "the requirement it enhances, " + parent.get() + ", is not defined");
      }
    }
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      for (RequirementId end : List.of(relation.source(), relation.target())) {
        if (!places.containsKey(end)) {
          throw relationPlaces
              .get(i)
              .apply("\"" + relation.type() + "\" refers to " + end + ", which no row defines");
        }
      }
    }
  }

  /** The ids that rows define. */
  Set<RequirementId> ids() {
    return places.keySet();
  }

  /** All requirements in reading order. */
  List<Requirement> requirements() {
    return requirements;
  }

  /** All relations in reading order. */
  List<Relation> relations() {
    return relations;
  }
}
