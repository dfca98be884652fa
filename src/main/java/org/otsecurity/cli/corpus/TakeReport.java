package org.otsecurity.cli.corpus;

import java.util.List;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.ingest.OpenWork;
import org.otsecurity.ingest.TakeReleases;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code corpus take} did, and what it leaves to a person. */
final class TakeReport {
  private TakeReport() {}

  static ObjectNode json(TakeReleases.Plan plan, boolean dryRun) {
    ObjectNode json = Json.object().put("dry_run", dryRun);
    ArrayNode releases = json.putArray("releases");
    for (TakeReleases.Taken each : plan.taken()) {
      releases
          .addObject()
          .put("standard", each.standard().value())
          .put("release", each.version())
          .put("rows", each.rows())
          .put("file", each.file().toString())
          .put("state", each.isNew() ? "written" : "unchanged");
    }
    ArrayNode documents = json.putArray("documents");
    for (TakeReleases.Brought each : plan.brought()) {
      ObjectNode document = documents.addObject();
      document.put("standard", each.standard().value());
      each.before().ifPresent(before -> document.put("before", before));
      document.put("release", each.now());
      document.put("edition_set", each.edition());
      document.put("rows_of_release", each.released());
      ArrayNode kinds = document.putArray("kinds");
      for (OpenWork.KindOfRows kind : each.work().kinds()) {
        ObjectNode row = kinds.addObject().put("kind", kind.kind());
        kind.before().ifPresent(before -> row.put("before", before));
        row.put("in_force", kind.now());
        ArrayNode without = row.putArray("without_text");
        kind.withoutText().forEach(without::add);
      }
      findings(document.putArray("texts_without_row"), each.work().textsWithoutRow());
      findings(document.putArray("references"), each.work().references());
      findings(document.putArray("former_edition_named"), each.work().stale());
    }
    return json;
  }

  private static void findings(ArrayNode rows, List<CorpusFinding> findings) {
    for (CorpusFinding each : findings) {
      rows.addObject()
          .put("file", each.file().toString())
          .put("line", each.line())
          .put("problem", each.problem());
    }
  }

  static void write(Sheet sheet, TakeReleases.Plan plan, boolean dryRun) {
    for (TakeReleases.Taken each : plan.taken()) {
      sheet.prose(
          0,
          Style.PLAIN,
          each.file()
              + ": "
              + (!each.isNew() ? "unchanged" : dryRun ? "would be written" : "written")
              + ", "
              + each.rows()
              + " rows.");
    }
    plan.brought().forEach(each -> write(sheet, each, dryRun));
    if (plan.isDone()) {
      sheet.blank();
      sheet.prose(0, Style.PLAIN, "Nothing is left to do.");
    } else {
      sheet.notes(List.of("`ot-security corpus lint` checks what you do about it."));
    }
  }

  private static void write(Sheet sheet, TakeReleases.Brought document, boolean dryRun) {
    sheet.heading(
        document.standard()
            + " "
            + document.before().map(each -> each + " to ").orElse("")
            + document.now());
    if (document.edition()) {
      sheet.prose(
          2,
          Style.PLAIN,
          "Its edition " + (dryRun ? "would be" : "is") + " set to " + document.now() + ".");
    } else if (!document.released()) {
      sheet.prose(
          2, Style.PLAIN, "Its rows stand in files of this corpus: bring them to it by hand.");
    }
    kinds(sheet, document.work().kinds());
    for (OpenWork.KindOfRows each : document.work().kinds()) {
      if (!each.withoutText().isEmpty() && !each.isWithoutTexts()) {
        sheet.prose(
            2,
            Style.PLAIN,
            "Without a text of ours, "
                + each.kind()
                + ": "
                + String.join(", ", each.withoutText())
                + ".");
      }
    }
    findings(sheet, "Texts whose row is gone", document.work().textsWithoutRow());
    findings(sheet, "What speaks of rows no longer in force", document.work().references());
    findings(sheet, "What names the edition before", document.work().stale());
  }

  private static void kinds(Sheet sheet, List<OpenWork.KindOfRows> kinds) {
    Table table =
        new Table(
            Column.fixed("in force", Style.PLAIN),
            Column.number("before"),
            Column.number("now"),
            Column.number("without text"));
    for (OpenWork.KindOfRows each : kinds) {
      table.row(
          each.kind(),
          each.before().map(String::valueOf).orElse("-"),
          Integer.toString(each.now()),
          each.withoutText().isEmpty() ? "-" : Integer.toString(each.withoutText().size()));
    }
    sheet.table(2, table);
  }

  private static void findings(Sheet sheet, String heading, List<CorpusFinding> findings) {
    if (!findings.isEmpty()) {
      sheet.prose(2, Style.PLAIN, heading + ", " + findings.size() + ":");
      findings.forEach(each -> sheet.verbatim("    " + each));
    }
  }
}
