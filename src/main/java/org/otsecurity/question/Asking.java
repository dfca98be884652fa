package org.otsecurity.question;

import java.util.function.UnaryOperator;

/**
 * How a question is asked.
 *
 * @param page which page, from 1, unless a cursor is given
 * @param text whether the answer is for people, who get pages as long as they like
 * @param whole whether a page in JSON has all rows asked for, however long it gets: a program that
 *     reads it takes it whole, and counts pages instead of following a cursor
 * @param shown what whoever asks calls an argument, for messages
 */
public record Asking(int page, boolean text, boolean whole, UnaryOperator<String> shown) {
  /** As a tool, by the names of the arguments. */
  public static final Asking TOOL = new Asking(1, false, false, name -> "\"" + name + "\"");

  /** At a prompt, by the names of the options. */
  public static Asking atPrompt(Definition.Command command, int page, boolean text) {
    return new Asking(page, text, true, name -> shown(command, name));
  }

  /** Whether a tool is called: what it says of other questions names their tools. */
  boolean ofTool() {
    return !whole;
  }

  private static String shown(Definition.Command command, String field) {
    return command
        .words()
        .filter(each -> each.field().equals(field))
        .map(Definition.Words::label)
        .or(() ->
            command.options().stream()
                .filter(each -> each.field().equals(field))
                .map(Definition.Option::name)
                .findFirst())
        .orElse("\"" + field + "\"");
  }
}
