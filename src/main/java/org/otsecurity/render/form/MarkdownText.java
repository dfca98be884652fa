package org.otsecurity.render.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.render.sheet.Block;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/**
 * A sheet as Markdown, as GitHub reads it. Words are escaped, so that they are read as words;
 * addresses of the web are links.
 */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]<>&|~#$";

  private static final boolean[] IS_SPECIAL = new boolean[128];

  static {
    SPECIAL.chars().forEach(each -> IS_SPECIAL[each] = true);
  }

  /** What makes a list or a line of what follows, where it begins a block. */
  private static final Pattern BLOCK_START = Pattern.compile("[-+=]|[0-9]{1,9}[.)]");

  private static final Pattern BACKTICKS = Pattern.compile("`++");

  private final StringBuilder text = new StringBuilder();

  /** Lines that are shown as they are, until another block ends them. */
  private final List<String> verbatim = new ArrayList<>();

  private boolean inList;

  private MarkdownText() {}

  /** The sheet; its title is a heading of the second level. */
  public static String of(Sheet sheet) {
    MarkdownText form = new MarkdownText();
    for (Block each : sheet.blocks()) {
      if (!(each instanceof Block.Verbatim)) {
        form.fence();
      }
      form.write(each);
    }
    form.fence();
    return form.text.toString();
  }

  private void write(Block block) {
    switch (block) {
      case Block.Blank blank -> {}
      case Block.Title title -> paragraph("## " + escaped(title.id() + " " + title.words()));
      case Block.Heading heading -> paragraph("### " + escaped(heading.words()));
      case Block.Paragraph paragraph -> paragraph(paragraph);
      case Block.Note note -> item(atStart(escaped(note.words())));
      case Block.Labeled labeled ->
          item(
              join(
                  styled(Style.STRONG, labeled.mark()),
                  styled(Style.STRONG, labeled.label()),
                  labeled.mark().isBlank() && labeled.label().isBlank()
                      ? atStart(escaped(labeled.words()))
                      : escaped(labeled.words())));
      case Block.Verbatim line -> verbatim.add(Words.line(line.line()));
      case Block.Grid grid -> grid(grid);
    }
  }

  private void paragraph(Block.Paragraph paragraph) {
    String mark = paragraph.lead().mark();
    String words = styled(paragraph.style(), paragraph.words());
    if (paragraph.lead().isItem()) {
      item(mark.equals("-") ? atStart(words) : atStart(join(escaped(mark), words)));
    } else {
      paragraph(mark.isEmpty() ? atStart(words) : join(styled(Style.STRONG, mark), words));
    }
  }

  private void paragraph(String markdown) {
    if (!markdown.isEmpty()) {
      separate(false);
      text.append(markdown).append('\n');
    }
  }

  private void item(String markdown) {
    if (!markdown.isEmpty()) {
      separate(inList);
      inList = true;
      text.append("- ").append(markdown).append('\n');
    }
  }

  private void separate(boolean sameList) {
    if (!text.isEmpty() && !sameList) {
      text.append('\n');
    }
    inList = false;
  }

  private void grid(Block.Grid grid) {
    List<Integer> shown = grid.filled();
    if (shown.isEmpty()) {
      return;
    }
    List<Column> columns = grid.columns();
    separate(false);
    row(shown, at -> escaped(columns.get(at).header()));
    row(shown, at -> columns.get(at).right() ? "---:" : "---");
    for (List<String> row : grid.rows()) {
      row(shown, at -> styled(columns.get(at).style(), row.get(at)));
    }
  }

  private void row(List<Integer> columns, IntFunction<String> cell) {
    text.append('|');
    columns.forEach(at -> text.append(' ').append(cell.apply(at)).append(" |"));
    text.append('\n');
  }

  /** Writes the gathered lines between fences that none of them can close. */
  private void fence() {
    if (verbatim.isEmpty()) {
      return;
    }
    int longest =
        verbatim.stream()
            .flatMap(line -> BACKTICKS.matcher(line).results())
            .mapToInt(each -> each.group().length())
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    separate(false);
    text.append(fence).append('\n');
    verbatim.forEach(line -> text.append(line).append('\n'));
    text.append(fence).append('\n');
    verbatim.clear();
  }

  private static String styled(Style style, String words) {
    String escaped = escaped(words);
    return style == Style.STRONG && !escaped.isEmpty() ? "**" + escaped + "**" : escaped;
  }

  private static String join(String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String each : parts) {
      if (!each.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(each);
      }
    }
    return joined.toString();
  }

  /** Markdown that begins a block, as words and as nothing else. */
  private static String atStart(String markdown) {
    Matcher start = BLOCK_START.matcher(markdown);
    return start.lookingAt()
        ? markdown.substring(0, start.end() - 1) + "\\" + markdown.substring(start.end() - 1)
        : markdown;
  }

  private static void escape(String words, StringBuilder text) {
    int written = 0;
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      if (sign < IS_SPECIAL.length && IS_SPECIAL[sign]) {
        text.append(words, written, i).append('\\');
        written = i;
      }
    }
    text.append(words, written, words.length());
  }

  private static String escaped(String words) {
    StringBuilder text = new StringBuilder(words.length() + 16);
    for (Words.Part each : Words.parts(Words.oneLine(words))) {
      if (each.address()) {
        text.append('<').append(each.words()).append('>');
      } else {
        escape(each.words(), text);
      }
    }
    return text.toString();
  }
}
