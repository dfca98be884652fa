package org.otsecurity.render.form;

import java.util.List;
import java.util.Locale;
import org.otsecurity.render.sheet.Block;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/**
 * A sheet as a fragment of HTML, without scripts, styles or images, for a page that has its own.
 *
 * <p>Classes: {@code id}, {@code strong}, {@code faint}, {@code good}, {@code doubt}, {@code bad}
 * for what stands out, {@code label} for what a line begins with, {@code in-1} to {@code in-7} for
 * how far in it stands, {@code notes} for the list of notes, {@code number} for cells that are
 * flush right. Addresses of the web are links; nothing else is.
 */
public final class HtmlText {
  private static final int DEEPEST = 7;

  private final StringBuilder html = new StringBuilder();

  /** What is open: a list, lines as they are, or nothing. */
  private String open = "";

  private HtmlText() {}

  /** The fragment; its title is an {@code h2}. */
  public static String of(Sheet sheet) {
    HtmlText form = new HtmlText();
    sheet.blocks().forEach(form::write);
    form.within("");
    return form.html.toString();
  }

  private void write(Block block) {
    switch (block) {
      case Block.Blank blank -> within("");
      case Block.Title title -> {
        within("");
        html.append("<h2>")
            .append(styled(Style.ID, title.id()))
            .append(' ')
            .append(text(title.words()))
            .append("</h2>\n");
      }
      case Block.Heading heading -> {
        within("");
        html.append("<h3>").append(text(heading.words())).append("</h3>\n");
      }
      case Block.Paragraph paragraph -> paragraph(paragraph);
      case Block.Note note -> {
        within("<ul class=\"notes\">");
        html.append("<li>").append(text(note.words())).append("</li>\n");
      }
      case Block.Labeled labeled -> {
        within("");
        html.append("<p>")
            .append(styled(labeled.style(), labeled.mark()))
            .append(labeled.mark().isEmpty() ? "" : " ")
            .append(label(labeled.label()))
            .append(text(labeled.words()))
            .append("</p>\n");
      }
      case Block.Verbatim verbatim -> {
        within("<pre>");
        html.append(escaped(Words.line(verbatim.line()))).append('\n');
      }
      case Block.Grid grid -> grid(grid);
    }
  }

  private void paragraph(Block.Paragraph paragraph) {
    String words = styled(paragraph.style(), paragraph.words());
    String mark = paragraph.lead().mark();
    if (words.isEmpty() && mark.isEmpty()) {
      return;
    }
    if (paragraph.lead().isItem()) {
      within("<ul>");
      html.append("<li>")
          .append(mark.equals("-") ? "" : escaped(mark) + " ")
          .append(words)
          .append("</li>\n");
      return;
    }
    within("");
    int depth = Math.min(DEEPEST, paragraph.lead().indent() / 2);
    html.append(depth == 0 ? "<p>" : "<p class=\"in-" + depth + "\">")
        .append(label(mark))
        .append(words)
        .append("</p>\n");
  }

  private void grid(Block.Grid grid) {
    within("");
    List<Integer> shown = grid.filled();
    if (shown.isEmpty()) {
      return;
    }
    html.append("<table>\n");
    if (grid.hasHeader()) {
      html.append("<thead><tr>");
      shown.forEach(at -> cell("th scope=\"col\"", text(grid.columns().get(at).header()), "th"));
      html.append("</tr></thead>\n");
    }
    html.append("<tbody>\n");
    for (List<String> row : grid.rows()) {
      html.append("<tr>");
      shown.forEach(at -> cell(grid.columns().get(at), row.get(at)));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void cell(Column column, String words) {
    cell(column.right() ? "td class=\"number\"" : "td", styled(column.style(), words), "td");
  }

  private void cell(String tag, String words, String name) {
    html.append('<').append(tag).append('>').append(words).append("</" + name + ">");
  }

  /** Closes what is open unless it is wanted, and opens what is. */
  private void within(String tag) {
    if (!open.equals(tag)) {
      if (!open.isEmpty()) {
        html.append(open.startsWith("<ul") ? "</ul>\n" : "</pre>\n");
      }
      html.append(tag).append(tag.startsWith("<ul") ? "\n" : "");
      open = tag;
    }
  }

  private static String label(String label) {
    return label.isBlank() ? "" : "<b class=\"label\">" + text(label) + "</b> ";
  }

  private static String styled(Style style, String words) {
    String text = text(words);
    if (style == Style.PLAIN || text.isEmpty()) {
      return text;
    }
    String of = style.name().toLowerCase(Locale.ROOT);
    return "<span class=\"" + of + "\">" + text + "</span>";
  }

  /** Words with their addresses as links. */
  private static String text(String words) {
    StringBuilder text = new StringBuilder();
    for (Words.Part each : Words.parts(Words.oneLine(words))) {
      String shown = escaped(each.words());
      text.append(
          each.address()
              ? "<a href=\"" + shown + "\" rel=\"noopener noreferrer\">" + shown + "</a>"
              : shown);
    }
    return text.toString();
  }

  private static String escaped(String words) {
    StringBuilder text = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char each = words.charAt(i);
      switch (each) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\'' -> text.append("&#39;");
        default -> text.append(each);
      }
    }
    return text.toString();
  }
}
