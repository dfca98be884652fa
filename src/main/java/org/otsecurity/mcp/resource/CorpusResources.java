package org.otsecurity.mcp.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Page;
import org.otsecurity.mcp.protocol.Resource;
import org.otsecurity.mcp.protocol.ResourceContents;
import org.otsecurity.mcp.protocol.ResourceProvider;
import org.otsecurity.mcp.protocol.ResourceTemplate;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.question.ToolSteps;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementJson;
import org.otsecurity.render.StandardsJson;
import org.otsecurity.render.ZoneJson;
import org.otsecurity.render.ZoneSvg;
import org.otsecurity.text.Limits;

/**
 * Documents as {@code otsec://iec62443-3-3} and their requirements as {@code
 * otsec://iec62443-3-3/SR%201.1}, in the same JSON as the tools, and drawings of reference
 * architectures as {@code otsec://zones/electrical-substation.svg}.
 */
public final class CorpusResources implements ResourceProvider {
  /** The scheme of all URIs, with its slashes. */
  static final String SCHEME = "otsec://";

  /** Where the drawings of reference architectures are, with its slash. */
  static final String ZONES = "zones/";

  private static final String JSON = "application/json";
  private static final String SVG = "image/svg+xml";

  private final Questions questions;
  private final ExportResources exports;

  public CorpusResources(Questions questions) {
    this.questions = questions;
    this.exports = new ExportResources(questions);
  }

  /** The URI of a requirement, percent-encoded. */
  public static String uri(DocumentId standard, String id) {
    StringBuilder uri = new StringBuilder(SCHEME).append(standard.value()).append('/');
    for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if ((Character.isLetterOrDigit(c) && c < 128) || "-._~()".indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(String.format("%02X", each & 0xff));
      }
    }
    return uri.toString();
  }

  @Override
  public Page<Resource> list(int offset, int limit) {
    List<Resource> all = new ArrayList<>();
    all.add(
        Resource.of(
            SCHEME + "standards",
            "standards",
            "Standards held",
            "Editions, counts, licences and freshness of all documents",
            JSON));
    for (ListStandards.Coverage each : questions.listStandards().list().standards()) {
      Standard standard = each.standard();
      all.add(
          Resource.of(
              SCHEME + standard.id().value(),
              standard.id().value(),
              standard.name(),
              standard.title() + ", " + standard.edition(),
              JSON));
    }
    for (ReferenceArchitecture each : questions.zones().model().architectures()) {
      all.add(
          Resource.of(
              ZoneJson.svgUri(each.id()),
              each.id(),
              each.name(),
              "Drawing of the zones and conduits of the reference architecture",
              SVG));
    }
    return Page.of(all, offset, limit);
  }

  @Override
  public List<ResourceTemplate> templates() {
    List<ResourceTemplate> templates = new ArrayList<>();
    for (ListStandards.Coverage each : questions.listStandards().list().standards()) {
      templates.add(
          new ResourceTemplate(
              SCHEME + each.standard().id().value() + "/{id}",
              each.standard().id().value(),
              each.standard().name() + " by id",
              "One requirement of " + each.standard().name() + " with its citation",
              JSON));
    }
    templates.add(
        new ResourceTemplate(
            SCHEME + ZONES + "{architecture}.svg",
            "zones",
            "Zones and conduits as a drawing",
            "A reference architecture as SVG",
            SVG));
    templates.addAll(ExportResources.templates(SCHEME));
    return templates;
  }

  @Override
  public Optional<List<ResourceContents>> read(String uri) {
    if (!uri.startsWith(SCHEME) || uri.length() > Limits.URI) {
      return Optional.empty();
    }
    String path = uri.substring(SCHEME.length());
    if (path.equals("standards")) {
      return contents(uri, StandardsJson.of(questions.listStandards().list()));
    }
    if (path.startsWith(ZONES)) {
      return drawing(uri, path.substring(ZONES.length()));
    }
    if (path.startsWith(ExportResources.EXPORT)) {
      return exports.read(uri, path.substring(ExportResources.EXPORT.length()));
    }
    int slash = path.indexOf('/');
    Optional<DocumentId> standard =
        questions.standards().documents().parse(slash < 0 ? path : path.substring(0, slash));
    if (standard.isEmpty()) {
      return Optional.empty();
    }
    if (slash < 0) {
      return questions.listStandards().list().standards().stream()
          .filter(each -> each.standard().id().equals(standard.get()))
          .findFirst()
          .flatMap(each -> contents(uri, StandardsJson.of(each)));
    }
    try {
      // URLDecoder reads "+" as a space, which no id holds, so both spellings of a space work.
      String id = URLDecoder.decode(path.substring(slash + 1), StandardCharsets.UTF_8);
      return contents(
          uri,
          RequirementJson.of(
              questions.requirement().get(id, standard), RequirementExtent.ALL, ToolSteps::name));
    } catch (QueryException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<List<ResourceContents>> drawing(String uri, String file) {
    ZoneModel model = questions.zones().model();
    return model.architectures().stream()
        .filter(each -> file.equals(each.id() + ".svg"))
        .findFirst()
        .map(each ->
            List.of(
                ResourceContents.text(
                    uri, SVG, ZoneSvg.of(each, model, questions.zones().captions()))));
  }

  private static Optional<List<ResourceContents>> contents(
      String uri, tools.jackson.databind.node.ObjectNode json) {
    return Optional.of(List.of(ResourceContents.text(uri, JSON, Json.text(json))));
  }
}
