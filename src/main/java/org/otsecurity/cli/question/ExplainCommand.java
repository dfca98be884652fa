package org.otsecurity.cli.question;

import java.util.List;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.question.Asking;
import org.otsecurity.question.Given;
import org.otsecurity.question.Question;
import org.otsecurity.render.sheet.Sheet;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code explain}: why a requirement exists, how it is met, or both. */
final class ExplainCommand extends QuestionCommand {
  private static final String GUIDANCE = "--guidance";
  private static final String RATIONALE = "--rationale";

  private final Question guidance;
  private final Question rationale;

  ExplainCommand(Session session, Question guidance, Question rationale) {
    super(session, List.of(guidance, rationale));
    this.guidance = guidance;
    this.rationale = rationale;
    spec().addOption(flag(GUIDANCE, "Only how it is met."));
    spec().addOption(flag(RATIONALE, "Only why it exists."));
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  @Override
  public Integer call() {
    ParseResult parsed = spec().commandLine().getParseResult();
    boolean how = parsed.hasMatchedOption(GUIDANCE);
    boolean why = parsed.hasMatchedOption(RATIONALE);
    if (how && why) {
      throw CommandException.usage(
          GUIDANCE + " and " + RATIONALE + " were given together.",
          "Give one of them, or neither for both.",
          List.of());
    }
    if (how || why) {
      if (why && parsed.hasMatchedOption("--for")) {
        throw CommandException.usage(
            "--for adds to guidance, and only the rationale is asked for.",
            "Leave out --for, or --rationale.",
            List.of());
      }
      return run(parsed, how ? guidance : rationale);
    }
    return both(parsed);
  }

  private static Asking prompt(Question question) {
    return Asking.atPrompt(question.definition().command(), 1, true);
  }

  private int both(ParseResult parsed) {
    Given ofWhy = arguments(parsed, rationale);
    Given ofHow = arguments(parsed, guidance);
    Questions questions = session().questions();
    session()
        .print(
            () -> json(questions, ofWhy, ofHow),
            presentation(),
            sheet -> write(sheet, questions, ofWhy, ofHow));
    return ExitCode.OK;
  }

  private ObjectNode json(Questions questions, Given ofWhy, Given ofHow) {
    ObjectNode answer = Json.object();
    answer.set("rationale", rationale.json(questions, ofWhy));
    answer.set("guidance", guidance.json(questions, ofHow));
    return answer;
  }

  private void write(Sheet sheet, Questions questions, Given ofWhy, Given ofHow) {
    rationale.ask(questions, ofWhy, prompt(rationale)).write(sheet);
    guidance.ask(questions, ofHow, prompt(guidance)).write(sheet);
  }
}
