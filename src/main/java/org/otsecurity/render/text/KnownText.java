package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.query.reading.FindKnown;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** What is known by name and not held. */
final class KnownText {
  private KnownText() {}

  static void write(Sheet sheet, List<FindKnown.Known> known) {
    boolean first = true;
    for (FindKnown.Known each : known) {
      if (!first) {
        sheet.blank();
      }
      first = false;
      write(sheet, each);
    }
  }

  private static void write(Sheet sheet, FindKnown.Known known) {
    String held = known.notHeld().isEmpty() ? "" : ", not held";
    sheet.prose(0, Style.STRONG, known.name() + " (" + known.kind() + held + ")");
    sheet.prose(2, Style.PLAIN, known.what());
    known.instrument().ifPresent(each -> instrument(sheet, each));
    if (!known.notHeld().isEmpty()) {
      sheet.prose(2, Style.PLAIN, "Not held: " + known.notHeld());
    }
    for (FindKnown.Near each : known.nearest()) {
      sheet.prose("  - ", "    ", Style.PLAIN, near(each));
    }
    sheet.prose(
        2,
        Style.FAINT,
        "Published"
            + (known.by().isEmpty() ? "" : " by " + known.by())
            + (known.url().isEmpty() ? "" : ": " + known.url())
            + " · From: "
            + String.join("; ", known.sources())
            + " · Seen "
            + known.seen());
  }

  private static void instrument(Sheet sheet, Instrument instrument) {
    List<String> status = new ArrayList<>(List.of("Status: " + instrument.status()));
    instrument.effective().ifPresent(each -> status.add("since " + each));
    instrument.dates().forEach(each -> status.add(each.date() + " " + each.what()));
    sheet.prose(2, Style.PLAIN, String.join("; ", status) + ".");
    sheet.prose(2, Style.PLAIN, instrument.demands());
    if (!instrument.note().isEmpty()) {
      sheet.prose("  ! ", "    ", Style.PLAIN, instrument.note());
    }
  }

  private static String near(FindKnown.Near near) {
    return near.document().value()
        + near.row().map(each -> " " + Titles.mention(each)).orElse("")
        + (near.why().isEmpty() ? "" : ": " + near.why())
        + near.statedFor().map(each -> " (" + each.words() + ")").orElse("");
  }
}
