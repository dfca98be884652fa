package org.otsecurity.render.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
  private final Sheet sheet = new Sheet();

  @Test
  void blocksStandInTheOrderInWhichTheyWereWritten() {
    sheet
        .title("SR 1.1", "Human user")
        .heading("Why")
        .prose(2, Style.FAINT, "words")
        .notes(List.of("one", "two"));
    assertThat(sheet.blocks())
        .containsExactly(
            new Block.Title("SR 1.1", "Human user"),
            new Block.Heading("Why"),
            new Block.Paragraph(new Lead(2, "", 2, 2), Style.FAINT, "words"),
            new Block.Blank(),
            new Block.Note("one"),
            new Block.Note("two"));
  }

  @Test
  void aParagraphKnowsWhatItBeginsWith() {
    assertThat(Lead.of("  - ", "    ")).isEqualTo(new Lead(2, "-", 4, 4));
    assertThat(Lead.of("Source:  ", "         ")).isEqualTo(new Lead(0, "Source:", 9, 9));
    assertThat(Lead.of("    ", "       ")).isEqualTo(new Lead(4, "", 4, 7));
    assertThat(Lead.of("- ", "  ").isItem()).isTrue();
    assertThat(Lead.of("Source:  ", "  ").isItem()).isFalse();
    assertThatThrownBy(() -> sheet.prose("- ", "- ", Style.PLAIN, "words"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spaces");
  }

  @Test
  void aTableIsWrittenWithTheRowsItHasThen() {
    Table table = new Table(Column.id(), Column.flexible("Title"));
    sheet.table(0, table);
    assertThat(sheet.blocks()).isEmpty();
    sheet.table(0, table.row("a", "b"));
    table.row("c", "d");
    assertThat(sheet.blocks())
        .singleElement()
        .isEqualTo(
            new Block.Grid(
                0, List.of(Column.id(), Column.flexible("Title")), List.of(List.of("a", "b"))));
    assertThatThrownBy(() -> table.row("alone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row needs 2 cells, not 1");
  }
}
