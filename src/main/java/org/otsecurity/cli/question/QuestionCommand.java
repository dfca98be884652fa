package org.otsecurity.cli.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Ranges;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.StrayWords;
import org.otsecurity.install.Installation;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.Asked;
import org.otsecurity.question.Asking;
import org.otsecurity.question.Declared;
import org.otsecurity.question.Definition;
import org.otsecurity.question.Given;
import org.otsecurity.question.JoinedWords;
import org.otsecurity.question.Question;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command that asks a question, made from the definition of the question: its options set the
 * arguments of the tool, so {@code --json} prints what the tool answers.
 */
class QuestionCommand implements Callable<Integer>, StrayWords {
  private static final int MOST_PAGES = 10_000;

  private final Session session;
  private final List<Question> questions;
  private final CommandSpec spec;

  /**
   * A command over questions that share its name.
   *
   * @param questions the question asked if nothing tells otherwise comes first
   */
  QuestionCommand(Session session, List<Question> questions) {
    this.session = session;
    this.questions = List.copyOf(questions);
    this.spec = Parsers.declare(this);
    Definition.Command shown =
        questions.stream()
            .map(each -> each.definition().command())
            .filter(each -> !each.description().isEmpty())
            .findFirst()
            .orElseThrow();
    spec.name(shown.name());
    spec.usageMessage().description(QuestionOptions.escaped(shown.description()));
    spec.usageMessage().footer(footer(shown.examples()));
    words(shown);
    for (Question each : questions) {
      for (Definition.Option option : each.definition().command().options()) {
        if (spec.findOption(option.name()) == null) {
          spec.addOption(QuestionOptions.of(option, each.definition(), session));
        }
      }
      if (QuestionOptions.hasPages(each.definition())
          && spec.findOption(QuestionOptions.PAGE) == null) {
        spec.addOption(QuestionOptions.page());
      }
    }
    Presentation.options().forEach(spec::addOption);
  }

  /** What the parser knows of it. */
  CommandSpec spec() {
    return spec;
  }

  Session session() {
    return session;
  }

  /** How its answer is printed. */
  Presentation presentation() {
    return Presentation.of(spec.commandLine().getParseResult());
  }

  /** Whether an option says how the answer is printed, not what is asked. */
  boolean isOfForm(OptionSpec option) {
    return Presentation.has(option);
  }

  private static String[] footer(List<String> examples) {
    List<String> lines = new ArrayList<>(List.of("%nExamples:"));
    examples.forEach(
        each -> lines.add("  " + Installation.NAME + " " + QuestionOptions.escaped(each)));
    return lines.toArray(new String[0]);
  }

  private void words(Definition.Command command) {
    command
        .words()
        .ifPresent(words -> {
          boolean required = questions.stream().allMatch(each -> requires(each, words.field()));
          spec.addPositional(QuestionOptions.of(words, required, session));
        });
  }

  private static boolean requires(Question question, String field) {
    return question.definition().schema().at("required").texts().contains(field);
  }

  @Override
  public Integer call() {
    ParseResult parsed = spec.commandLine().getParseResult();
    return run(parsed, asked(parsed));
  }

  @Override
  public Optional<String> meant(String words) {
    return Instead.of(words, questions);
  }

  /** Which of the questions is asked: one whose own words or options are given, else the first. */
  Question asked(ParseResult parsed) {
    List<String> shared = options(questions.get(0));
    for (Question each : questions.subList(1, questions.size())) {
      if (options(each).stream()
          .anyMatch(option -> !shared.contains(option) && parsed.hasMatchedOption(option))) {
        return each;
      }
    }
    return questions.get(0);
  }

  /** Asks a question and prints its answer. */
  int run(ParseResult parsed, Question question) {
    misplaced(parsed, question)
        .ifPresent(option -> {
          throw CommandException.usage(
              option + " says nothing here.",
              "Leave it out, or ask for what it belongs to.",
              List.of());
        });
    Given arguments = arguments(parsed, question);
    int page = parsed.matchedOptionValue(QuestionOptions.PAGE, 1);
    Ranges.check(QuestionOptions.PAGE, page, 1, MOST_PAGES);
    Asked answer =
        question.ask(
            session.questions(),
            arguments,
            Asking.atPrompt(question.definition().command(), page, !presentation().json()));
    session.print(answer::json, presentation(), sheet -> Paging.write(sheet, answer, page));
    return ExitCode.OK;
  }

