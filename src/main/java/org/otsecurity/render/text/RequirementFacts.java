package org.otsecurity.render.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.render.FurtherFacts;
import org.otsecurity.render.OtherName;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementPart;
import org.otsecurity.render.RequirementParts;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** The facts of a requirement, each with its name. */
final class RequirementFacts {
  private static final int HIGHEST_LEVEL = 4;

  private RequirementFacts() {}

  /** Those it has. */
  static Table of(RequirementAnswer answer, RequirementExtent extent) {
    Requirement requirement = answer.requirement();
    Map<String, String> facts = new LinkedHashMap<>();
    requirement.level().ifPresent(level -> facts.put("Security level", level(requirement, level)));
    facts.put("Baselines", Titles.baselines(requirement));
    facts.put(
        "Component types",
        requirement.componentTypes().stream()
            .map(ComponentType::value)
            .collect(Collectors.joining(", ")));
    facts.put("Family", family(answer));
    facts.put(requirement.kind().addsToParent() ? "Enhances" : "Part of", parent(answer));
    facts.put(
        "Also known as",
        OtherName.of(requirement).stream().map(Titles::name).collect(Collectors.joining("; ")));
    facts.put("Common constraints", Titles.mentions(answer.constraints()));
    FurtherFacts.withNerc(requirement)
        .forEach(each ->
            facts.put(
                Keys.heading(each.label()),
                each.label().equals(RequirementParts.ATTESTED)
                    ? attested(answer, extent, each.values())
                    : each.text()));
    Table table = new Table(Column.fixed("", Style.FAINT), Column.flexible(""));
    facts.forEach((name, value) -> {
      if (!value.isEmpty()) {
        table.row(name, value);
      }
    });
    return table;
  }

  /** {@code selected at SL 2, 3, 4; confidence high (6 sources give 2, 1 gives 3)}. */
  private static String level(Requirement requirement, int level) {
    String levels =
        IntStream.rangeClosed(level, HIGHEST_LEVEL)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    // How many say so is what people weigh; which they are stands in the JSON by their short names.
    Map<String, Integer> counts = new TreeMap<>();
    requirement.evidence().values().forEach(each -> counts.merge(each, 1, Integer::sum));
    StringJoiner evidence = new StringJoiner(", ");
    // No stream: that of a sorted map is made of a lambda that no class cache holds.
    counts.forEach((given, sources) ->
        evidence.add(sources + (sources == 1 ? " source gives " : " sources give ") + given));
    return "selected at SL "
        + levels
        + requirement.confidence().map(each -> "; confidence " + each.value()).orElse("")
        + (evidence.length() == 0 ? "" : " (" + evidence + ")");
  }

  /** Who attests a row, by name where that alone was asked for. */
  private static String attested(
      RequirementAnswer answer, RequirementExtent extent, List<String> sources) {
    return extent.isOnly(RequirementPart.EVIDENCE)
        ? String.join(", ", RequirementParts.attesting(answer))
        : count(sources);
  }

  private static String count(List<String> sources) {
    return sources.size() == 1 ? "1 source" : sources.size() + " sources";
  }

  private static String parent(RequirementAnswer answer) {
    return answer
        .parent()
        .map(Titles::mentionWithStatus)
        .orElseGet(() -> answer.requirement().parent().orElse(""));
  }

  private static String family(RequirementAnswer answer) {
    String family = answer.requirement().family().orElse("");
    String title = answer.familyTitle().orElse("");
    return title.isEmpty() || title.equalsIgnoreCase(family) ? family : title + " (" + family + ")";
  }
}
