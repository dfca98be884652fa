package org.otsecurity.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.matrix.Cover;
import org.otsecurity.query.matrix.Gap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what is left for whoever meets rows of other documents. */
public final class GapJson {
  private GapJson() {}

  /** A page of the rows, those with most left first. */
  public static ObjectNode of(Gap gap, int offset, int limit, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    MatrixJson.beginning(json, "gap", gap.matrix());
    gap.met()
        .ifPresentOrElse(
            rows ->
                Rows.texts(json, "met", Rows.ids(rows.stream().map(Requirement::heading).toList())),
            () -> json.put("met", "all rows"));
    List<Gap.Row> page = gap.rows().stream().skip(offset).limit(limit).toList();
    Rows.page(json, offset, page.size(), gap.rows().size(), nextCursor);
    if (offset == 0) {
      json.set("counts", counts(gap.counts()));
      ArrayNode families = Json.array();
      gap.families()
          .forEach((family, counts) -> {
            ObjectNode row = families.addObject();
            row.put("family", family.id());
            row.setAll(counts(counts));
          });
      Rows.add(json, "by_family", families);
    }
    ArrayNode rows = json.putArray("rows");
    for (Gap.Row each : page) {
      ObjectNode row = MatrixJson.row(each.mapped());
      row.put("state", each.cover().value());
      Rows.add(row, "by", MatrixJson.bySureness(each.by()));
      Rows.add(row, "not_met", MatrixJson.bySureness(each.unmet()));
      if (each.cover() == Cover.NO_COUNTERPART) {
        row.put("why", String.join(" ", each.mapped().noCounterpart().values()));
      }
      rows.add(row);
    }
    Rows.add(json, "asserted_by", MappingSetsJson.grouped(gap.matrix().sets()));
    Rows.texts(json, "notes", gap.notes());
    MatrixJson.end(
        json,
        gap.matrix(),
        gap.met().isEmpty() ? MatrixFiles.of(MatrixFiles.GAP, gap.matrix()) : Map.of());
    return json;
  }

  private static ObjectNode counts(Map<Cover, Integer> counts) {
    ObjectNode json = Json.object();
    for (Cover each : Cover.values()) {
      json.put(each.value(), counts.getOrDefault(each, 0));
    }
    return json;
  }
}
