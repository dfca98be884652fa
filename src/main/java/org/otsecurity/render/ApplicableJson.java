package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  private static final int MOST_ASKED = 3;

  private ApplicableJson() {}

  /**
   * A page of the answer as a JSON object.
   *
   * @param full whether demands, sources, dates and notes of each instrument are wanted
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
    page.forEach(each -> rows.add(full ? entry(answer, each, steps) : shortEntry(answer, each)));
    ArrayNode outside = Json.array();
    for (InstrumentEntry each : answer.outside()) {
      ObjectNode row = outside.addObject();
      row.put("id", each.instrument().id());
      row.put("title", each.instrument().name());
      row.put("condition", each.rule().condition());
      Rows.texts(row, "because", ApplicableWords.because(each));
    }
    Rows.add(json, "does_not_apply", outside);
    ask(json, answer);
    Rows.texts(json, "notes", ApplicableWords.notes(answer));
    return json;
  }

  /** What is asked back: the few facts that settle most, and an example of how to give one. */
  private static void ask(ObjectNode json, FindApplicable.Answer answer) {
    List<FacilityFact> asking = answer.asking();
    ArrayNode ask = Json.array();
    for (FacilityFact each : asking.subList(0, Math.min(MOST_ASKED, asking.size()))) {
      ObjectNode row = ask.addObject();
      row.put("fact", each.id());
      row.put("question", each.question());
      row.put("decides", answer.ask().get(each));
    }
    Rows.add(json, "ask_back", ask);
    if (!asking.isEmpty()) {
      json.putObject("example")
          .put(asking.getFirst().id(), ApplicableWords.example(asking.getFirst()));
    }
    if (asking.size() > MOST_ASKED) {
      Rows.texts(
          json,
          "further_facts",
          asking.subList(MOST_ASKED, asking.size()).stream().map(FacilityFact::id).toList());
    }
  }

  /** The name, whether and why it applies, and from when. */
  private static ObjectNode shortEntry(FindApplicable.Answer answer, InstrumentEntry entry) {
    Instrument instrument = entry.instrument();
    ObjectNode row = verdict(answer, entry);
    if (!instrument.inForce()) {
      row.put("status", instrument.status());
    }
    Rows.texts(row, "reporting", instrument.reporting());
    instrument.standard().ifPresent(each -> row.put("standard", each.value()));
    row.put("source", entry.rule().source());
    row.put("confidence", entry.rule().confidence().value());
    return row;
  }

  /** What it is, and whether, why and from when it applies. */
  private static ObjectNode verdict(FindApplicable.Answer answer, InstrumentEntry entry) {
    ObjectNode row = Json.object();
    row.put("id", entry.instrument().id());
    row.put("title", entry.instrument().name());
    row.put("applicability", entry.rule().applicability().value());
    Rows.put(row, entry.appliesAfter(answer.month()) ? "applies_from" : "since", entry.since());
    row.put("condition", entry.rule().condition());
    entry.met().ifPresent(each -> row.put("met", each.value()));
    Rows.texts(row, "because", ApplicableWords.because(entry));
    Rows.texts(row, "ask", entry.ask().stream().map(FacilityFact::id).toList());
    Rows.texts(row, "also", entry.also().stream().map(ApplicableWords::of).toList());
    return row;
  }

  private static ObjectNode entry(
      FindApplicable.Answer answer, InstrumentEntry entry, Function<NextStep, String> steps) {
    Instrument instrument = entry.instrument();
    ObjectNode row = verdict(answer, entry);
    row.put("kind", instrument.kind().value());
    row.put("jurisdiction", entry.rule().jurisdiction());
    row.put("document", instrument.document());
    Rows.put(row, "regulator", instrument.regulator());
    row.put("status", instrument.status());
    row.put("demands", instrument.demands());
    Rows.texts(row, "reporting", instrument.reporting());
    Rows.put(row, "security_level", instrument.securityLevelNote());
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
    Rows.put(row, "url", instrument.url());
    ArrayNode dates = Json.array();
    instrument
        .dates()
        .forEach(each -> dates.addObject().put("date", each.date()).put("what", each.what()));
    Rows.add(row, "dates", dates);
    Rows.put(row, "note", instrument.note());
    Rows.texts(row, "sources", instrument.sources());
    row.put("source", entry.rule().source());
    return row;
  }
}
