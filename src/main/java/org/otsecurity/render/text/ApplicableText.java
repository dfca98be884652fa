package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.applicable.InstrumentEntry;
import org.otsecurity.query.applicable.Met;
import org.otsecurity.render.ApplicableWords;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** What applies to a facility or product. */
public final class ApplicableText {
  private static final int MOST_ASKED = 3;

  private ApplicableText() {}

  /**
   * Writes what applies, why and from when, and what to ask.
   *
   * @param full whether demands, documents and regulators of what binds are wanted
   * @param offset entries to pass over
   * @param limit most entries to show
   * @param giveFacts how an interface takes facts, such as {@code give --fact NAME=VALUE}
   * @param more how to get what is left out
   */
  public static void write(
      Sheet sheet,
      FindApplicable.Answer answer,
      boolean full,
      int offset,
      int limit,
      String giveFacts,
      String more) {
    String sectors = answer.sectors().stream().map(Sector::name).collect(Collectors.joining(", "));
    String places =
        answer.jurisdictions().stream().map(Jurisdiction::name).collect(Collectors.joining(", "));
    sheet.prose(0, Style.STRONG, sectors + (places.isEmpty() ? "" : " in " + places));
    String last = "";
    for (InstrumentEntry each : answer.page(offset, limit)) {
      String group = group(each);
      if (!group.equals(last)) {
        sheet.heading(group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1));
        last = group;
      }
      entry(sheet, each, full, answer.month());
    }
    if (!answer.outside().isEmpty()) {
      sheet.heading("Ruled out by the facts given");
      answer
          .outside()
          .forEach(each ->
              sheet.prose(
                  2,
                  Style.PLAIN,
                  each.instrument().name() + ": " + each.rule().condition() + because(each)));
    }
    if (!answer.ask().isEmpty()) {
      ask(sheet, answer.asking(), giveFacts);
    }
    if (!full) {
      sheet.prose(0, Style.FAINT, more);
    }
    sheet.notes(ApplicableWords.notes(answer));
  }

  private static void ask(Sheet sheet, List<FacilityFact> asking, String giveFacts) {
    FacilityFact first = asking.getFirst();
    sheet.heading("To settle more, " + giveFacts);
    asking.stream()
        .limit(MOST_ASKED)
        .forEach(fact -> sheet.prose(2, Style.PLAIN, fact.id() + ": " + fact.question()));
    sheet.prose(2, Style.FAINT, "for example " + first.id() + "=" + ApplicableWords.example(first));
    if (asking.size() > MOST_ASKED) {
      sheet.prose(
          2,
          Style.FAINT,
          "then "
              + asking.stream()
                  .skip(MOST_ASKED)
                  .map(FacilityFact::id)
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String group(InstrumentEntry entry) {
    return isInForce(entry) ? entry.rule().applicability().value() : Met.NOT_IN_FORCE.value();
  }

  private static boolean isInForce(InstrumentEntry entry) {
    return entry.met().filter(each -> each == Met.NOT_IN_FORCE).isEmpty();
  }

  private static void entry(Sheet sheet, InstrumentEntry entry, boolean full, String month) {
    Instrument instrument = entry.instrument();
    sheet.prose(
        2,
        Style.STRONG,
        instrument.name()
            + instrument.standard().map(each -> " (" + each.value() + ")").orElse("")
            + from(entry, month));
    sheet.prose(
        4,
        Style.PLAIN,
        entry.rule().condition()
            + entry.met().map(each -> " [" + each.value() + "]").orElse("")
            + because(entry));
    entry.also().forEach(each -> sheet.prose(4, Style.PLAIN, "Also: " + ApplicableWords.of(each)));
    if (isInForce(entry) && entry.rule().applicability() == Applicability.VOLUNTARY) {
      return;
    }
    if (!instrument.reporting().isEmpty()) {
      sheet.prose(4, Style.PLAIN, "Reporting: " + String.join("; ", instrument.reporting()) + ".");
    }
    List<String> facts = new ArrayList<>();
    if (full) {
      sheet.prose(4, Style.PLAIN, instrument.demands());
      facts.add(instrument.document());
      if (!instrument.regulator().isEmpty()) {
        facts.add(instrument.regulator());
      }
    }
    facts.add("source " + entry.rule().source());
    facts.add("confidence " + entry.rule().confidence().value());
    sheet.prose(4, Style.FAINT, String.join(" · ", facts));
  }

  private static String from(InstrumentEntry entry, String month) {
    String word = entry.appliesAfter(month) ? ", applies from " : ", since ";
    return entry.since().map(each -> word + each).orElse("");
  }

  private static String because(InstrumentEntry entry) {
    List<String> because = ApplicableWords.because(entry);
    return because.isEmpty() ? "" : " (" + String.join(", ", because) + ")";
  }
}
