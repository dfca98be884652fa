package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.render.LanguageSentence;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Terms of the glossary. */
public final class TermText {
  private TermText() {}

  /** Writes the terms of an answer, what is known besides and not held, then the topic. */
  public static void write(Sheet sheet, ExplainTerm.Answer answer) {
    answer
        .language()
        .ifPresent(each -> {
          LanguageSentence.of(each)
              .ifPresent(read -> sheet.prose("Read as: ", "         ", Style.FAINT, read + "."));
          each.notes().forEach(note -> sheet.prose("- ", "  ", Style.PLAIN, note));
          sheet.blank();
        });
    write(sheet, answer.terms());
    if (!answer.known().isEmpty()) {
      if (!answer.terms().isEmpty()) {
        sheet.blank();
      }
      KnownText.write(sheet, answer.known());
    }
    answer
        .topic()
        .ifPresent(topic -> {
          if (!answer.terms().isEmpty() || !answer.known().isEmpty()) {
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
