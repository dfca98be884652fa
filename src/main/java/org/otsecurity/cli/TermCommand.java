package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.render.TermJson;
import org.otsecurity.render.text.TermText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code term}: what a term of the field means. */
@Command(
    name = "term",
    description = "Explain a term of the field, how terms differ, or a topic.",
    footer = {
      "%nExamples:",
      "  ot-security term conduit",
      "  ot-security term \"SL-T, SL-C and SL-A\"",
      "  ot-security term how do I choose a security level"
    })
final class TermCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "TERM", description = "A term, several, or a question.")
  List<String> words = new ArrayList<>();

  @Mixin Presentation presentation = new Presentation();

  TermCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ExplainTerm.Answer answer = session.questions().term().explain(String.join(" ", words));
    session.print(TermJson.of(answer), presentation, sheet -> TermText.write(sheet, answer));
    return ExitCode.OK;
  }
}
