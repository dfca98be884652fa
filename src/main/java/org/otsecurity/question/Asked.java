package org.otsecurity.question;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.otsecurity.render.sheet.Sheet;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in the forms that faces show.
 *
 * @param structured makes the JSON form, which every face gives alike
 * @param text writes the form for people
 * @param next the cursor of the next page of the form for people; empty if there is none
 */
public record Asked(Supplier<ObjectNode> structured, Consumer<Sheet> text, Optional<String> next) {
  /** An answer that is one page. */
  static Asked of(Supplier<ObjectNode> structured, Consumer<Sheet> text) {
    return new Asked(structured, text, Optional.empty());
  }

  /** The JSON form. */
  public ObjectNode json() {
    return structured.get();
  }

  /** Writes the form for people. */
  public void write(Sheet sheet) {
    text.accept(sheet);
  }
}
