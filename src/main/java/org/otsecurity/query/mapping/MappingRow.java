package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.StatedFor;

/**
 * A mapping in an answer: one assertion, or a path of two or three.
 *
 * @param steps what it consists of, at least one
 */
public record MappingRow(List<Hop> steps) {

  static MappingRow direct(Hop hop) {
    return new MappingRow(List.of(hop));
  }

  static MappingRow derived(Hop... steps) {
    return new MappingRow(List.of(steps));
  }

  /** The documents of some that no mapping of a row leads to. */
  static List<DocumentId> lacking(
      List<DocumentId> documents, List<MappingRow> mappings, List<NamedPlace> places) {
    return documents.stream()
        .filter(document -> places.stream().noneMatch(each -> each.document().equals(document)))
        .filter(document ->
            mappings.stream().noneMatch(each -> each.target().id().standard().equals(document)))
        .toList();
  }

  /** The same leading to another row. */
  MappingRow to(Heading other) {
    List<Hop> changed = new ArrayList<>(steps);
    Hop last = changed.removeLast();
    changed.add(new Hop(last.mapping(), last.from(), other));
    return new MappingRow(List.copyOf(changed));
  }

  /** Where it starts. */
  public Heading source() {
    return steps.getFirst().from();
  }

  /** Where it leads. */
  public Heading target() {
    return steps.getLast().to();
  }

  /** The steps of a derived mapping; empty for a direct one. */
  public List<Hop> path() {
    return steps.size() > 1 ? steps : List.of();
  }

  /** On what it rests; {@link Basis#DERIVED} for a path. */
  public Basis basis() {
    return steps.size() > 1 ? Basis.DERIVED : steps.getFirst().mapping().basis();
  }

  /** The relationship from source to target; empty if it is not known or does not follow. */
  public Optional<Relationship> relationship() {
    Optional<Relationship> whole = steps.getFirst().relationship();
    for (Hop next : steps.subList(1, steps.size())) {
      whole = whole.flatMap(each -> next.relationship().flatMap(each::then));
    }
    return whole;
  }

  /** What the requirement does against the threat, if one end is a threat; of a path its step's. */
  public Optional<ThreatFunction> function() {
    return steps.stream().flatMap(each -> each.mapping().function().stream()).findFirst();
  }

  /** 0 to 1; for a path the product of its steps, rounded; empty if one step states none. */
  public Optional<Double> confidence() {
    Optional<Double> product = Optional.of(1.0);
    for (Hop step : steps) {
      Optional<Double> own = step.mapping().confidence().map(Confidence::value);
      product = product.flatMap(each -> own.map(value -> each * value));
    }
    return product.map(each -> Math.round(each * 100) / 100.0);
  }

  /** What is shared and what differs, or why it is suggested; empty for a path. */
  public String rationale() {
    return steps.size() > 1 ? "" : steps.getFirst().mapping().rationale();
  }

  /** The row that one of its steps was stated for; empty if those it shows. */
  public Optional<StatedFor> statedFor() {
    return steps.stream().flatMap(each -> each.mapping().statedFor().stream()).findFirst();
  }

  /** Who says so; for a path everyone involved, in its order. */
  public List<Asserter> asserters() {
    return steps.stream().map(each -> each.mapping().asserter()).distinct().toList();
  }

  /** Who says so, in words; empty if nobody does. */
  public String assertedBy() {
    return asserters().stream().map(Asserter::phrase).distinct().collect(Collectors.joining("; "));
  }
}