  /** The arguments of the tool that a command line gives. */
  Given arguments(ParseResult parsed, Question question) {
    Definition definition = question.definition();
    Definition.Command command = definition.command();
    Given arguments = new Given();
    command
        .words()
        .ifPresent(words -> {
          List<String> given = parsed.matchedPositionalValue(0, List.of());
          if (!given.isEmpty()) {
            if (words.list()) {
              arguments.put(words.field(), JoinedWords.of(given, words.joined()));
            } else {
              arguments.put(words.field(), String.join(" ", given));
            }
          }
        });
    for (Definition.Option option : command.options()) {
      if (parsed.hasMatchedOption(option.name())) {
        requireEffect(option);
        set(arguments, option, parsed, definition);
      }
    }
    requireOne(command, parsed);
    return arguments;
  }

  /** Options of which one is needed, or of which one excludes the others. */
  private static void requireOne(Definition.Command command, ParseResult parsed) {
    List<String> needed = command.needed();
    if (!needed.isEmpty() && needed.stream().noneMatch(parsed::hasMatchedOption)) {
      throw CommandException.usage(
          "No filter was given.",
          "Give at least one of " + String.join(", ", needed) + ".",
          List.of());
    }
    List<String> given = command.exclusive().stream().filter(parsed::hasMatchedOption).toList();
    if (given.size() > 1) {
      throw CommandException.usage(
          String.join(" and ", given) + " were given together.", "Give one of them.", List.of());
    }
  }

  private void requireEffect(Definition.Option option) {
    if (option.json() && !presentation().json()) {
      throw CommandException.usage(
          option.name() + " shapes JSON only, and text is printed.",
          "Add --json, or leave " + option.name() + " out.",
          List.of());
    }
  }

  private void set(
      Given arguments, Definition.Option option, ParseResult parsed, Definition definition) {
    if (!option.takesValue()) {
      arguments.put(option.field(), option.value());
      return;
    }
    Object given = parsed.<Object>matchedOptionValue(option.name(), "");
    if (given instanceof Map<?, ?> facts) {
      named(facts, arguments, definition);
    } else if (given instanceof List<?> values) {
      arguments.put(option.field(), values.stream().map(String::valueOf).toList());
    } else if (given instanceof Integer number) {
      Declared schema = definition.field(option.field());
      int most = schema.at("maximum").number(Integer.MAX_VALUE);
      Ranges.check(
          option.name(),
          number,
          schema.at("minimum").number(0),
          presentation().json() ? most : Math.max(most, option.maximum()));
      arguments.put(option.field(), String.valueOf(number));
    } else if (given instanceof Path file) {
      int most = definition.field(option.field()).at("maxLength").number(Limits.TEXT);
      arguments.put(option.field(), OptionFile.text(option.name(), file, most));
    } else {
      arguments.put(option.field(), String.valueOf(given));
    }
  }

  /** {@code NAME=VALUE}: the name of an argument that no option has. */
  private static void named(Map<?, ?> facts, Given arguments, Definition definition) {
    List<String> taken = new ArrayList<>();
    definition.command().words().ifPresent(each -> taken.add(each.field()));
    definition.command().options().forEach(each -> taken.add(each.field()));
    Set<String> known = definition.schema().at("properties").names();
    known.removeAll(taken);
    known.remove("cursor");
    facts.forEach((name, value) -> {
      if (!known.contains(String.valueOf(name))) {
        throw new QueryException(
            "\"" + Quoted.of(String.valueOf(name)) + "\" is no fact that rules ask for.",
            "Facts: " + String.join(", ", known) + ".",
            Nearest.to(String.valueOf(name), known, 2));
      }
      arguments.put(String.valueOf(name), String.valueOf(value));
    });
  }

  /** The option that is given although it serves another question of the command; for mistakes. */
  private Optional<String> misplaced(ParseResult parsed, Question asked) {
    return questions.stream()
        .filter(each -> !each.name().equals(asked.name()))
        .flatMap(each -> options(each).stream())
        .filter(parsed::hasMatchedOption)
        .filter(name -> !options(asked).contains(name))
        .findFirst();
  }

  /** The names of the options that serve a question. */
  private static List<String> options(Question question) {
    List<String> names = new ArrayList<>();
    question.definition().command().options().forEach(each -> names.add(each.name()));
    if (QuestionOptions.hasPages(question.definition())) {
      names.add(QuestionOptions.PAGE);
    }
    return names;
  }
}
