package org.otsecurity.cli.question;

import org.otsecurity.question.Asked;
import org.otsecurity.question.Pages;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Writes a page of an answer for people, and says where the list goes on or has ended. */
final class Paging {
  private Paging() {}

  /**
   * Writes the page with how to get the next one. Behind the last page there is nothing to write
   * that would not read as if nothing had been found at all.
   *
   * @param page its number, from 1
   */
  static void write(Sheet sheet, Asked answer, int page) {
    Pages pages = answer.pages();
    if (pages.behindLast()) {
      sheet.prose(0, Style.PLAIN, behind(pages, page));
      return;
    }
    answer.write(sheet);
    if (pages.leadOn()) {
      sheet.prose("More:    ", "         ", Style.FAINT, "add --page " + (page + 1));
    }
  }

  private static String behind(Pages pages, int page) {
    return "Page "
        + page
        + " is behind the last, "
        + pages.last()
        + "; "
        + (pages.total() == 1 ? "1 row is found." : pages.total() + " rows are found.");
  }
}
