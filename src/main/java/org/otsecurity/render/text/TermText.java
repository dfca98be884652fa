package org.otsecurity.render.text;

import java.util.List;
import java.util.function.Function;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.render.LanguageSentence;
import org.otsecurity.render.TermJson;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Terms of the glossary. */
public final class TermText {
  private TermText() {}

  /**
   * Writes an answer.
   *
   * @param note how the words were read; empty if as they are
   * @param sources the documents of the rows that it points to, for readers who get lists in brief
   * @param names names of what takes a next step
   */
  public static void write(
      Sheet sheet,
      ExplainTerm.Answer answer,
      String note,
      List<Standard> sources,
      Cited cited,
      Function<NextStep, String> names) {
    if (!note.isEmpty()) {
      sheet.prose(0, Style.PLAIN, note).blank();
    }
    write(sheet, answer, names);
    if (cited.isBrief()) {
      cited.documents(sheet, sources.stream().map(Standard::id).toList());
    }
  }

  /**
   * Writes the terms of an answer, the device, what is known besides and not held, then the topic.
   *
   * @param names names of what takes a next step
   */
  static void write(Sheet sheet, ExplainTerm.Answer answer, Function<NextStep, String> names) {
    answer
        .language()
        .ifPresent(each -> {
          LanguageSentence.of(each)
              .ifPresent(read -> sheet.prose("Read as: ", "         ", Style.FAINT, read + "."));
          each.notes().forEach(note -> sheet.prose("- ", "  ", Style.PLAIN, note));
          sheet.blank();
        });
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

  /** Writes the names of all terms, a line for each letter. */
  public static void names(Sheet sheet, List<String> names) {
    sheet.prose(0, Style.STRONG, names.size() + " terms");
    TermJson.byLetter(names)
        .forEach((letter, some) ->
            sheet.prose("  - ", "    ", Style.PLAIN, letter + ": " + String.join(", ", some)));
  }

  /**
   * Writes what treats words that are no term: the topic and the best rows.
   *
   * @param note says that they are no term
   */
  public static void instead(Sheet sheet, AskSearch.Answer found, String note, Cited cited) {
    sheet.prose(0, Style.STRONG, note);
    if (!found.known().isEmpty()) {
      sheet.blank();
      KnownText.write(sheet, found.known());
    }
    found
        .topic()
        .ifPresent(topic -> {
          sheet.blank();
          TopicText.write(sheet, topic);
        });
    if (!found.found().hits().isEmpty()) {
      sheet.blank();
    }
    found.found().hits().forEach(each -> HitText.write(sheet, each));
    List<Requirement> rows = found.found().hits().stream().map(SearchHit::requirement).toList();
    Prose.kinds(sheet, rows);
    cited.rows(sheet, rows);
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
