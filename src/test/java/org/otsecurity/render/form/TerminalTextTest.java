package org.otsecurity.render.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

class TerminalTextTest {
  private final Sheet sheet = new Sheet();

  @Test
  void flexibleColumnsGiveWayAndNumbersAreFlushRight() {
    sheet.table(
        0,
        new Table(Column.id(), Column.flexible("Title"), Column.number("SL"))
            .row("SR 1.1", "Human user identification and authentication", "1")
            .row("SR 1.1 RE 1", "Unique identification", "12"));
    assertThat(TerminalText.of(sheet, 40, false))
        .isEqualTo(
            """
            ID           Title                    SL
            SR 1.1       Human user                1
                         identification and
                         authentication
            SR 1.1 RE 1  Unique identification    12
            """);
  }

  @Test
  void colourDoesNotChangeTheLayout() {
    sheet
        .title("SR 1.1", "Human user identification and authentication of those who are human")
        .table(2, new Table(Column.id(), Column.flexible("Title")).row("SR 1.1", "Human user"))
        .labeled(6, Style.GOOD, "ok", 14, "Java", "25.0.3 at a place whose name is rather long")
        .prose(2, Style.DOUBT, "Not in force.");
    String coloured = TerminalText.of(sheet, 60, true);
    assertThat(coloured)
        .contains("\u001b[36mSR 1.1\u001b[0m", "\u001b[32mok\u001b[0m", "\u001b[33mNot in force.");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(TerminalText.of(sheet, 60, false));
  }

  @Test
  void everyBlockHasItsLines() {
    sheet
        .blank()
        .title("T0800", "Activate Firmware Update Mode")
        .blank()
        .blank()
        .prose(2, Style.PLAIN, "Words that do not fit into one line of forty.")
        .prose("Source:  ", "         ", Style.FAINT, "a document and more of it, in two lines")
        .heading("Mitigations")
        .prose("  - ", "    ", Style.PLAIN, "one")
        .verbatim("  as it is, however long it may be in the end")
        .labeled(6, Style.BAD, "broken", 4, "SQLite", "gone")
        .labeled(6, Style.PLAIN, "", 4, "", "Put it back.")
        .notes(List.of("A note that goes on until it reaches another line."))
        .notes(List.of());
    assertThat(TerminalText.of(sheet, 40, false))
        .isEqualTo(
            """
            T0800  Activate Firmware Update Mode

              Words that do not fit into one line of
              forty.
            Source:  a document and more of it, in
                     two lines

            Mitigations
              - one
              as it is, however long it may be in the end
            broken SQLite gone
                      Put it back.

            - A note that goes on until it reaches
              another line.
            """);
  }

  @Test
  void anEmptySheetIsNoText() {
    assertThat(TerminalText.of(sheet, 80, true)).isEmpty();
    sheet.blank().table(0, new Table(Column.id())).notes(List.of());
    assertThat(TerminalText.of(sheet, 80, true)).isEmpty();
  }

  @Test
  void widthsHaveBounds() {
    sheet.prose(0, Style.PLAIN, "word ".repeat(60));
    assertThat(TerminalText.of(sheet, 1, false).lines()).allMatch(line -> line.length() <= 40);
    assertThat(TerminalText.of(sheet, 9999, false).lines())
        .allMatch(line -> line.length() <= 110)
        .anyMatch(line -> line.length() > 100);
  }

  @Test
  void wordsLongerThanALineAreCut() {
    sheet.prose(4, Style.PLAIN, "a " + "b".repeat(90));
    assertThat(TerminalText.of(sheet, 40, false).lines())
        .containsExactly(
            "    a", "    " + "b".repeat(36), "    " + "b".repeat(36), "    " + "b".repeat(18));
  }

  @Property
  void wrappedLinesKeepTheWordsAndFit(
      @ForAll @AlphaChars @StringLength(max = 300) String letters,
      @ForAll @IntRange(min = 8, max = 100) int width) {
    String text = letters.replaceAll("[aeiou]", " ");
    assertThat(Wrap.lines(text, width)).allMatch(line -> line.length() <= width);
    assertThat(String.join("", Wrap.lines(text, width)).replace(" ", ""))
        .isEqualTo(text.replace(" ", ""));
  }
}
