package org.otsecurity.mcp.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ResourceContents;
import org.otsecurity.mcp.protocol.ResourceTemplate;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.render.export.ExportTable;
import org.otsecurity.render.export.NavigatorLayer;
import org.otsecurity.text.Limits;

/**
 * Files for other programs: {@code otsec://export/mappings/iec62443-3-3/nist-800-53.csv}, {@code
 * otsec://export/matrix/PLC,HMI.csv}, {@code otsec://export/navigator/PLC,HMI.json}.
 */
final class ExportResources {
  /** Where they are, with its slash. */
  static final String EXPORT = "export/";

  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";
  private static final int ALL = 5_000;

  private final Questions questions;

  ExportResources(Questions questions) {
    this.questions = questions;
  }

  static List<ResourceTemplate> templates(String scheme) {
    return List.of(
        new ResourceTemplate(
            scheme + EXPORT + "mappings/{source}/{target}.csv",
            "mappings",
            "Mappings of one document onto another",
            "All mappings with relationship, basis, confidence, rationale and who asserts them",
            CSV),
        new ResourceTemplate(
            scheme + EXPORT + "matrix/{assets}.csv",
            "controls-matrix",
            "Controls matrix of assets",
            "Techniques that target the assets, mitigations and requirements labeled by MITRE",
            CSV),
        new ResourceTemplate(
            scheme + EXPORT + "navigator/{assets}.json",
            "navigator-layer",
            "ATT&CK Navigator layer of assets",
            "Techniques that target the assets, in layer format 4.5",
            JSON));
  }

  /** The contents of a file; empty if there is no such file. */
  Optional<List<ResourceContents>> read(String uri, String path) {
    try {
      String file = URLDecoder.decode(path, StandardCharsets.UTF_8);
      if (file.startsWith("mappings/") && file.endsWith(".csv")) {
        return mappings(uri, file.substring("mappings/".length(), file.length() - ".csv".length()));
      }
      if (file.startsWith("matrix/") && file.endsWith(".csv")) {
        var request = assets(file.substring("matrix/".length(), file.length() - ".csv".length()));
        return csv(uri, ExportTable.of(questions.matrix().of(request)));
      }
      if (file.startsWith("navigator/") && file.endsWith(".json")) {
        var request =
            assets(file.substring("navigator/".length(), file.length() - ".json".length()));
        String layer = Json.text(NavigatorLayer.of(questions.techniques().find(request)));
        return Optional.of(List.of(ResourceContents.text(uri, JSON, layer)));
      }
      return Optional.empty();
    } catch (QueryException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<List<ResourceContents>> mappings(String uri, String documents) {
    int slash = documents.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    DocumentId source = questions.standards().parse(documents.substring(0, slash));
    DocumentId target = questions.standards().parse(documents.substring(slash + 1));
    return csv(
        uri, ExportTable.of(questions.mappings().get(MappingRequest.between(source, target, ALL))));
  }

  private static FindTechniques.Request assets(String names) {
    List<String> assets = List.of(names.split(","));
    if (assets.size() > Limits.LIST) {
      throw new IllegalArgumentException("so many assets are in no file");
    }
    return new FindTechniques.Request(
        assets, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  private static Optional<List<ResourceContents>> csv(String uri, ExportTable table) {
    String text = new String(table.csv(), StandardCharsets.UTF_8);
    return Optional.of(List.of(ResourceContents.text(uri, CSV, text.substring(1))));
  }
}
