package org.otsecurity.cli.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.cli.session.HeldValues;
import org.otsecurity.cli.session.Session;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Definition;
import org.otsecurity.question.Question;

/**
 * What the word at the cursor can become, where a script cannot list it: ids and names have spaces,
 * and there are thousands.
 */
final class TypedWords {
  /** More than a person reads; shells ask before they print as many. */
  private static final int MOST = 500;

  private final Session session;

  TypedWords(Session session) {
    this.session = session;
  }

  /**
   * The words that the last one can become.
   *
   * @param line the words of a command line without the name of the program; the last is what is
   *     typed of a word, or empty
   */
  List<String> of(List<String> line) {
    if (line.size() < 2) {
      return List.of();
    }
    List<Definition.Command> commands = new ArrayList<>();
    for (Question each : AllQuestions.all()) {
      Definition.Command command = each.definition().command();
      if (command.name().equals(line.get(0))) {
        commands.add(command);
      }
    }
    if (commands.isEmpty()) {
      return List.of();
    }
    String last = line.get(line.size() - 1);
    List<String> before = new ArrayList<>();
    Optional<Definition.Option> open = Optional.empty();
    for (String each : line.subList(1, line.size() - 1)) {
      if (each.startsWith("-")) {
        open = valued(commands, each);
        before.clear();
      } else {
        before.add(each);
      }
    }
    if (open.isPresent()) {
      List<String> values = next(open.get().values().held(), before, last);
      if (!values.isEmpty() || before.isEmpty()) {
        return values;
      }
      // What follows the value of the option are words of the command.
      before.remove(0);
    }
    return next(words(commands).orElse(""), before, last);
  }

  private List<String> next(String held, List<String> before, String last) {
    return held.isEmpty() ? List.of() : next(new HeldValues(held, session).all(), before, last);
  }

  private static Optional<Definition.Option> valued(
      List<Definition.Command> commands, String name) {
    return commands.stream()
        .flatMap(each -> each.options().stream())
        .filter(each -> each.name().equals(name) && each.takesValue())
        .findFirst();
  }

  private static Optional<String> words(List<Definition.Command> commands) {
    return commands.stream()
        .flatMap(each -> each.words().stream())
        .map(each -> each.values().held())
        .filter(each -> !each.isEmpty())
        .findFirst();
  }

  /**
   * The words at the cursor of all values that begin as typed: with as many of the words before it
   * as a value has, since those before them are another value.
   */
  private static List<String> next(List<String> values, List<String> before, String last) {
    for (int from = 0; from <= before.size(); from++) {
      List<String> typed = before.subList(from, before.size());
      String beginning = lower(String.join(" ", typed) + (typed.isEmpty() ? "" : " ") + last);
      Set<String> words = new LinkedHashSet<>();
      for (String each : values) {
        if (lower(each).startsWith(beginning)) {
          words.add(each.split(" ")[typed.size()]);
        }
      }
      if (!words.isEmpty()) {
        return words.stream().limit(MOST).toList();
      }
    }
    return List.of();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
