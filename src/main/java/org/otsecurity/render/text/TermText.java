package org.otsecurity.render.text;

import java.util.List;
import java.util.function.Function;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Terms of the glossary. */
public final class TermText {
  private TermText() {}

  /**
   * Writes the terms of an answer, the device, what is known besides and not held, then the topic.
   *
   * @param names names of what takes a next step
   */
  public static void write(
      Sheet sheet, ExplainTerm.Answer answer, Function<NextStep, String> names) {
    write(sheet, answer.terms());
    answer
        .device()
        .ifPresent(each -> {
          if (!answer.terms().isEmpty()) {
            sheet.blank();
          }
          DeviceText.write(sheet, each, names);
        });
    boolean begun = !answer.terms().isEmpty() || answer.device().isPresent();
    if (!answer.known().isEmpty()) {
      if (begun) {
        sheet.blank();
      }
      KnownText.write(sheet, answer.known());
    }
    answer
        .topic()
        .ifPresent(topic -> {
          if (begun || !answer.known().isEmpty()) {
            sheet.blank();
          }
          TopicText.write(sheet, topic);
        });
  }

  static void write(Sheet sheet, List<Term> terms) {
    boolean first = true;
    for (Term term : terms) {
      if (!first) {
        sheet.blank();
      }
      first = false;
      write(sheet, term);
    }
  }

  private static void write(Sheet sheet, Term term) {
    String also = String.join(", ", term.also());
    sheet.prose(0, Style.STRONG, term.name() + (also.isEmpty() ? "" : " (" + also + ")"));
    sheet.prose(2, Style.PLAIN, term.definition());
    term.difference()
        .ifPresent(difference ->
            sheet.prose(
                2,
                Style.PLAIN,
                "Not " + String.join(", ", term.differsFrom()) + ": " + difference));
    String see = String.join(", ", term.see());
    sheet.prose(
        2,
        Style.FAINT,
        "Defined in: " + term.source() + (see.isEmpty() ? "." : ". See " + see + "."));
  }
}
