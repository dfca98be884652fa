package org.otsecurity.render.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mappings in OSCAL's control mapping model (mapping-collection, 1.2.2): one mapping for each set,
 * one map for each pair.
 *
 * <p>OSCAL knows relations of sets only. What helps (NIST IR 8477, supportive) and pairs of which a
 * publisher states no relation carry a namespace of this project, in which the model allows other
 * values. Ids have OSCAL's form; the canonical one stands beside each as a property.
 */
public final class OscalMapping {
  private static final String OSCAL_VERSION = "1.2.2";
  private static final String NAMESPACE = "urn:ot-security-mcp:ns:mapping";
  private static final String NOT_STATED = "not-stated";
  private static final Pattern ENHANCEMENT = Pattern.compile(" RE (?=\\d)");
  private static final Pattern NO_TOKEN = Pattern.compile("[^a-z0-9._-]+");

  private OscalMapping() {}

  /**
   * The collection as JSON.
   *
   * @param answer all that is asserted between two documents
   * @param source the document mapped
   * @param target the document mapped to
   * @param made when the file is made, told to the second
   */
  public static ObjectNode of(
      GetMappings.Answer answer, Standard source, Standard target, Instant made) {
    Instant second = made.truncatedTo(ChronoUnit.SECONDS);
    ObjectNode root = Json.object();
    ObjectNode json = root.putObject("mapping-collection");
    String title = source.name() + " to " + target.name();
    json.put("uuid", NameUuid.of(title + " " + second));
    ObjectNode metadata = json.putObject("metadata");
    metadata.put("title", title);
    metadata.put("last-modified", second.toString());
    metadata.put("version", source.edition() + " / " + target.edition());
    metadata.put("oscal-version", OSCAL_VERSION);
    metadata.put(
        "remarks",
        "Summaries and curated pairs are OT Security MCP's; published pairs are their publishers'."
            + " "
            + notice(source)
            + notice(target));
    ObjectNode provenance = json.putObject("provenance");
    provenance.put("method", "human");
    provenance.put("matching-rationale", "semantic");
    provenance.put("status", "not-complete");
    provenance.put("mapping-description", String.join(" ", description(answer)));
    ArrayNode mappings = json.putArray("mappings");
    Map<String, List<MappingRow>> bySet = bySet(answer);
    for (MappingSet set : answer.sets()) {
      List<MappingRow> rows = bySet.getOrDefault(set.id(), List.of());
      if (!rows.isEmpty()) {
        mappings.add(mapping(set, rows, source, target, gap(answer)));
      }
    }
    return root;
  }

  private static String notice(Standard each) {
    return each.notice().isEmpty() ? "" : each.notice() + " ";
  }

  private static List<String> description(GetMappings.Answer answer) {
    List<String> sentences = new ArrayList<>();
    sentences.add("A row without a map is one for which none is known, which is not no relation.");
    answer.sets().forEach(set -> sentences.add(set.title() + ": " + set.about()));
    return sentences;
  }

  private static Map<String, List<MappingRow>> bySet(GetMappings.Answer answer) {
    Map<String, List<MappingRow>> bySet = new LinkedHashMap<>();
    for (Mapped each : answer.rows()) {
      for (MappingRow row : each.mappings()) {
        if (row.basis() != Basis.DERIVED) {
          row.asserters()
              .getFirst()
              .set()
              .ifPresent(set -> bySet.computeIfAbsent(set, key -> new ArrayList<>()).add(row));
        }
      }
    }
    return bySet;
  }

  private static List<String> gap(GetMappings.Answer answer) {
    return answer.unmapped().stream().map(OscalMapping::id).toList();
  }

  private static ObjectNode mapping(
      MappingSet set,
      List<MappingRow> rows,
      Standard source,
      Standard target,
      List<String> unmapped) {
    ObjectNode json = Json.object();
    String name = set.id() + " " + source.id() + " " + target.id();
    json.put("uuid", NameUuid.of(name));
    json.put("method", "human");
    json.set("source-resource", resource(source));
    json.set("target-resource", resource(target));
    ArrayNode maps = json.putArray("maps");
    rows.forEach(each -> maps.add(map(name, each)));
    json.put("mapping-description", set.title() + ". " + set.about());
    if (!unmapped.isEmpty()) {
      ObjectNode gap = json.putObject("source-gap-summary");
      gap.put("uuid", NameUuid.of(name + " gap"));
      ArrayNode ids = gap.putArray("unmapped-controls").addObject().putArray("with-ids");
      unmapped.forEach(ids::add);
    }
    return json;
  }

  private static ObjectNode resource(Standard standard) {
    ObjectNode json = Json.object();
    json.put("type", "catalog");
    json.put("href", standard.url());
    json.put("remarks", standard.name() + ", " + standard.edition() + ", " + standard.publisher());
    return json;
  }

  private static ObjectNode map(String name, MappingRow row) {
    ObjectNode json = Json.object();
    json.put(
        "uuid",
        NameUuid.of(name + " " + row.source().id().value() + " " + row.target().id().value()));
    String relationship = row.relationship().map(Relationship::value).orElse(NOT_STATED);
    if (row.relationship().map(Relationship::isSupportive).orElse(true)) {
      json.put("ns", NAMESPACE);
    }
    json.put("relationship", relationship);
    json.putArray("sources").add(item(row.source()));
    json.putArray("targets").add(item(row.target()));
    row.confidence().ifPresent(sure -> json.putObject("confidence-score").put("percentage", sure));
    if (!row.rationale().isEmpty()) {
      json.put("remarks", row.rationale());
    }
    return json;
  }

  private static ObjectNode item(Heading row) {
    ObjectNode json = Json.object();
    json.put("type", "control");
    json.put("id-ref", id(row));
    ObjectNode label = json.putArray("props").addObject();
    label.put("name", "label");
    label.put("ns", NAMESPACE);
    label.put("value", row.id().value());
    return json;
  }

  /** {@code ac-2.1}, {@code sr-1.1.re.1}, {@code pr.aa-01}. */
  static String id(Heading row) {
    String id = ENHANCEMENT.matcher(row.id().value()).replaceAll(".re.").toLowerCase(Locale.ROOT);
    id = id.replace("(", ".").replace(")", "").replace(' ', '-');
    return NO_TOKEN.matcher(id).replaceAll("-");
  }
}
