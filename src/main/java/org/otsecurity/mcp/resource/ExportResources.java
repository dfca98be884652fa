package org.otsecurity.mcp.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ResourceContents;
import org.otsecurity.mcp.protocol.ResourceTemplate;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.render.MatrixFiles;
import org.otsecurity.render.export.ExportBook;
import org.otsecurity.render.export.ExportTable;
import org.otsecurity.render.export.NavigatorLayer;
import org.otsecurity.render.export.OscalMapping;
import org.otsecurity.text.Limits;

/**
 * Files for other programs: {@code otsec://export/mappings/iec62443-3-3/nist-800-53.csv}, {@code
 * otsec://export/matrix/PLC,HMI.csv}, {@code otsec://export/navigator/PLC,HMI.json}, {@code
 * otsec://export/controls/iec62443-3-3/nist-800-53/sl-2.xlsx}.
 */
final class ExportResources {
  /** Where they are, with its slash. */
  static final String EXPORT = "export/";

  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
            scheme + EXPORT + MatrixFiles.CONTROLS + "{standard}/{documents}.xlsx",
            "controls",
            "Rows of a document against others",
            "Workbook with matrix, pairs, heat map and sources; /sl-2 and /type-PLC before .xlsx select",
            XLSX),
        new ResourceTemplate(
            scheme + EXPORT + MatrixFiles.GAP + "{standard}/{documents}.xlsx",
            "gap",
            "What is left for whoever meets documents",
            "Workbook with the state of each row, by what, pairs with reasons and sources",
            XLSX),
        new ResourceTemplate(
            scheme + EXPORT + MatrixFiles.CHECKLIST + "{standard}.xlsx",
            "checklist",
            "Checklist of a document",
            "Workbook of requirements with guidance, evidence, status, owner and due",
            XLSX),
        new ResourceTemplate(
            scheme + EXPORT + "oscal/{source}/{target}.json",
            "oscal-mapping",
            "OSCAL mapping collection",
            "All mappings of one document onto another in OSCAL's control mapping model",
            JSON),
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
        return between(file.substring("mappings/".length(), file.length() - ".csv".length()))
            .flatMap(answer -> csv(uri, ExportTable.of(answer)));
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
      if (file.startsWith("oscal/") && file.endsWith(".json")) {
        return between(file.substring("oscal/".length(), file.length() - ".json".length()))
            .filter(answer -> answer.mapped() > 0)
            .map(answer -> oscal(uri, answer));
      }
      return file.endsWith(".xlsx")
          ? MatrixPath.of(file.substring(0, file.length() - ".xlsx".length()), questions)
              .map(book -> xlsx(uri, book))
          : Optional.empty();
    } catch (QueryException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All that is asserted from one document onto another, {@code source/target}. */
  private Optional<GetMappings.Answer> between(String documents) {
    int slash = documents.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    DocumentId source = questions.standards().parse(documents.substring(0, slash));
    DocumentId target = questions.standards().parse(documents.substring(slash + 1));
    return Optional.of(questions.mappings().get(MappingRequest.between(source, target, ALL)));
  }

  private List<ResourceContents> oscal(String uri, GetMappings.Answer answer) {
    Standard source = questions.standards().get(answer.source());
    Standard target = questions.standards().get(answer.into().getFirst());
    return List.of(
        ResourceContents.text(
            uri, JSON, Json.text(OscalMapping.of(answer, source, target, Instant.now()))));
  }

  private static List<ResourceContents> xlsx(String uri, ExportBook book) {
    return List.of(
        new ResourceContents.Blob(uri, XLSX, Base64.getEncoder().encodeToString(book.xlsx())));
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
