package org.otsecurity.query;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;

/**
 * A mapping in an answer.
 *
 * @param source where it starts
 * @param target where it leads
 * @param relationship read from source to target; empty if it is not known
 * @param basis who stands behind it; {@link Basis#DERIVED} for a path of several steps
 * @param confidence 0 to 1; for a path the product of its steps; empty if one step states none
 * @param rationale what is shared and what differs, or why it is suggested; may be empty
 * @param assertedBy who says so; for a path everyone involved
 * @param path the steps of a derived mapping; empty for a direct one
 */
public record MappingRow(
    Heading source,
    Heading target,
    Optional<Relationship> relationship,
    Basis basis,
    Optional<Double> confidence,
    String rationale,
    String assertedBy,
    List<Hop> path) {

  static MappingRow direct(Hop hop) {
    return new MappingRow(
        hop.from(),
        hop.to(),
        hop.relationship(),
        hop.basis(),
        hop.confidence(),
        hop.rationale(),
        hop.assertedBy(),
        List.of());
  }

  static MappingRow derived(Hop first, Hop second) {
    Optional<Double> confidence =
        first.confidence().flatMap(a -> second.confidence().map(b -> round(a * b)));
    Optional<Relationship> relationship =
        first.relationship().flatMap(a -> second.relationship().flatMap(a::then));
    return new MappingRow(
        first.from(),
        second.to(),
        relationship,
        Basis.DERIVED,
        confidence,
        "",
        first.assertedBy().equals(second.assertedBy())
            ? first.assertedBy()
            : first.assertedBy() + "; " + second.assertedBy(),
        List.of(first, second));
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
