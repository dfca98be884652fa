package org.otsecurity.render.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

class MarkdownTextTest {
  static final List<String> HOSTILE = HostileWords.ALL;

  /** An escaped character, or an address in angle brackets: what is left is not escaped. */
  private static final Pattern HARMLESS =
      Pattern.compile("\\\\[^A-Za-z0-9\\s]|<https?://[^<>\\s`|\\[\\]()]++>");

  @Test
  void everyBlockHasItsMarkdown() {
    Sheet sheet =
        new Sheet()
            .title("SR 1.1", "Human user")
            .prose(0, Style.FAINT, "IEC 62443-3-3")
            .blank()
            .prose(4, Style.PLAIN, "1. Words_of\n  a list.")
            .prose("  - ", "    ", Style.PLAIN, "one")
            .prose("  + ", "    ", Style.PLAIN, "two")
            .prose("Source:  ", "         ", Style.FAINT, "At https://example.org/a_b?c=d&e.")
            .heading("Checks")
            .labeled(6, Style.GOOD, "ok", 14, "Java", "25")
            .labeled(6, Style.PLAIN, "", 14, "", "- more")
            .verbatim("  a  ```<b>")
            .verbatim("c")
            .table(
                0,
                new Table(Column.id(), Column.fixed("", Style.FAINT), Column.number("SL"))
                    .row("a|b", "", "1"))
            .notes(List.of("A note.", "Another one."));
    assertThat(MarkdownText.of(sheet))
        .isEqualTo(
            """
            ## SR 1.1 Human user

            IEC 62443-3-3

            1\\. Words\\_of a list.

            - one
            - \\+ two

            **Source:** At <https://example.org/a_b?c=d&e>.

            ### Checks

            - **ok** **Java** 25
            - \\- more

            ````
              a  ```<b>
            c
            ````

            | ID | SL |
            | --- | ---: |
            | a\\|b | 1 |

            - A note.
            - Another one.
            """);
  }

  @Test
  void anEmptySheetIsNoMarkdown() {
    Sheet sheet =
        new Sheet()
            .blank()
            .prose(2, Style.STRONG, " ")
            .table(0, new Table(Column.fixed("", Style.ID)).row(" "));
    assertThat(MarkdownText.of(sheet)).isEmpty();
    assertThat(MarkdownText.of(new Sheet())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<script>; \\<script\\>",
        "[x](javascript:alert(1)); \\[x\\](javascript:alert(1))",
        "a | b; a \\| b",
        "`a`; \\`a\\`",
        "# a; \\# a",
        "3) a; 3\\) a",
        "&amp\u037e; \\&amp\u037e",
        "a@b.c $x$; a@b.c \\$x\\$"
      })
  void wordsAreReadAsWords(String words, String markdown) {
    assertThat(MarkdownText.of(new Sheet().prose(0, Style.PLAIN, words)))
        .isEqualTo(markdown + "\n");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileWordsStayWords(String words) {
    check(words);
  }

  @Property
  void anyWordsStayWords(@ForAll String words) {
    check(words);
  }

  /** Nothing but what the form itself writes is markup. */
  private static void check(String words) {
    String all = MarkdownText.of(HostileWords.everywhere(words));
    String fence = "`".repeat(longestFence(all));
    boolean fenced = false;
    for (String line : all.split("\n")) {
      if (line.equals(fence)) {
        fenced = !fenced;
      } else if (!fenced) {
        checkLine(line, Words.oneLine(words).isEmpty() ? 2 : 3);
      }
    }
    assertThat(fenced).isFalse();
  }

  private static void checkLine(String line, int columns) {
    String left = HARMLESS.matcher(line).replaceAll("x");
    assertThat(left).doesNotContain("`", "[", "]", "<", ">", "_", "~", "$", "&", "\\", "\r");
    assertThat(left.replaceFirst("^#{2,3} ", "")).doesNotContain("#");
    assertThat(left.replaceAll("\\*\\*(?=\\S)([^*]*)(?<=\\S)\\*\\*", "$1")).doesNotContain("*");
    assertThat(left.replaceFirst("^- ", "")).doesNotMatch("(?:[-+=]|[0-9]{1,9}[.)]).*");
    if (left.contains("|")) {
      assertThat(left).matches("\\|(?:[^|]*\\|){" + columns + "}");
    }
  }

  private static int longestFence(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.matches("`{3,}"))
        .mapToInt(String::length)
        .max()
        .orElseThrow();
  }
}
