package org.otsecurity.question;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.otsecurity.query.reading.NotUnderstood;
import org.otsecurity.render.NotUnderstoodJson;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.text.SeveralText;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in the forms that faces show.
 *
 * @param structured makes the JSON form, the same for every face but for the length of a page
 * @param text writes the form for people
 * @param pages which page the form for people is
 */
public record Asked(Supplier<ObjectNode> structured, Consumer<Sheet> text, Pages pages) {
  /** An answer that is one page. */
  static Asked of(Supplier<ObjectNode> structured, Consumer<Sheet> text) {
    return new Asked(structured, text, Pages.NONE);
  }

  /**
   * An answer that is a page of a list, the same rows in every form.
   *
   * @param page it as JSON, and how many rows it has
   * @param text writes the page of so many rows for people
   */
  static Asked of(FittingPage page, ObjIntConsumer<Sheet> text, Pages pages) {
    return new Asked(
        page::json,
        sheet -> {
          text.accept(sheet, page.rows());
          sheet.notes(page.notes());
        },
        pages);
  }

  /** The same with what was not understood, and with notes behind its own. */
  Asked with(List<NotUnderstood> rest, List<String> notes) {
    return rest.isEmpty() && notes.isEmpty()
        ? this
        : new Asked(
            () -> {
              ObjectNode json = structured.get();
              NotUnderstoodJson.add(json, rest, notes);
              return json;
            },
            text.andThen(sheet -> SeveralText.rest(sheet, rest, notes)),
            pages);
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
