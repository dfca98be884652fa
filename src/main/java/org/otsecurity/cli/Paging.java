package org.otsecurity.cli;

import java.util.Optional;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import picocli.CommandLine.Option;

/** Which page of a list is printed. */
final class Paging {
  private static final int MOST_PAGES = 10_000;

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which page. Default: ${DEFAULT-VALUE}.")
  int page;

  /**
   * Checks that there can be such a page.
   *
   * @throws CommandException if there cannot
   */
  void check() {
    Ranges.check("--page", page, 1, MOST_PAGES);
  }

  /** Rows before the page, with so many rows on each. */
  int offset(int size) {
    return (page - 1) * size;
  }

  /** Says how to get the next page, if there is one. */
  void more(Sheet sheet, Optional<String> next) {
    if (next.isPresent()) {
      sheet.prose("More:    ", "         ", Style.FAINT, "add --page " + (page + 1));
    }
  }
}
