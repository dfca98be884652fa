package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.otsecurity.render.ZoneLayout.Link;
import org.otsecurity.render.ZoneLayout.Slot;

/**
 * Leads conduits through the space between rows: down from the upper zone, along a lane, down to
 * the lower zone.
 */
final class ConduitRoutes {
  private static final double APART = 16;

  private final List<Route> routes = new ArrayList<>();

  /** The way of one link. */
  static final class Route {
    final Link link;
    final double labelWidth;
    double upperX;
    double lowerX;
    int lane;

    /** Whether both ends hang from the row above: a detour around what stands between. */
    final boolean detour;

    Route(Link link, double labelWidth, boolean detour) {
      this.link = link;
      this.labelWidth = labelWidth;
      this.detour = detour;
    }

    double left() {
      return Math.min(upperX, lowerX);
    }

    double right() {
      return Math.max(upperX, lowerX);
    }

    boolean straight() {
      return Math.abs(upperX - lowerX) < 1;
    }

    /** Where the lane is taken, the label included. */
    private double from() {
      double middle = (left() + right()) / 2;
      return Math.min(left() - 8, middle - labelWidth / 2 - 4);
    }

    private double to() {
      double middle = (left() + right()) / 2;
      return Math.max(right() + 8, middle + labelWidth / 2 + 4);
    }
  }

  /** Routes of all links but those between zones side by side. */
  ConduitRoutes(ZoneLayout layout, ToDoubleFunction<Link> labelWidth) {
    for (Link each : layout.links()) {
      boolean detour = each.level();
      if (!detour || !sideBySide(layout, each)) {
        routes.add(new Route(each, labelWidth.applyAsDouble(each), detour));
      }
    }
    ports();
    for (int row = 0; row < layout.rows().size(); row++) {
      lanes(inGap(row));
    }
  }

  static boolean sideBySide(ZoneLayout layout, Link link) {
    List<Slot> row = layout.rows().get(link.upper().row);
    return Math.abs(row.indexOf(link.upper()) - row.indexOf(link.lower())) == 1;
  }

  List<Route> all() {
    return routes;
  }

  /** The routes in the space below a row. */
  List<Route> inGap(int row) {
    return routes.stream().filter(each -> each.link.upper().row == row).toList();
  }

  int lanesIn(int row) {
    return inGap(row).stream().mapToInt(each -> each.lane + 1).max().orElse(0);
  }

  /** Spreads the ends along the edges of zones, in the order of where they lead. */
  private void ports() {
    Map<Slot, List<Route>> below = new HashMap<>();
    Map<Slot, List<Route>> above = new HashMap<>();
    for (Route each : routes) {
      below.computeIfAbsent(each.link.upper(), key -> new ArrayList<>()).add(each);
      if (each.detour) {
        below.computeIfAbsent(each.link.lower(), key -> new ArrayList<>()).add(each);
      } else {
        above.computeIfAbsent(each.link.lower(), key -> new ArrayList<>()).add(each);
      }
    }
    below.forEach((slot, ends) -> {
      ends.sort(Comparator.comparingDouble(each -> other(each, slot).center()));
      for (int i = 0; i < ends.size(); i++) {
        double x = slot.x + slot.width * (i + 1) / (ends.size() + 1);
        Route route = ends.get(i);
        if (route.link.upper() == slot) {
          route.upperX = x;
        } else {
          route.lowerX = x;
        }
      }
    });
    above.forEach((slot, ends) -> {
      ends.sort(Comparator.comparingDouble(each -> each.upperX));
      for (int i = 0; i < ends.size(); i++) {
        ends.get(i).lowerX = slot.x + slot.width * (i + 1) / (ends.size() + 1);
      }
      straighten(slot, ends);
    });
  }

  /** Moves an end below the other one where the edge has room, so that the line is straight. */
  private static void straighten(Slot slot, List<Route> ends) {
    for (Route each : ends) {
      boolean inside =
          slot.zone
              ? each.upperX > slot.x + 14 && each.upperX < slot.x + slot.width - 14
              : Math.abs(each.upperX - slot.center()) < 1;
      boolean free =
          ends.stream()
              .noneMatch(other -> other != each && Math.abs(other.lowerX - each.upperX) < APART);
      if (inside && free) {
        each.lowerX = each.upperX;
      }
    }
  }

  private static Slot other(Route route, Slot slot) {
    return route.link.upper() == slot ? route.link.lower() : route.link.upper();
  }

  /** Gives each route a lane: first come first served, then moved while that helps. */
  private static void lanes(List<Route> gap) {
    for (int i = 0; i < gap.size(); i++) {
      gap.get(i).lane = i;
    }
    boolean better = true;
    for (int round = 0; better && round < 40; round++) {
      better = false;
      for (Route each : gap) {
        double before = cost(gap);
        int was = each.lane;
        int best = was;
        for (int lane = 0; lane < gap.size(); lane++) {
          each.lane = lane;
          double now = cost(gap);
          if (now < before - 1e-6) {
            before = now;
            best = lane;
            better = true;
          }
        }
        each.lane = best;
      }
      better |= swap(gap);
    }
  }

  private static boolean swap(List<Route> gap) {
    boolean better = false;
    for (Route one : gap) {
      for (Route other : gap) {
        double before = cost(gap);
        int lane = one.lane;
        one.lane = other.lane;
        other.lane = lane;
        if (cost(gap) < before - 1e-6) {
          better = true;
        } else {
          other.lane = one.lane;
          one.lane = lane;
        }
      }
    }
    return better;
  }

  private static double cost(List<Route> gap) {
    double cost = 0;
    for (Route one : gap) {
      cost += one.lane;
      for (Route other : gap) {
        if (one == other) {
          continue;
        }
        if (one.lane == other.lane && one.from() < other.to() && other.from() < one.to()) {
          cost += 1_000;
        }
        cost += 10 * crossings(one, other);
      }
    }
    return cost;
  }

  /** How many legs of one route pass the lane, or the label, of the other. */
  private static int crossings(Route legs, Route lane) {
    int crossings = 0;
    if (passes(lane, legs.upperX) && legs.lane > lane.lane) {
      crossings++;
    }
    if (passes(lane, legs.lowerX)
        && (legs.detour ? legs.lane > lane.lane : legs.lane < lane.lane)) {
      crossings++;
    }
    return crossings;
  }

  private static boolean passes(Route lane, double x) {
    return x > lane.from() + 6 && x < lane.to() - 6;
  }
}
