package org.otsecurity.cli.question;

import java.util.Optional;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Says where a list goes on. */
final class Paging {
  private Paging() {}

  /** Says how to get the next page, if there is one. */
  static void more(Sheet sheet, Optional<String> next, int page) {
    if (next.isPresent()) {
      sheet.prose("More:    ", "         ", Style.FAINT, "add --page " + (page + 1));
    }
  }
}
