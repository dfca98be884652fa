package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.query.mapping.Agreement;
import org.otsecurity.query.mapping.NamedPlace;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** What is mapped to that is no row, and how far those agree who map. */
final class NamedPlaceText {
  private NamedPlaceText() {}

  static void write(Sheet sheet, List<NamedPlace> places) {
    for (NamedPlace each : places) {
      sheet.blank();
      sheet.prose(2, Style.STRONG, each.document().value() + ": " + each.words());
      sheet.prose(4, Style.FAINT, each.basis().value() + " · " + each.asserter().phrase());
      if (!each.note().isEmpty()) {
        sheet.prose(4, Style.PLAIN, each.note());
      }
    }
  }

  static void agreement(Sheet sheet, List<Agreement.Figure> figures) {
    for (Agreement.Figure each : figures) {
      sheet.blank();
      sheet.prose(0, Style.PLAIN, "With " + each.target().value() + ": " + each.words());
    }
  }
}
