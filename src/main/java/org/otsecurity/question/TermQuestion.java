package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.Interpretation;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.render.TermJson;
import org.otsecurity.render.text.Cited;
import org.otsecurity.render.text.TermText;
import org.otsecurity.text.Quoted;

/** The question what a term means. */
final class TermQuestion {
  /** So many rows show what treats words that are no term. */
  private static final int ROWS = 5;

  private TermQuestion() {}

  static Asked term(Questions questions, Arguments arguments) {
    if (!arguments.has("term")) {
      List<String> names = questions.term().all();
      return Asked.of(() -> TermJson.names(names), sheet -> TermText.names(sheet, names));
    }
    String given = arguments.text("term");
    Optional<ExplainTerm.Answer> answer = questions.term().find(given);
    return answer.isPresent()
        ? explained(questions, arguments, answer.get(), "")
        : instead(questions, arguments, given);
  }

  private static Asked explained(
      Questions questions, Arguments arguments, ExplainTerm.Answer answer, String note) {
    Cited cited = Cites.of(questions, arguments);
    List<Standard> sources = questions.standards().of(questions.term().rows(answer.terms()));
    return Asked.of(
        () -> TermJson.of(answer, note, sources, ToolSteps::name),
        sheet -> TermText.write(sheet, answer, note, sources, cited, arguments::step));
  }

  /**
   * Words that are no term are told as what they are: a misspelt term, or the topic or the rows
   * that treat them.
   */
  private static Asked instead(Questions questions, Arguments arguments, String text) {
    Cited cited = Cites.of(questions, arguments);
    AskSearch.Answer found = questions.askSearch().answer(AskSearch.Request.of(text, ROWS));
    String corrected = corrected(text, found.found().interpretedAs().corrections());
    Optional<ExplainTerm.Answer> meant = questions.term().find(corrected);
    if (meant.isPresent()) {
      return explained(
          questions,
          arguments,
          meant.get(),
          "\"" + Quoted.question(text) + "\" is read as \"" + Quoted.question(corrected) + "\".");
    }
    if (found.found().hits().isEmpty() && found.topic().isEmpty() && found.known().isEmpty()) {
      throw questions.term().refusal(text);
    }
    String note =
        "\"" + Quoted.question(text) + "\" is no term of the glossary; this is what treats it.";
    return Asked.of(
        () -> TermJson.instead(found, note), sheet -> TermText.instead(sheet, found, note, cited));
  }

  private static String corrected(String text, List<Interpretation.Correction> corrections) {
    String corrected = text;
    for (Interpretation.Correction each : corrections) {
      corrected = corrected.replace(each.from(), each.to());
    }
    return corrected;
  }
}
