package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneFlag;
import org.otsecurity.domain.zone.ZoneModel;

/** The legend and the table of conduits below a drawing. */
final class ZoneSvgTable {
  private static final double SIZE = 12.5;
  private static final double LINE = 16;

  private ZoneSvgTable() {}

  /** Writes both and returns where they end. */
  static double write(
      SvgText out,
      ReferenceArchitecture architecture,
      ZoneModel model,
      double left,
      double top,
      double width) {
    double y = legend(out, model, left, top, width) + 34;
    double[] columns = {0, 44, 0.26 * width + 44, 0.50 * width + 24, width};
    String[] heads = {"", "From, to", "Carries", "Default rule"};
    for (int i = 0; i < heads.length; i++) {
      out.text(left + columns[i], y, "strong", heads[i]);
    }
    y += 8;
    for (Conduit each : architecture.conduits()) {
      rule(out, left, y, width);
      String between =
          switch (each.direction()) {
            case BOTH -> " \u2194 ";
            case OPENED_BY_FROM, ONE_WAY -> " \u2192 ";
          };
      List<List<String>> cells =
          List.of(
              List.of(each.id()),
              SvgText.wrap(
                  architecture.zone(each.from()).name()
                      + between
                      + architecture.zone(each.to()).name(),
                  SIZE,
                  columns[2] - columns[1] - 16),
              SvgText.wrap(String.join(", ", each.protocols()), SIZE, columns[3] - columns[2] - 16),
              SvgText.wrap(each.rule(), SIZE, columns[4] - columns[3]));
      int lines = 1;
      for (int i = 0; i < cells.size(); i++) {
        double line = y + 16;
        for (String words : cells.get(i)) {
          out.text(left + columns[i], line, i == 0 ? "strong" : "cell", words);
          line += LINE;
        }
        lines = Math.max(lines, cells.get(i).size());
      }
      y += lines * LINE + 8;
    }
    rule(out, left, y, width);
    return y;
  }

  private static void rule(SvgText out, double left, double y, double width) {
    out.raw(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"rule\"/>"
            .formatted(SvgText.n(left), SvgText.n(y), SvgText.n(left + width), SvgText.n(y)));
  }

  private static double legend(
      SvgText out, ZoneModel model, double left, double top, double width) {
    double x = left;
    double y = top;
    for (ZoneFlag each : ZoneFlag.values()) {
      String words = model.reason(each);
      double wide = 36 + SvgText.width(words, SIZE) + 18;
      if (x + wide > left + width) {
        x = left;
        y += 28;
      }
      out.box(x, y, 28, 18, 4, each.value());
      out.text(x + 36, y + 13.5, "cell", words);
      x += wide;
    }
    y += 38;
    x = arrow(out, left, y, false, "line", "the tail opens connections, the head answers");
    x = arrow(out, x + 24, y, true, "line", "either end opens connections");
    arrow(out, x + 24, y, false, "oneway", "data one way only");
    return y;
  }

  private static double arrow(
      SvgText out, double x, double y, boolean both, String style, String words) {
    out.line(new double[] {x, y, x + 44, y}, both, true, style);
    out.text(x + 54, y + 4.5, "cell", words);
    return x + 54 + SvgText.width(words, SIZE);
  }
}
