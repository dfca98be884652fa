package org.otsecurity.render.form;

import java.util.List;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Words that mean something to a form if it lets them through, in every place of a sheet. */
final class HostileWords {
  static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "\" onmouseover=\"alert(1)",
          "' onclick='alert(1)",
          "<img src=x onerror=alert(1)>",
          "</pre></table></ul><h1>x",
          "&lt;b&gt; &#60;b&#62;",
          "a | b || c\\| d \\",
          "`code` ``` ````",
          "[x](javascript:alert(1)) ![i](https://example.org/p.png)",
          "[ref]: https://example.org",
          "https://example.org/\"><script>alert(1)</script>",
          "https://example.org/](x)|y",
          "# heading #",
          "1. item",
          "12) item",
          "- item",
          "+ item",
          "=== ---",
          "***bold*** __bold__ ~~gone~~ $x^2$",
          "> quoted",
          "one\n\n# two\r\n<b>three",
          "null \u0000 escape \u001b[31m bell \u0007 next \u0085 half \ud800 none \uffff",
          "turned \u202eright\u202c \u2066apart\u2069 tag \udb40\udc41",
          "",
          "   ",
          "w".repeat(500));

  private HostileWords() {}

  /** A sheet with the words in every block. */
  static Sheet everywhere(String words) {
    Sheet sheet = new Sheet();
    sheet
        .title(words, words)
        .heading(words)
        .prose(4, Style.PLAIN, words)
        .prose(2, Style.STRONG, words)
        .prose("- ", "  ", Style.FAINT, words)
        .prose(words + "  ", "  ", Style.ID, words)
        .prose("  + ", "    ", Style.PLAIN, words)
        .labeled(6, Style.BAD, words, 14, words, words)
        .labeled(6, Style.BAD, "", 14, "", words)
        .verbatim(words)
        .verbatim(words);
    sheet.table(
        2,
        new Table(Column.id(), Column.number(words), Column.flexible(""))
            .row(words, words, words)
            .row("a", "b", words));
    return sheet.notes(List.of(words, words));
  }
}
