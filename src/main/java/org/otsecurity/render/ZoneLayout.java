package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;

/**
 * Places the zones of an architecture in rows, the highest Purdue level on top.
 *
 * <p>A conduit that passes a row gets an empty slot there, so that no line runs through a zone. The
 * order within a row is the one with the shortest and least crossing lines.
 */
final class ZoneLayout {
  private static final int SWEEPS = 6;
  private static final int MOST_PERMUTED = 7;

  private final List<List<Slot>> rows = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** A place in a row: a zone, or room for a line that passes. */
  static final class Slot {
    final int row;
    final boolean zone;
    final String id;
    double width;
    double x;

    Slot(int row, boolean zone, String id, double width) {
      this.row = row;
      this.zone = zone;
      this.id = id;
      this.width = width;
    }

    double center() {
      return x + width / 2;
    }
  }

  /**
   * Part of a conduit between two slots of neighboring rows, or of the same row.
   *
   * @param conduit the whole conduit
   * @param upper the slot above, or the left one
   * @param lower the slot below, or the right one
   */
  record Link(Conduit conduit, Slot upper, Slot lower) {
    boolean level() {
      return upper.row == lower.row;
    }
  }

  ZoneLayout(ReferenceArchitecture architecture, double zoneWidth, double passWidth) {
    List<String> levels =
        architecture.zones().stream()
            .map(Zone::topLevel)
            .distinct()
            .sorted(Comparator.comparingDouble(PurdueLevel::height).reversed())
            .toList();
    Map<String, Slot> slots = new HashMap<>();
    levels.forEach(each -> rows.add(new ArrayList<>()));
    for (Zone each : architecture.zones()) {
      int row = levels.indexOf(each.topLevel());
      Slot slot = new Slot(row, true, each.id(), zoneWidth);
      slots.put(each.id(), slot);
      rows.get(row).add(slot);
    }
    for (Conduit each : architecture.conduits()) {
      link(each, slot(slots, each.from()), slot(slots, each.to()), passWidth);
    }
    for (int i = 0; i < SWEEPS; i++) {
      for (int row = 0; row < rows.size(); row++) {
        order(i % 2 == 0 ? row : rows.size() - 1 - row);
      }
    }
  }

  List<List<Slot>> rows() {
    return rows;
  }

  List<Link> links() {
    return links;
  }

  private static Slot slot(Map<String, Slot> slots, String id) {
    Slot slot = slots.get(id);
    if (slot == null) {
      throw new IllegalStateException("the corpus reader refuses conduits without ends: " + id);
    }
    return slot;
  }

  private void link(Conduit conduit, Slot from, Slot to, double passWidth) {
    Slot upper = from.row <= to.row ? from : to;
    Slot lower = from.row <= to.row ? to : from;
    for (int row = upper.row + 1; row < lower.row; row++) {
      Slot pass = new Slot(row, false, conduit.id(), passWidth);
      rows.get(row).add(pass);
      links.add(new Link(conduit, upper, pass));
      upper = pass;
    }
    links.add(new Link(conduit, upper, lower));
  }

  /** Spreads a row around the middle, with room between slots that a conduit joins directly. */
  void place(List<Slot> row, double gap, double wideGap) {
    double width = 0;
    List<Double> gaps = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      double space = i == 0 ? 0 : joined(row.get(i - 1), row.get(i)) ? wideGap : gap;
      gaps.add(space);
      width += space + row.get(i).width;
    }
    double x = -width / 2;
    for (int i = 0; i < row.size(); i++) {
      x += gaps.get(i);
      row.get(i).x = x;
      x += row.get(i).width;
    }
  }

  boolean joined(Slot one, Slot other) {
    return links.stream()
        .anyMatch(each ->
            each.level()
                && ((each.upper == one && each.lower == other)
                    || (each.upper == other && each.lower == one)));
  }

  private void order(int index) {
    List<Slot> row = rows.get(index);
    rows.forEach(each -> place(each, 40, 150));
    if (row.size() > MOST_PERMUTED) {
      return;
    }
    List<List<Slot>> orders = new ArrayList<>();
    permute(new ArrayList<>(), new ArrayList<>(row), orders);
    List<Slot> best = List.copyOf(row);
    double least = Double.MAX_VALUE;
    for (List<Slot> each : orders) {
      place(each, 40, 150);
      double cost = cost(each);
      if (cost < least - 1e-6) {
        least = cost;
        best = each;
      }
    }
    rows.set(index, new ArrayList<>(best));
    place(rows.get(index), 40, 150);
  }

  private static void permute(List<Slot> taken, List<Slot> left, List<List<Slot>> orders) {
    if (left.isEmpty()) {
      orders.add(List.copyOf(taken));
    }
    for (int i = 0; i < left.size(); i++) {
      Slot next = left.remove(i);
      taken.add(next);
      permute(taken, left, orders);
      taken.remove(taken.size() - 1);
      left.add(i, next);
    }
  }

  /** Lengths, crossings, and neighbors that do not stand side by side. */
  private double cost(List<Slot> row) {
    double cost = 0;
    List<Link> near =
        links.stream()
            .filter(each -> row.contains(each.upper) || row.contains(each.lower))
            .toList();
    for (int i = 0; i < near.size(); i++) {
      Link one = near.get(i);
      if (one.level()) {
        int steps = Math.abs(row.indexOf(one.upper) - row.indexOf(one.lower));
        cost += 700 * (steps - 1);
        continue;
      }
      double distance = Math.abs(one.upper.center() - one.lower.center());
      cost += distance * (one.upper.zone && one.lower.zone ? 1 : 1.4);
      for (int j = i + 1; j < near.size(); j++) {
        cost += crosses(one, near.get(j)) ? 350 : 0;
      }
    }
    return cost;
  }

  private static boolean crosses(Link one, Link other) {
    return one.upper.row == other.upper.row
        && !other.level()
        && (one.upper.center() - other.upper.center()) * (one.lower.center() - other.lower.center())
            < 0;
  }
}
