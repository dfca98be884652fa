package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON forms that all answers share. What is absent is left out. */
final class Rows {
  private Rows() {}

  /** A requirement as it is mentioned: {@code standard}, {@code id}, {@code title}. */
  static ObjectNode heading(Heading heading) {
    ObjectNode row = Json.object();
    row.put("standard", heading.id().standard().value());
    row.put("id", heading.id().value());
    row.put("title", heading.title());
    if (heading.status() != Status.ACTIVE) {
      row.put("status", heading.status().value());
    }
    return row;
  }

  static ArrayNode headings(Collection<Heading> headings) {
    ArrayNode rows = Json.array();
    headings.forEach(each -> rows.add(heading(each)));
    return rows;
  }

  /** A requirement as it is mentioned beside others of a document: without naming that again. */
  static ObjectNode within(Heading heading, DocumentId document) {
    ObjectNode row = heading(heading);
    if (heading.id().standard().equals(document)) {
      row.remove("standard");
    }
    return row;
  }

  static ArrayNode within(Collection<Heading> headings, DocumentId document) {
    ArrayNode rows = Json.array();
    headings.forEach(each -> rows.add(within(each, document)));
    return rows;
  }

  /** The ids of headings, for where titles would be too long. */
  static List<String> ids(Collection<Heading> headings) {
    return headings.stream().map(each -> each.id().value()).toList();
  }

  /** What a requirement is, its status if it is not in force, and its level. */
  static ObjectNode leveled(Requirement requirement) {
    ObjectNode row = Json.object();
    row.put("standard", requirement.id().standard().value());
    row.put("id", requirement.id().value());
    row.put("title", requirement.title());
    row.put("kind", requirement.kind().value());
    if (requirement.status() != Status.ACTIVE) {
      row.put("status", requirement.status().value());
    }
    requirement.level().ifPresent(level -> row.put("level", level));
    return row;
  }

  /** A requirement in a list: its facts, and its text if wanted. */
  static ObjectNode row(Requirement requirement, boolean text) {
    ObjectNode row = leveled(requirement);
    requirement.family().ifPresent(family -> row.put("family", family));
    requirement.parent().ifPresent(parent -> row.put("parent", parent));
    texts(
        row,
        "component_types",
        requirement.componentTypes().stream().map(each -> each.value()).toList());
    baselines(row, requirement);
    if (text) {
      text(row, requirement);
    }
    return row;
  }

  /**
   * The baselines of SP 800-53B that select a row, and those of the OT overlay where they differ.
   */
  static void baselines(ObjectNode row, Requirement requirement) {
    List<String> plain = new ArrayList<>();
    List<String> overlay = new ArrayList<>();
    requirement.baselines().forEach(each -> (each.isOverlay() ? overlay : plain).add(each.value()));
    texts(row, "baselines", plain);
    List<String> same = plain.stream().filter(each -> !each.equals("PRIVACY")).toList();
    if (!overlay.stream().map(each -> each.substring("OT ".length())).toList().equals(same)) {
      texts(row, "ot_baselines", overlay.isEmpty() ? List.of("none") : overlay);
    }
  }

  static void text(ObjectNode row, Requirement requirement) {
    requirement.text().ifPresent(each -> row.put("text", each.value()));
    textKind(row, requirement);
  }

  /** Whose words a text is, and for a licensed copy which edition. */
  static void textKind(ObjectNode row, Requirement requirement) {
    row.put("text_kind", requirement.text().map(each -> each.kind().value()).orElse("none"));
    requirement.sourceWords().ifPresent(each -> row.put("text_edition", each.edition()));
  }

  /**
   * What else is known of a requirement, in the order of its labels: further facts, and what a
   * publisher's file or a licensed copy says beside its text.
   */
  static void further(ObjectNode row, Requirement requirement) {
    put(row, FurtherFacts.withWords(FurtherFacts.of(requirement), requirement));
  }

  /** Facts by their names. */
  static void put(ObjectNode row, List<Attribute> facts) {
    facts.forEach(each -> row.put(each.label(), each.text()));
  }

  /** Other names a reader would know the requirement by. */
  static void names(ObjectNode row, Requirement requirement) {
    ArrayNode names = Json.array();
    for (OtherName each : OtherName.of(requirement)) {
      ObjectNode name = names.addObject();
      name.put("name", each.name());
      name.put("kind", each.kind().value());
      put(name, "detail", each.detail());
    }
    add(row, "other_names", names);
  }

  static void put(ObjectNode row, String key, String value) {
    if (!value.isEmpty()) {
      row.put(key, value);
    }
  }

  static void put(ObjectNode row, String key, Optional<String> value) {
    value.ifPresent(each -> put(row, key, each));
  }

  static void texts(ObjectNode row, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = row.putArray(key);
      values.forEach(array::add);
    }
  }

  static void add(ObjectNode row, String key, JsonNode value) {
    if (!value.isEmpty()) {
      row.set(key, value);
    }
  }

  /** "10 of 134", with the place to go on. */
  static void page(ObjectNode answer, int offset, int shown, int total, Optional<String> next) {
    answer.put("total", total);
    answer.put("showing", Showing.of(offset, shown, total));
    next.ifPresent(cursor -> answer.put("next_cursor", cursor));
  }
}
