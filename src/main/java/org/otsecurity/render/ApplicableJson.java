package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.json.Json;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.applicable.InstrumentEntry;
import org.otsecurity.query.reading.NextStep;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what applies to a facility or product. */
public final class ApplicableJson {
  private ApplicableJson() {}

  /**
   * A page of the answer as a JSON object.
   *
   * @param full whether sources, dates and notes of each instrument are wanted
   * @param steps what an interface calls the next step to take
   */
  public static ObjectNode of(
      FindApplicable.Answer answer,
      boolean full,
      int offset,
      int limit,
      Optional<String> nextCursor,
      Function<NextStep, String> steps) {
    ObjectNode json = Json.object();
    ArrayNode sectors = json.putArray("sectors");
    answer
        .sectors()
        .forEach(each -> {
          ObjectNode row = sectors.addObject();
          row.put("id", each.id());
          row.put("name", each.name());
          Rows.put(row, "us_sector", each.usSector());
          Rows.texts(row, "nis2", each.nis2());
          Rows.put(row, "reference_architecture", each.architecture());
        });
    Rows.texts(
        json, "jurisdictions", answer.jurisdictions().stream().map(each -> each.name()).toList());
    Rows.put(json, "role", answer.role().map(Role::value));
    List<InstrumentEntry> page = answer.page(offset, limit);
    Rows.page(json, offset, page.size(), answer.entries().size(), nextCursor);
    ArrayNode rows = json.putArray("applicable");
    page.forEach(each -> rows.add(entry(each, full, steps)));
    ArrayNode outside = Json.array();
    for (InstrumentEntry each : answer.outside()) {
      ObjectNode row = outside.addObject();
      row.put("id", each.instrument().id());
      row.put("title", each.instrument().name());
      row.put("condition", each.rule().condition());
      Rows.texts(row, "because", ApplicableWords.because(each));
    }
    Rows.add(json, "does_not_apply", outside);
    ArrayNode ask = Json.array();
    answer
        .ask()
        .forEach((fact, count) -> {
          ObjectNode row = ask.addObject();
          row.put("fact", fact.id());
          row.put("question", fact.question());
          row.put("decides", count);
        });
    Rows.add(json, "ask_back", ask);
    Rows.texts(json, "notes", ApplicableWords.notes(answer));
    return json;
  }

  private static ObjectNode entry(
      InstrumentEntry entry, boolean full, Function<NextStep, String> steps) {
    Instrument instrument = entry.instrument();
    ObjectNode row = Json.object();
    row.put("id", instrument.id());
    row.put("title", instrument.name());
    row.put("applicability", entry.rule().applicability().value());
    row.put("condition", entry.rule().condition());
    entry.met().ifPresent(each -> row.put("met", each.value()));
    Rows.texts(row, "because", ApplicableWords.because(entry));
    Rows.texts(row, "ask", entry.ask().stream().map(FacilityFact::id).toList());
    Rows.texts(row, "also", entry.also().stream().map(ApplicableWords::of).toList());
    row.put("kind", instrument.kind().value());
    row.put("jurisdiction", entry.rule().jurisdiction());
    boolean binding = entry.rule().applicability() != Applicability.VOLUNTARY;
    if (binding || full) {
      row.put("document", instrument.document());
      Rows.put(row, "regulator", instrument.regulator());
      row.put("status", instrument.status());
      Rows.put(row, "since", entry.since());
      row.put("demands", instrument.demands());
      Rows.put(row, "security_level", instrument.securityLevelNote());
    }
    instrument
        .standard()
        .ifPresent(each -> {
          row.put("standard", each.value());
          row.put(
              "next",
              steps.apply(NextStep.ROWS_OF_A_DOCUMENT)
                  + " or "
                  + steps.apply(NextStep.MAPPINGS)
                  + " with "
                  + each.value());
        });
    row.put("confidence", entry.rule().confidence().value());
    if (full) {
      Rows.put(row, "url", instrument.url());
      ArrayNode dates = Json.array();
      instrument
          .dates()
          .forEach(each -> dates.addObject().put("date", each.date()).put("what", each.what()));
      Rows.add(row, "dates", dates);
      Rows.put(row, "note", instrument.note());
      Rows.texts(row, "sources", instrument.sources());
    }
    row.put("source", entry.rule().source());
    return row;
  }
}
