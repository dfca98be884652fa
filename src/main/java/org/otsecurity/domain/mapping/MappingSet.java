package org.otsecurity.domain.mapping;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;

/**
 * Mappings of one document onto another that one party asserts.
 *
 * @param id a stable name, for example {@code iec62443-3-3_nist-800-53}
 * @param title what it maps
 * @param source the document that its mappings start from
 * @param target the document that they lead to
 * @param targetEdition the edition that they lead to, where it is not the one that is held; else
 *     empty
 * @param basis who stands behind it: {@link Basis#PUBLISHED} or {@link Basis#CURATED}
 * @param kind what its rows say: {@link Mapping.Kind#MAPS_TO}, {@link Mapping.Kind#ANSWERED_BY} or
 *     {@link Mapping.Kind#REALIZED_BY}
 * @param publisher who asserts it
 * @param document where it is published; empty for one that is published with this program
 * @param url the address of that document; empty if none
 * @param licence the terms under which it is used here
 * @param note how it was made, and its limits
 */
public record MappingSet(
    String id,
    String title,
    DocumentId source,
    DocumentId target,
    String targetEdition,
    Basis basis,
    Mapping.Kind kind,
    String publisher,
    String document,
    String url,
    String licence,
    String note) {

  /** Who asserts it and where it is published, in a line. */
  public String origin() {
    return document.isEmpty() ? publisher : publisher + ", " + document;
  }

  /** Who asserts it, on what terms, how it was made and its limits, in sentences. */
  public String about() {
    return Stream.of(origin(), licence, note)
        .filter(each -> !each.isEmpty())
        .map(each -> each.endsWith(".") ? each : each + ".")
        .collect(Collectors.joining(" "));
  }

  /** Who asserts the mappings of the set, and where: a published document, or the set itself. */
  public Asserter asserter() {
    return new Asserter(
        publisher, basis == Basis.CURATED ? "set " + id : document, Optional.of(id));
  }
}
