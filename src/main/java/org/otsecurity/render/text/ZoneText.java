package org.otsecurity.render.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.Direction;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.render.ZoneShortJson;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Zones and conduits as prose and tables. */
public final class ZoneText {
  private ZoneText() {}

  /**
   * Writes the answer; the diagrams are left to JSON and to the drawing.
   *
   * @param full whether purposes, controls, techniques and examples are wanted
   * @param more how to get what is left out
   */
  public static void write(
      Sheet sheet, ZoneGuidance.Answer answer, boolean full, String more, Cited cited) {
    boolean whole = full || answer.levels().size() == 1;
    answer
        .architecture()
        .ifPresent(each -> {
          sheet.prose(0, Style.STRONG, each.name());
          sheet.prose(0, Style.PLAIN, each.summary());
        });
    answer
        .selection()
        .ifPresent(each -> {
          sheet.blank();
          sheet.prose(
              0,
              Style.PLAIN,
              each.level()
                  + " selects "
                  + each.rows()
                  + " of "
                  + each.of()
                  + " rows of "
                  + each.document().name()
                  + ".");
        });
    Map<RequirementId, String> titles = titles(answer);
    answer.levels().forEach(each -> level(sheet, each, whole, titles));
    boolean asked = answer.selection().isPresent();
    answer.zones().forEach(each -> zone(sheet, answer.model(), each, asked, full, titles));
    elsewhere(sheet, answer.elsewhere());
    conduits(sheet, answer, whole, titles);
    if (answer.architecture().isPresent()) {
      if (full) {
        architecture(sheet, answer.architecture().get(), answer.partial());
      } else {
        labeled(
            sheet,
            "Sector notes",
            String.join("; ", ZoneShortJson.sectorNotes(answer.architecture().get())));
      }
    } else if (full || answer.levels().size() > 1) {
      overview(sheet, answer.model(), answer.held());
    }
    sheet.notes(
        Stream.concat(full ? Stream.of() : Stream.of(more), answer.notes().stream()).toList());
    cited.documents(
        sheet,
        answer.sources().stream()
            .filter(each -> !each.notice().isEmpty())
            .map(Standard::id)
            .toList());
    sources(sheet, answer.model().sources());
  }

  private static void level(
      Sheet sheet, PurdueLevel level, boolean whole, Map<RequirementId, String> titles) {
    sheet.heading("Level " + level.id() + "  " + level.name());
    sheet.prose(2, Style.PLAIN, level.summary());
    if (!whole) {
      return;
    }
    list(sheet, "Holds", level.holds());
    named(sheet, "Assets", level.assets(), titles);
    ids(sheet, "Requirements", level.requirements());
  }

  private static void zone(
      Sheet sheet,
      ZoneModel model,
      ZoneGuidance.ZoneRequirements required,
      boolean asked,
      boolean full,
      Map<RequirementId, String> titles) {
    Zone zone = required.zone();
    String flags = zone.flags().stream().map(model::reason).collect(Collectors.joining(", "));
    sheet.heading(
        zone.name()
            + "  (level "
            + String.join(", ", zone.levels())
            + (flags.isEmpty() ? "" : "; " + flags)
            + ")");
    if (full) {
      sheet.prose(2, Style.PLAIN, zone.purpose());
    }
    list(sheet, "Holds", zone.holds());
    named(sheet, "Assets", zone.assets(), titles);
    if (asked) {
      ids(sheet, "Requirements", required.applying());
      ids(sheet, "At higher levels", required.above());
    } else {
      ids(sheet, "Requirements", zone.requirements());
      labeled(
          sheet,
          "Example SL-T",
          required.level() + ", selects " + required.selected() + " rows of IEC 62443-3-3");
    }
  }

  /** Zones that are not told, in a line. */
  private static void elsewhere(Sheet sheet, List<Zone> zones) {
    if (!zones.isEmpty()) {
      sheet.heading("Zones at other levels");
      sheet.prose(
          2,
          Style.PLAIN,
          zones.stream()
              .map(each ->
                  each.name()
                      + " ("
                      + each.id()
                      + ", level "
                      + String.join(", ", each.levels())
                      + ")")
              .collect(Collectors.joining("; ")));
    }
  }

