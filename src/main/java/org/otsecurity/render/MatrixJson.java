package org.otsecurity.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.matrix.Matrix;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of rows against documents: ids by how sure each is. */
public final class MatrixJson {
  private MatrixJson() {}

  /** A page of the rows. */
  public static ObjectNode of(Matrix matrix, int offset, int limit, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    beginning(json, "matrix", matrix);
    List<Mapped> page = matrix.rows().stream().skip(offset).limit(limit).toList();
    Rows.page(json, offset, page.size(), matrix.rows().size(), nextCursor);
    if (offset == 0) {
      ObjectNode mapped = json.putObject("rows_with_mapping");
      matrix.documents().forEach(each -> mapped.put(each.id().value(), matrix.mapped(each.id())));
      families(json, matrix);
    }
    ArrayNode rows = json.putArray("rows");
    for (Mapped each : page) {
      ObjectNode row = row(each);
      for (Standard document : matrix.documents()) {
        ObjectNode cell = bySureness(Matrix.cell(each, document.id()));
        if (!cell.isEmpty()) {
          row.set(document.id().value(), cell);
        } else if (each.noCounterpart().containsKey(document.id())) {
          row.put(document.id().value(), each.none(document.id()));
        }
      }
      rows.add(row);
    }
    json.put("cells", "ids by confidence of the pair, or by basis where none is stated");
    Rows.add(json, "asserted_by", MappingSetsJson.grouped(matrix.sets()));
    Rows.texts(json, "notes", matrix.notes());
    end(json, matrix, MatrixFiles.of(MatrixFiles.CONTROLS, matrix));
    return json;
  }

  private static void families(ObjectNode json, Matrix matrix) {
    ArrayNode families = Json.array();
    for (Matrix.FamilyShare each : matrix.families()) {
      ObjectNode row = families.addObject();
      row.put("family", each.family().id());
      row.put("rows", each.rows());
      each.mapped().forEach((document, count) -> row.put(document.value(), count));
    }
    Rows.add(json, "by_family", families);
  }

  /** What was asked for, and of which documents. */
  static void beginning(ObjectNode json, String what, Matrix matrix) {
    json.put("what", what);
    json.put("standard", matrix.standard().id().value());
    Rows.put(json, "selection", matrix.selection());
    Rows.texts(
        json, "documents", matrix.documents().stream().map(each -> each.id().value()).toList());
  }

  /** A row without what it maps to. */
  static ObjectNode row(Mapped each) {
    ObjectNode row = Json.object();
    row.put("id", each.requirement().id().value());
    row.put("title", each.requirement().title());
    each.requirement().level().ifPresent(level -> row.put("level", level));
    return row;
  }

  /** The ids that mappings lead to, surest first. */
  static ObjectNode bySureness(List<MappingRow> mappings) {
    Map<Double, ArrayNode> stated = new TreeMap<>((a, b) -> Double.compare(b, a));
    Map<Basis, ArrayNode> unstated = new EnumMap<>(Basis.class);
    for (MappingRow each : mappings) {
      String id = each.target().id().value();
      each.confidence()
          .ifPresentOrElse(
              sure -> stated.computeIfAbsent(sure, key -> Json.array()).add(id),
              () -> unstated.computeIfAbsent(each.basis(), key -> Json.array()).add(id));
    }
    ObjectNode cell = Json.object();
    stated.forEach((sure, ids) -> cell.set(String.valueOf(sure), ids));
    unstated.forEach((basis, ids) -> cell.set(basis.value(), ids));
    return cell;
  }

  /** Where the facts come from, and the files that hold the whole. */
  static void end(ObjectNode json, Matrix matrix, Map<String, String> files) {
    List<Standard> sources = new ArrayList<>(List.of(matrix.standard()));
    sources.addAll(matrix.documents());
    SourceJson.put(json, sources);
    ExportUris.put(json, files);
  }
}
