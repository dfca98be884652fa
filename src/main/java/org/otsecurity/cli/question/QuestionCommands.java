package org.otsecurity.cli.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Session;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Question;
import picocli.CommandLine;

/** The commands that ask questions, in the order in which help lists them. */
public final class QuestionCommands {
  private static final List<String> ORDER =
      List.of(
          "search",
          "show",
          "explain",
          "term",
          "list",
          "levels",
          "zones",
          "map",
          "compare",
          "matrix",
          "gap",
          "checklist",
          "technique",
          "techniques",
          "threats",
          "applicable",
          "nerc");

  private final Session session;
  private final Map<String, Question> byName;

  /** The commands of a session. */
  public QuestionCommands(Session session) {
    this.session = session;
    this.byName =
        AllQuestions.all().stream().collect(Collectors.toMap(Question::name, Function.identity()));
  }

  /** The names of all but what compares releases. */
  public List<String> beforeExport() {
    return ORDER;
  }

  /** What compares releases. */
  public String afterExport() {
    return "diff";
  }

  /** The command of a name. */
  public CommandLine command(String name) {
    QuestionCommand command =
        switch (name) {
          case "list" ->
              new ListCommand(
                  session, question("list_ot_standards"), question("get_standard_requirements"));
          case "explain" ->
              new ExplainCommand(
                  session,
                  question("get_implementation_guidance"),
                  question("get_requirement_rationale"));
          case "zones" -> new ZonesCommand(session, question("get_zone_conduit_guidance"));
          default -> new QuestionCommand(session, called(name));
        };
    return Parsers.of(command.spec());
  }

  private Question question(String tool) {
    Question question = byName.get(tool);
    if (question == null) {
      throw new IllegalStateException("there is no question " + tool);
    }
    return question;
  }

  private List<Question> called(String name) {
    List<Question> called = new ArrayList<>();
    for (Question each : byName.values()) {
      if (each.command().equals(name)) {
        boolean main = !each.definition().command().description().isEmpty();
        called.add(main ? 0 : called.size(), each);
      }
    }
    return called;
  }
}
