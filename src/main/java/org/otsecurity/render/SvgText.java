package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SVG elements as text. Widths are estimates on the safe side, as the reader's font is unknown. */
final class SvgText {
  private static final double CHARACTER = 0.56;

  private final StringBuilder out = new StringBuilder();

  /** About how wide words are at a font size. */
  static double width(String words, double size) {
    return words.length() * size * CHARACTER;
  }

  /** Breaks words into lines of a width. */
  static List<String> wrap(String words, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  SvgText raw(String element) {
    out.append(element).append('\n');
    return this;
  }

  SvgText text(double x, double y, String style, String words) {
    out.append("<text x=\"%s\" y=\"%s\" class=\"%s\">".formatted(n(x), n(y), style));
    out.append(escape(words)).append("</text>\n");
    return this;
  }

  SvgText box(double x, double y, double width, double height, double round, String style) {
    out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" ".formatted(n(x), n(y), n(width)));
    out.append("height=\"%s\" rx=\"%s\" class=\"%s\"/>\n".formatted(n(height), n(round), style));
    return this;
  }

  /** A line through points, with arrow heads where wanted. */
  SvgText line(double[] points, boolean headAtStart, boolean headAtEnd, String style) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      path.append(i == 0 ? "M" : " L").append(n(points[i])).append(' ').append(n(points[i + 1]));
    }
    out.append("<path d=\"%s\" class=\"%s\"".formatted(path, style));
    out.append(headAtStart ? " marker-start=\"url(#head)\"" : "");
    out.append(headAtEnd ? " marker-end=\"url(#head)\"" : "").append("/>\n");
    return this;
  }

  static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String n(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
