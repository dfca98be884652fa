package org.otsecurity.render.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.mapping.NamedPlace;
import org.otsecurity.query.threat.ControlsMatrix;

/**
 * A table to write to a file, with a last part that says where its facts are from.
 *
 * @param name what it is called, at most 31 characters of it in a workbook
 * @param header titles of the columns
 * @param rows cells, one for each column
 * @param sources who says so, one line each
 * @param layout how it looks in a workbook
 */
public record ExportTable(
    String name,
    List<String> header,
    List<List<String>> rows,
    List<String> sources,
    TableLayout layout) {

  /** A table that looks as usual. */
  ExportTable(String name, List<String> header, List<List<String>> rows, List<String> sources) {
    this(name, header, rows, sources, TableLayout.USUAL);
  }

  private static String into(GetMappings.Answer answer, String all) {
    return answer.into().isEmpty()
        ? all
        : answer.into().stream().map(DocumentId::value).collect(Collectors.joining(", "));
  }

  /** Mappings of a document, one line for each pair; rows without a counterpart say why. */
  public static ExportTable of(GetMappings.Answer answer) {
    List<List<String>> rows = new ArrayList<>();
    for (Mapped each : answer.rows()) {
      String standard = each.requirement().id().standard().value();
      String id = each.requirement().id().value();
      String title = each.requirement().title();
      for (MappingRow row : each.mappings()) {
        rows.add(
            List.of(
                standard,
                id,
                title,
                row.target().id().standard().value(),
                row.target().id().value(),
                row.target().title(),
                row.relationship()
                    .map(Relationship::value)
                    .or(() -> row.function().map(ThreatFunction::value))
                    .orElse(""),
                row.basis().value(),
                row.confidence().map(String::valueOf).orElse(""),
                row.rationale(),
                row.assertedBy()));
      }
      for (NamedPlace place : each.places()) {
        rows.add(
            List.of(
                standard,
                id,
                title,
                place.document().value(),
                String.join(", ", place.ids()),
                place.words(),
                "",
                place.basis().value(),
                "",
                place.note(),
                place.asserter().phrase()));
      }
      if (!each.isMapped()) {
        String why = String.join(" ", each.noCounterpart().values());
        rows.add(
            List.of(
                standard,
                id,
                title,
                into(answer, ""),
                "",
                "",
                why.isEmpty() ? "not known" : "no counterpart",
                "",
                "",
                why,
                ""));
      }
    }
    return new ExportTable(
        answer.source().value() + " to " + into(answer, "all"),
        List.of(
            "standard",
            "id",
            "title",
            "target standard",
            "target id",
            "target title",
            "relationship",
            "basis",
            "confidence",
            "rationale",
            "asserted by"),
        rows,
        answer.sets().stream().map(set -> set.title() + ": " + set.about()).toList());
  }

  /** Techniques with what mitigates them and the requirements that MITRE labels on it. */
  public static ExportTable of(ControlsMatrix.Answer answer) {
    List<List<String>> rows = new ArrayList<>();
    for (ControlsMatrix.Row each : answer.rows()) {
      rows.add(
          List.of(
              each.technique().id().value(),
              each.technique().title(),
              String.join("; ", each.tactics().stream().map(Heading::title).toList()),
              each.mitigation().map(one -> one.id().value()).orElse(""),
              each.mitigation().map(Heading::title).orElse("no mitigation"),
              each.requirement().map(one -> one.id().standard().value()).orElse(""),
              each.requirement().map(one -> one.id().value()).orElse(""),
              each.requirement().map(Heading::title).orElse("no label"),
              each.requirement().isPresent() ? "derived" : ""));
    }
    var source = answer.found().source();
    return new ExportTable(
        "controls matrix",
        List.of(
            "technique",
            "technique title",
            "tactics",
            "mitigation",
            "mitigation title",
            "standard",
            "requirement",
            "requirement title",
            "basis"),
        rows,
        List.of(
            source.name() + ", " + source.edition() + ". " + source.notice(),
            "MITRE labels mitigations with requirements; a technique reaches a requirement by the"
                + " path technique, mitigation, label."));
  }

  /** As CSV in UTF-8 with a mark, without which Excel takes it for another encoding. */
  public byte[] csv() {
    StringWriter text = new StringWriter().append('\ufeff');
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(header);
      for (List<String> row : rows) {
        writer.writeRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
