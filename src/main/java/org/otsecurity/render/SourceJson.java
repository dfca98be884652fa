package org.otsecurity.render;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of the documents that the rows of an answer come from, each once. Rows refer to them by
 * {@code standard}; an answer about one row has a {@code citation} instead.
 */
final class SourceJson {
  private SourceJson() {}

  /**
   * Sets {@code sources}: id, title, edition and URL of each document, its notice where its licence
   * asks for one (once, where several have the same), and its publisher if it is the only one and
   * its notice does not name him. Licences are left to the list of documents and to the citation of
   * a row: beside other rows they were read as a statement of what an answer holds.
   */
  static void put(ObjectNode json, Collection<Standard> standards) {
    ArrayNode sources = Json.array();
    Set<String> notices = new HashSet<>();
    standards.stream()
        .distinct()
        .forEach(each -> {
          ObjectNode source = source(each);
          if (notices.add(each.notice())) {
            Rows.put(source, "notice", each.notice());
          }
          sources.add(source);
        });
    if (sources.size() == 1) {
      Standard only = standards.iterator().next();
      if (!only.notice().contains(only.publisher())) {
        ((ObjectNode) sources.get(0)).put("publisher", only.publisher());
      }
    }
    Rows.add(json, "sources", sources);
  }

  /** Sets {@code sources} to the one document that all rows come from. */
  static void put(ObjectNode json, Standard standard) {
    put(json, List.of(standard));
  }

  private static ObjectNode source(Standard standard) {
    ObjectNode json = Json.object();
    json.put("id", standard.id().value());
    json.put("title", standard.name());
    json.put("edition", standard.edition());
    json.put("url", standard.url());
    return json;
  }
}
