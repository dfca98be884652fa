package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.Exposure;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.query.threat.ThreatPath;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the requirements that answer threats. */
public final class ThreatMappingJson {
  /** Up to so many rows, each says why its paths hold. */
  private static final int FEW_ROWS = 8;

  /** So many threats of a row are named unless all are asked for. */
  private static final int FEW_THREATS = 4;

  /** So many of what was asked are named by id; what is asked as a group is counted. */
  private static final int MOST_THREATS = 12;

  private ThreatMappingJson() {}

  /**
   * A page of the answer as a JSON object.
   *
   * @param detail whether every threat of a row, and why each path holds, are wanted
   */
  public static ObjectNode of(
      MapThreats.Answer answer,
      boolean detail,
      int offset,
      int limit,
      Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    beginning(json, answer);
    json.put("answered", answer.answered());
    Rows.add(json, "without_path", Rows.headings(answer.unanswered()));
    List<Answered> page = answer.page(offset, limit);
    Rows.page(json, offset, page.size(), answer.requirements().size(), nextCursor);
    boolean full = detail || page.size() <= FEW_ROWS;
    Rows.add(json, "functions", functions(answer));
    ArrayNode rows = json.putArray("requirements");
    page.forEach(each -> rows.add(row(answer, each, detail, full)));
    CommonFacts.hoist(json, "requirements", "by");
    CommonFacts.hoist(json, "requirements");
    end(json, answer);
    return json;
  }

  /** How many requirements there are of each function. */
  private static ObjectNode functions(MapThreats.Answer answer) {
    ObjectNode counts = Json.object();
    for (ThreatFunction each : ThreatFunction.values()) {
      long rows =
          answer.requirements().stream()
              .filter(row -> row.function().filter(each::equals).isPresent())
              .count();
      if (rows > 0) {
        counts.put(each.value(), rows);
      }
    }
    return counts;
  }

  private static ObjectNode row(
      MapThreats.Answer answer, Answered each, boolean detail, boolean full) {
    int most = answer.threats().size();
    ObjectNode row = Rows.heading(each.requirement());
    each.facts().ifPresent(facts -> facts(row, facts));
    Rows.put(row, "function", each.function().map(ThreatFunction::value));
    boolean direct = each.paths().stream().anyMatch(ThreatPath::isStated);
    if (direct && most == 1) {
      stated(row, each.paths().getFirst(), full);
      return row;
    }
    row.put("answers", each.threats().size() + " of " + most);
    if (each.threats().size() < most) {
      ids(row, each.threats(), detail);
    }
    if (direct && !detail) {
      row.put("confidence", each.confidence());
      return row;
    }
    if (!direct) {
      row.put("paths", each.ways());
    }
    ArrayNode paths = row.putArray("by");
    (detail ? each.paths() : StepWords.shown(answer, each))
        .forEach(path -> paths.add(path.isStated() ? judged(path) : path(path, full)));
    return row;
  }

  /** What is said of one threat among several. */
  private static ObjectNode judged(ThreatPath path) {
    ObjectNode json = Json.object();
    json.put("threat", path.threat().id().value());
    Rows.put(json, "function", path.function().map(ThreatFunction::value));
    stated(json, path, true);
    return json;
  }

  /** How sure it is that a requirement answers a threat, why, and where MITRE names it too. */
  private static void stated(ObjectNode json, ThreatPath path, boolean why) {
    json.put("basis", path.steps().getLast().mapping().basis().value());
    confidence(json, path);
    if (why) {
      Rows.put(json, "rationale", path.rationale());
    }
    Rows.texts(json, "labeled", Rows.ids(path.labeled()));
  }

  private static void facts(ObjectNode row, Requirement facts) {
    facts.level().ifPresent(level -> row.put("level", level));
    Rows.texts(
        row, "component_types", facts.componentTypes().stream().map(ComponentType::value).toList());
  }

  /** The ids of threats, if they are few or all are asked for; else their number must do. */
  private static void ids(ObjectNode json, List<Heading> threats, boolean all) {
    if (all || threats.size() <= FEW_THREATS) {
      Rows.texts(json, "threats", Rows.ids(threats));
    }
  }

  /** What was asked, as it was read. */
  static void beginning(ObjectNode json, MapThreats.Answer answer) {
    json.put("target_standard", answer.target().value());
    Rows.add(json, "read_as", Rows.headings(answer.meant()));
    exposures(json, answer);
    json.put("threat_count", answer.threats().size());
    List<String> threats = Rows.ids(answer.threats());
    Rows.texts(json, "threats", threats.stream().limit(MOST_THREATS).toList());
    if (threats.size() > MOST_THREATS) {
      json.put("more_threats", threats.size() - MOST_THREATS);
    }
  }

  /** Limits, and the documents that it comes from. */
  static void end(ObjectNode json, MapThreats.Answer answer) {
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, answer.sources());
  }

  private static void exposures(ObjectNode json, MapThreats.Answer answer) {
    ArrayNode rows = Json.array();
    for (Exposure each : answer.exposures()) {
      ObjectNode row = Rows.heading(each.property());
      row.put("because", each.because());
      Rows.texts(row, "threats", Rows.ids(each.threats()));
      rows.add(row);
    }
    Rows.add(json, "device_properties", rows);
  }

  /** A path in one line of ids, with the basis of its last step. */
  private static ObjectNode path(ThreatPath path, boolean full) {
    ObjectNode json = Json.object();
    json.put("path", StepWords.line(path));
    Rows.put(json, "mitigation_tier", path.tier());
    var last = path.steps().get(path.steps().size() - 1);
    json.put(
        "basis", path.steps().size() > 1 ? Basis.DERIVED.value() : last.mapping().basis().value());
    confidence(json, path);
    Rows.put(
        json,
        "stated_for",
        path.steps().stream()
            .flatMap(each -> each.mapping().statedFor().stream())
            .map(StatedFor::words)
            .findFirst());
    if (full) {
      Rows.put(json, "rationale", last.mapping().rationale());
    }
    return json;
  }

  /** How sure a path is, if anybody says. */
  static void confidence(ObjectNode json, ThreatPath path) {
    path.stated().ifPresent(each -> json.put("confidence", each));
  }
}
