package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of several rows that were asked for by their ids, each in short. */
public final class SeveralJson {
  private SeveralJson() {}

  /** Rows with their facts and texts, and the documents they are of. */
  public static ObjectNode of(List<Requirement> rows, Collection<Standard> standards) {
    ObjectNode json = Json.object();
    ArrayNode requirements = json.putArray("requirements");
    rows.forEach(each -> requirements.add(Rows.row(each, true)));
    SourceJson.put(json, standards);
    return json;
  }

  /**
   * What each of several rows maps to, and once who asserts it.
   *
   * @param detail how much of each mapping is told
   */
  public static ObjectNode mappings(List<GetMappings.Answer> answers, MappingDetail detail) {
    ObjectNode json = Json.object();
    List<Mapped> mapped = new ArrayList<>();
    Set<MappingSet> sets = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    for (GetMappings.Answer each : answers) {
      mapped.addAll(each.rows());
      sets.addAll(each.sets());
      notes.addAll(each.notes());
    }
    json.put("total", mapped.size());
    ArrayNode rows = json.putArray("rows");
    mapped.forEach(each -> rows.add(MappingJson.row(each, detail)));
    CommonFacts.hoist(json, "rows", "mappings");
    Rows.add(json, "asserted_by", MappingSetsJson.of(List.copyOf(sets), detail));
    Rows.texts(json, "notes", List.copyOf(notes));
    return json;
  }
}
