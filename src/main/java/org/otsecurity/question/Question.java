package org.otsecurity.question;

import java.util.List;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import tools.jackson.databind.node.ObjectNode;

/**
 * One question: what is declared of it, and how it is answered. Faces ask it with the same
 * arguments, so that none of them can know more, or less, than another.
 *
 * @param definition what is declared of it
 * @param ask answers it
 * @param tool whether it is a tool of its own; otherwise it is a form of one that people have a
 *     command for
 */
public record Question(Definition definition, Ask ask, boolean tool) {
  /** Answers a question. */
  @FunctionalInterface
  public interface Ask {
    /**
     * The answer.
     *
     * @throws QueryException if it cannot be answered as asked
     */
    Asked of(Questions questions, Arguments arguments);
  }

  /**
   * A question whose definition lies beside the program under the name of its tool.
   *
   * @param command the command that asks it, told here so that others need not be read to find it
   */
  static Question of(String name, String command, Ask ask) {
    return new Question(new Definition(name, command), ask, true);
  }

  /** A question that is asked at a prompt only: a form of a tool that has a command of its own. */
  static Question atPrompt(String name, Ask ask) {
    return new Question(new Definition(name, name), ask, false);
  }

  /** The name of the command; several questions may share one. */
  public String command() {
    return definition.commandName();
  }

  /** The name of the tool. */
  public String name() {
    return definition.name();
  }

  /**
   * The answer.
   *
   * @throws QueryException if it cannot be answered as asked
   */
  public Asked ask(Questions questions, Given given, Asking asking) {
    try {
      Arguments arguments = new Arguments(given, definition, asking);
      return ask.of(questions, arguments).with(List.of(), arguments.notes());
    } catch (QueryException e) {
      // What is held has been looked for already, whichever question it was.
      throw questions.unknownNames().told(e);
    }
  }

  /** The answer for a program, as its tool gives it. */
  public ObjectNode json(Questions questions, ObjectNode given) {
    return json(questions, Given.of(given));
  }

  /** The same. */
  public ObjectNode json(Questions questions, Given given) {
    return answer(questions, given).json();
  }

  /** The answer in all its forms, as its tool gives it. */
  public Asked answer(Questions questions, Given given) {
    return ask(questions, given, Asking.TOOL);
  }
}
