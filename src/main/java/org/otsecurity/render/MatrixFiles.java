package org.otsecurity.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.query.matrix.MatrixRequest;

/**
 * Where the workbooks are that hold a matrix, a gap or a checklist as a whole. One of rows named
 * one by one has no address.
 */
public final class MatrixFiles {
  /** Before a level or vector. */
  public static final String LEVEL = "sl-";

  /** Before a type of component. */
  public static final String TYPE = "type-";

  /** Where paths over third documents count. */
  public static final String DERIVED = "derived";

  /** The workbook of a matrix. */
  public static final String CONTROLS = "controls/";

  /** The workbook of a gap, where all rows of the other documents are met. */
  public static final String GAP = "gap/";

  /** The workbook of a checklist. */
  public static final String CHECKLIST = "checklist/";

  private MatrixFiles() {}

  /** The file of a kind; none if rows were named one by one. */
  static Map<String, String> of(String kind, Matrix matrix) {
    MatrixRequest request = matrix.request();
    if (!request.rows().isEmpty()) {
      return Map.of();
    }
    StringBuilder path =
        new StringBuilder(ExportUris.EXPORT).append(kind).append(request.standard().value());
    if (!request.documents().isEmpty()) {
      path.append('/')
          .append(
              request.documents().stream().map(DocumentId::value).collect(Collectors.joining(",")));
    }
    request.level().ifPresent(each -> path.append('/').append(LEVEL).append(numbers(each)));
    request.componentType().ifPresent(each -> path.append('/').append(TYPE).append(encoded(each)));
    if (request.derived()) {
      path.append('/').append(DERIVED);
    }
    return Map.of("workbook", path.append(".xlsx").toString());
  }

  private static String numbers(SecurityLevelVector level) {
    return level
        .uniformLevel()
        .map(String::valueOf)
        .orElseGet(
            () -> level.levels().stream().map(String::valueOf).collect(Collectors.joining(".")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