  private static void conduits(
      Sheet sheet, ZoneGuidance.Answer answer, boolean whole, Map<RequirementId, String> titles) {
    sheet.heading("Conduits");
    boolean spaced = whole || answer.architecture().isPresent();
    for (Conduit each : answer.conduits()) {
      Direction direction = each.direction();
      if (spaced) {
        sheet.blank();
      }
      sheet.prose(
          2,
          Style.STRONG,
          each.id()
              + "  "
              + end(answer, each.from())
              + (direction == Direction.BOTH ? " <-> " : " -> ")
              + end(answer, each.to())
              + (direction == Direction.ONE_WAY ? " (one way)" : ""));
      if (whole) {
        sheet.prose(4, Style.PLAIN, each.purpose());
        labeled(sheet, "Protocols", String.join(", ", each.protocols()));
      }
      if (spaced) {
        labeled(sheet, "Default rule", each.rule());
      }
      if (whole) {
        ids(sheet, "Controls", each.controls());
        named(sheet, "Answers", each.techniques(), titles);
      }
    }
  }

  /** The name of the zone at an end of a conduit, or the level that it is. */
  private static String end(ZoneGuidance.Answer answer, String id) {
    return answer
        .architecture()
        .map(each ->
            each.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .map(Zone::name)
                .findFirst()
                .orElse(id))
        .orElse("Level " + id);
  }

  private static void architecture(
      Sheet sheet, ReferenceArchitecture architecture, boolean partial) {
    if (!partial) {
      ReferenceArchitecture.Example example = architecture.example();
      sheet.heading("Setting target levels, an example");
      sheet.prose(2, Style.PLAIN, example.notice());
      example.consequence().forEach(each -> item(sheet, "consequence: " + each));
      example.threat().forEach(each -> item(sheet, "threat: " + each));
      example.reasoning().forEach(each -> item(sheet, "reasoning: " + each));
    }
    if (!architecture.notes().isEmpty()) {
      sheet.heading("Sector notes");
      architecture.notes().forEach(each -> item(sheet, each.text() + " [" + each.source() + "]"));
    }
  }

  /** What stands where no architecture is asked for. */
  private static void overview(
      Sheet sheet, ZoneModel model, List<ReferenceArchitecture.Called> held) {
    if (!model.rules().isEmpty()) {
      sheet.heading("Rules of partitioning");
      for (ZoneModel.Rule each : model.rules()) {
        item(sheet, each.text() + " [" + each.basis() + "; " + values(each.requirements()) + "]");
      }
    }
    if (!held.isEmpty()) {
      sheet.heading("Reference architectures");
      Table table = new Table(Column.id(), Column.flexible("Name"));
      held.forEach(each -> table.row(each.id(), each.name()));
      sheet.table(2, table);
    }
  }

  private static void sources(Sheet sheet, List<ZoneModel.Source> sources) {
    sheet.blank();
    for (ZoneModel.Source each : sources) {
      sheet.prose(
          "Source:  ",
          "         ",
          Style.FAINT,
          each.document() + " (" + each.edition() + "), " + each.locator() + ". " + each.url());
    }
  }

  private static void item(Sheet sheet, String words) {
    sheet.prose("  - ", "    ", Style.PLAIN, words);
  }

  /** The titles of what is named in the answer. */
  private static Map<RequirementId, String> titles(ZoneGuidance.Answer answer) {
    return Stream.concat(answer.assets().stream(), answer.requirements().stream())
        .collect(
            Collectors.toMap(Outline::id, each -> each.heading().title(), (one, other) -> one));
  }

  /** Ids that say nothing to a person by themselves, each with its title. */
  private static void named(
      Sheet sheet, String label, List<RequirementId> ids, Map<RequirementId, String> titles) {
    list(
        sheet,
        label,
        ids.stream()
            .map(each -> (titles.getOrDefault(each, "") + " (" + each.value() + ")").strip())
            .toList());
  }

  private static void ids(Sheet sheet, String label, List<RequirementId> ids) {
    list(sheet, label, ids.stream().map(RequirementId::value).toList());
  }

  private static void list(Sheet sheet, String label, List<String> values) {
    if (!values.isEmpty()) {
      labeled(sheet, label, String.join(", ", values));
    }
  }

  private static void labeled(Sheet sheet, String label, String words) {
    sheet.prose("    " + label + ": ", "      ", Style.FAINT, words);
  }

  private static String values(List<RequirementId> ids) {
    return ids.stream().map(RequirementId::value).collect(Collectors.joining(", "));
  }
}
