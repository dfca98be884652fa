package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.matrix.Checklist;
import org.otsecurity.query.matrix.Matrix;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what to go through, row by row. */
public final class ChecklistJson {
  private ChecklistJson() {}

  /** A page of the rows; columns to be filled in are in the workbook. */
  public static ObjectNode of(
      Checklist checklist, int offset, int limit, Optional<String> nextCursor) {
    Matrix matrix = checklist.matrix();
    ObjectNode json = Json.object();
    MatrixJson.beginning(json, "checklist", matrix);
    List<Mapped> page = matrix.rows().stream().skip(offset).limit(limit).toList();
    Rows.page(json, offset, page.size(), matrix.rows().size(), nextCursor);
    json.put("with_guidance", checklist.guidance().size());
    json.put("with_evidence", checklist.evidence().size());
    ArrayNode rows = json.putArray("rows");
    for (Mapped each : page) {
      ObjectNode row = MatrixJson.row(each);
      RequirementId id = each.requirement().id();
      Rows.put(row, "evidence", checklist.evidence().getOrDefault(id, ""));
      rows.add(row);
    }
    Rows.texts(json, "notes", matrix.notes());
    MatrixJson.end(json, matrix, MatrixFiles.of(MatrixFiles.CHECKLIST, matrix));
    return json;
  }
}
