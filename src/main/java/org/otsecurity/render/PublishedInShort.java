package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Agreement;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is published and says no more than an id, told by ids in answers that are short: a publisher
 * lists dozens where this project gives a few with their reasons.
 */
final class PublishedInShort {
  /** The key beside {@code mappings}. */
  private static final String KEY = "published_ids";

  private PublishedInShort() {}

  /** Whether a mapping of a row is told so where one row is mapped to all documents. */
  static boolean ofOne(Mapped row, MappingRow mapping) {
    return isBare(mapping)
        && (row.agreement(mapping).isPresent() || mapping.target().status() == Status.SUPERSEDED);
  }

  /** Whether it is told so in a list of ids: where ours stands beside it. */
  static boolean ofMany(Mapped row, MappingRow mapping) {
    return isBare(mapping) && row.agreement(mapping).isPresent();
  }

  private static boolean isBare(MappingRow mapping) {
    return mapping.basis() == Basis.PUBLISHED
        && mapping.relationship().isEmpty()
        && mapping.statedFor().isEmpty();
  }

  /** Adds the ids by document, but for those of pairs of which ours says that both state them. */
  static void add(ObjectNode json, Mapped row, Predicate<MappingRow> told, boolean saysBoth) {
    addIds(
        json,
        KEY,
        row,
        each ->
            told.test(each)
                && !(saysBoth
                    && row.agreement(each).filter(one -> one == Agreement.BOTH).isPresent()));
  }

  /** Adds the ids of some mappings by document; nothing if there are none. */
  static void addIds(ObjectNode json, String key, Mapped row, Predicate<MappingRow> told) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    row.mappings().stream()
        .filter(told)
        .map(each -> each.target().id())
        .forEach(each ->
            ids.computeIfAbsent(each.standard().value(), one -> new ArrayList<>())
                .add(each.value()));
    ObjectNode byDocument = Json.object();
    ids.forEach((document, own) -> Rows.texts(byDocument, document, own));
    Rows.add(json, key, byDocument);
  }
}
