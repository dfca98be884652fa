package org.otsecurity.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.Direction;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneFlag;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.query.zone.ZoneGuidance.Captions;
import org.otsecurity.render.ConduitRoutes.Route;
import org.otsecurity.render.ZoneLayout.Link;
import org.otsecurity.render.ZoneLayout.Slot;

/** The drawing of an architecture that ZCR 6.3 asks for, as SVG that prints in black and white. */
public final class ZoneSvg {
  private static final double ZONE_WIDTH = 218;
  private static final double GUTTER = 132;
  private static final double MARGIN = 24;
  private static final double GAP = 34;
  private static final double LANE = 25;
  private static final double LABEL = 12;
  private static final double PAD = 12;
  private static final double TOP = 92;

  private final ReferenceArchitecture architecture;
  private final ZoneModel model;
  private final Captions captions;
  private final ZoneLayout layout;
  private final ConduitRoutes routes;
  private final SvgText out = new SvgText();
  private final double width;
  private final List<Double> rowTops = new ArrayList<>();
  private final List<Double> rowHeights = new ArrayList<>();

  private ZoneSvg(ReferenceArchitecture architecture, ZoneModel model, Captions captions) {
    this.architecture = architecture;
    this.model = model;
    this.captions = captions;
    this.layout = new ZoneLayout(architecture, ZONE_WIDTH, 30);
    double wide =
        layout.links().stream().mapToDouble(each -> labelWidth(each.conduit())).max().orElse(0);
    double widest = 0;
    for (List<Slot> row : layout.rows()) {
      layout.place(row, 42, wide + 36);
      widest = Math.max(widest, 2 * -row.getFirst().x);
    }
    this.width = Math.max(1_040, GUTTER + widest + 3 * MARGIN);
    double middle = GUTTER + (width - GUTTER) / 2;
    layout.rows().forEach(row -> row.forEach(each -> each.x += middle));
    this.routes = new ConduitRoutes(layout, each -> labelWidth(each.conduit()));
  }

  /**
   * Draws an architecture.
   *
   * @param model the guidance that it is of
   * @param captions what stands in every drawing
   */
  public static String of(ReferenceArchitecture architecture, ZoneModel model, Captions captions) {
    return new ZoneSvg(architecture, model, captions).draw();
  }

  private String draw() {
    double y = TOP;
    for (int row = 0; row < layout.rows().size(); row++) {
      double height = 70;
      for (Slot each : layout.rows().get(row)) {
        height = Math.max(height, each.zone ? height(architecture.zone(each.id)) : 0);
      }
      rowTops.add(y);
      rowHeights.add(height);
      y += height + 2 * PAD + GAP + routes.lanesIn(row) * LANE;
    }
    double bottom = y - GAP + 18;
    bands();
    conduits();
    zones();
    double end = ZoneSvgTable.write(out, architecture, model, MARGIN, bottom, width - 2 * MARGIN);
    return head(end + MARGIN) + out + "</svg>\n";
  }

  private String head(double height) {
    SvgText head = new SvgText();
    head.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-labelledby=\"t d\">"
            .formatted(SvgText.n(width), SvgText.n(height), SvgText.n(width), SvgText.n(height)));
    head.raw("<title id=\"t\">" + SvgText.escape(architecture.name()) + "</title>");
    head.raw("<desc id=\"d\">" + SvgText.escape(architecture.summary()) + "</desc>");
    head.raw("<defs>" + ZoneSvgStyle.DEFINITIONS + "</defs>");
    head.raw("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    head.text(MARGIN, 38, "title", architecture.name() + ": zones and conduits");
    head.text(MARGIN, 62, "sub", captions.subtitle());
    return head.toString();
  }

  private void bands() {
    boolean divided = false;
    for (int row = 0; row < layout.rows().size(); row++) {
      double top = rowTops.get(row);
      double height = rowHeights.get(row) + 2 * PAD;
      List<Zone> there =
          layout.rows().get(row).stream()
              .filter(each -> each.zone)
              .map(each -> architecture.zone(each.id))
              .toList();
      PurdueLevel level = level(there.getFirst().topLevel());
      out.box(MARGIN / 2, top, width - MARGIN, height, 6, "band");
      List<PurdueLevel> spanned = spanned(row, there);
      out.text(
          MARGIN,
          top + 26,
          "level",
          (spanned.size() > 1 ? "Levels " : "Level ")
              + String.join(" and ", spanned.stream().map(each -> each.id()).toList()));
      double y = top + 44;
      for (String line :
          SvgText.wrap(
              String.join(", ", spanned.stream().map(each -> each.name()).toList()),
              12,
              GUTTER - MARGIN - 6)) {
        out.text(MARGIN, y, "levelname", line);
        y += 15;
      }
      if (!divided && PurdueLevel.height(level.id()) < 4) {
        double line = top - 8;
        out.line(new double[] {MARGIN / 2, line, width - MARGIN / 2, line}, false, false, "divide");
        out.text(MARGIN, line - 7, "divided", captions.division());
        divided = true;
      }
    }
  }

  /** The levels of the zones of a row, but those that have a row of their own. */
  private List<PurdueLevel> spanned(int row, List<Zone> zones) {
    List<String> elsewhere = new ArrayList<>();
    for (int other = 0; other < layout.rows().size(); other++) {
      if (other != row) {
        layout.rows().get(other).stream()
            .filter(each -> each.zone)
            .forEach(each -> elsewhere.add(architecture.zone(each.id).topLevel()));
      }
    }
    return model.levels().stream()
        .filter(each -> zones.stream().anyMatch(zone -> zone.levels().contains(each.id())))
        .filter(each -> !elsewhere.contains(each.id()))
        .toList();
  }

