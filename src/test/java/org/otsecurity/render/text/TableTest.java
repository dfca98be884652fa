package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void flexibleColumnsGiveWayAndNumbersAreFlushRight() {
    Table table =
        new Table(Column.id(), Column.flexible("Title"), Column.number("SL"))
            .row("SR 1.1", "Human user identification and authentication", "1")
            .row("SR 1.1 RE 1", "Unique identification", "12");
    assertThat(new Sheet(40, false).table(0, table).text())
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
    Table table = new Table(Column.id(), Column.flexible("Title")).row("SR 1.1", "Human user");
    String coloured = new Sheet(60, true).table(2, table).text();
    assertThat(coloured).contains("\u001b[36mSR 1.1\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(new Sheet(60, false).table(2, table).text());
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
