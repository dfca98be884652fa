package org.otsecurity.cli.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.evaluation.EvaluationAnswer;
import org.otsecurity.query.evaluation.JudgmentFormatException;
import org.otsecurity.query.evaluation.SearchEvaluation;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.EvaluationJson;
import org.otsecurity.render.text.EvaluationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: measures search against judged queries. */
@Command(
    name = "eval",
    description = "Measure search against judged queries (one JSON object a line).",
    footer = {
      "%nFigures: nDCG@10 with gain 2^grade-1; MRR@10 and Recall@20 of results of grade 2 or more.",
      "%nExample:",
      "  ot-security eval queries.jsonl --docs iec62443-3-3,mitre-ics --per-query"
    })
public final class EvalCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The judged queries.")
  Path file = Path.of("");

  @Option(
      names = "--docs",
      paramLabel = "ID",
      split = ",",
      description = "Measure only these documents; default: the documents of the corpus.")
  List<String> docs = new ArrayList<>();

  @Option(names = "--per-query", description = "Print the figures of each query, worst first.")
  boolean perQuery;

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public EvalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw CommandException.usage(
          "There is no file " + file + ".",
          "A file with one judged query per line is needed:"
              + " {\"id\", \"query\", \"kind\", \"relevant\": {\"document:id\": grade}}.",
          List.of());
    }
    var questions = session.questions();
    LinkedHashSet<String> documents = new LinkedHashSet<>();
    docs.forEach(each -> documents.add(questions.standards().parse(each).value()));
    if (documents.isEmpty()) {
      documents.addAll(questions.standards().ids());
    }
    try {
      EvaluationAnswer answer =
          new SearchEvaluation(
                  session.store(),
                  questions.search(),
                  questions.standards().documents(),
                  questions.componentTypes())
              .evaluate(file, documents, perQuery);
      session.print(
          () -> EvaluationJson.of(answer),
          presentation,
          sheet -> EvaluationText.write(sheet, answer));
      return ExitCode.OK;
    } catch (JudgmentFormatException e) {
      throw new QueryException(String.valueOf(e.getMessage()), "", List.of());
    } catch (IOException e) {
      throw new QueryException(
          "The file " + file + " cannot be read.", "A text file in UTF-8 is needed.", List.of());
    }
  }
}