  private PurdueLevel level(String id) {
    return model.levels().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> nameLines(Zone zone) {
    return SvgText.wrap(zone.name(), 14.6, ZONE_WIDTH - 24);
  }

  private static List<String> holdsLines(Zone zone) {
    return SvgText.wrap(String.join(", ", zone.holds()), 12, ZONE_WIDTH - 24);
  }

  private static double height(Zone zone) {
    return 20
        + nameLines(zone).size() * 18
        + holdsLines(zone).size() * 15
        + (chips(zone).isEmpty() ? 0 : 22);
  }

  /** What marks a zone: why it is apart, and its levels if it spans several. */
  private static List<String> chips(Zone zone) {
    List<String> chips = new ArrayList<>();
    zone.flags().forEach(each -> chips.add(each.value().toUpperCase(java.util.Locale.ROOT)));
    if (zone.levels().size() > 1) {
      chips.add("L" + String.join(", ", zone.levels()));
    }
    return chips;
  }

  private void zones() {
    for (int row = 0; row < layout.rows().size(); row++) {
      for (Slot slot : layout.rows().get(row)) {
        if (slot.zone) {
          zone(architecture.zone(slot.id), slot.x, rowTops.get(row) + PAD, rowHeights.get(row));
        }
      }
    }
  }

  private void zone(Zone zone, double x, double top, double height) {
    String style = zone.flags().stream().findFirst().map(ZoneFlag::value).orElse("zone");
    out.box(x, top, ZONE_WIDTH, height, 7, style);
    double y = top + 22;
    for (String line : nameLines(zone)) {
      out.text(x + 12, y, "name", line);
      y += 18;
    }
    for (String line : holdsLines(zone)) {
      out.text(x + 12, y, "holds", line);
      y += 15;
    }
    double left = x + 12;
    for (String chip : chips(zone)) {
      double wide = chip.length() * 8.1 + 14;
      out.box(left, top + height - 24, wide, 16, 8, "pill");
      out.text(left + 6, top + height - 12.4, "chip", chip);
      left += wide + 6;
    }
  }

  private static String style(Conduit conduit) {
    return conduit.direction() == Direction.ONE_WAY ? "oneway" : "line";
  }

  private static String label(Conduit conduit) {
    return conduit.id() + " " + conduit.label();
  }

  private static double labelWidth(Conduit conduit) {
    return SvgText.width(label(conduit), LABEL) + 14;
  }

  private void conduits() {
    Map<Conduit, double[]> labels = new HashMap<>();
    List<Conduit> order = architecture.conduits();
    for (Link each : layout.links()) {
      if (each.level() && ConduitRoutes.sideBySide(layout, each)) {
        sideways(each, labels);
      }
    }
    for (Route each : routes.all()) {
      double from =
          rowTops.get(each.link.upper().row) + PAD + rowHeights.get(each.link.upper().row);
      double to = rowTops.get(each.link.lower().row) + PAD;
      double lane = from + PAD + 17 + each.lane * LANE;
      double start = each.link.upper().zone ? from + 1 : rowTops.get(each.link.upper().row) + PAD;
      double end = each.detour ? from + 1 : each.link.lower().zone ? to - 1 : to;
      boolean upperIsFrom = each.link.conduit().from().equals(topEnd(each.link));
      boolean both = each.link.conduit().direction() == Direction.BOTH;
      double[] points =
          each.straight()
              ? new double[] {each.upperX, start, each.lowerX, end}
              : new double[] {
                each.upperX, start, each.upperX, lane, each.lowerX, lane, each.lowerX, end
              };
      out.line(
          points,
          each.link.upper().zone && (both || !upperIsFrom),
          each.link.lower().zone && (both || upperIsFrom),
          style(each.link.conduit()));
      double[] place = {(each.left() + each.right()) / 2, lane, each.right() - each.left()};
      double[] known = labels.get(each.link.conduit());
      if (known == null || place[2] > known[2]) {
        labels.put(each.link.conduit(), place);
      }
    }
    for (Conduit each : order) {
      double[] place = labels.get(each);
      if (place != null) {
        double wide = labelWidth(each);
        out.box(place[0] - wide / 2, place[1] - 10, wide, 20, 10, "pill");
        out.text(place[0], place[1] + 4.3, "label", label(each));
      }
    }
  }

  /** The end of the conduit that the upper end of a link leads to. */
  private static String topEnd(Link link) {
    if (link.upper().zone) {
      return link.upper().id;
    }
    String lower = link.lower().id;
    Conduit conduit = link.conduit();
    if (link.lower().zone) {
      return conduit.from().equals(lower) ? conduit.to() : conduit.from();
    }
    return conduit.from();
  }

  private void sideways(Link link, Map<Conduit, double[]> labels) {
    boolean ordered = link.upper().x < link.lower().x;
    Slot left = ordered ? link.upper() : link.lower();
    Slot right = ordered ? link.lower() : link.upper();
    Conduit conduit = link.conduit();
    boolean both = conduit.direction() == Direction.BOTH;
    boolean leftIsFrom = conduit.from().equals(left.id);
    double y = rowTops.get(left.row) + PAD + rowHeights.get(left.row) / 2;
    double start = left.x + left.width + 2;
    double end = right.x - 2;
    out.line(
        new double[] {start, y, end, y}, both || !leftIsFrom, both || leftIsFrom, style(conduit));
    labels.put(conduit, new double[] {(start + end) / 2, y, 10_000});
  }
}
