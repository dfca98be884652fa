package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.Direction;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneFlag;

/** A flowchart in the Mermaid language: one box for each zone, grouped by level. */
final class ZoneMermaid {
  private ZoneMermaid() {}

  /** Zones and their conduits. An end outside the zones given is drawn without its flags. */
  static String of(List<Zone> zones, List<Conduit> conduits, List<Zone> outside) {
    Map<String, List<Zone>> byLevel = new LinkedHashMap<>();
    List<Zone> all = new ArrayList<>(zones);
    outside.stream()
        .filter(each -> !zones.contains(each))
        .filter(each -> conduits.stream().anyMatch(conduit -> conduit.touches(each.id())))
        .forEach(all::add);
    all.stream()
        .sorted(
            Comparator.comparingDouble((Zone each) -> PurdueLevel.height(each.topLevel()))
                .reversed())
        .forEach(
            each -> byLevel.computeIfAbsent(each.topLevel(), key -> new ArrayList<>()).add(each));
    StringBuilder text = new StringBuilder("flowchart TB\n");
    byLevel.forEach((level, there) -> {
      text.append("subgraph L").append(level.replace('.', '_'));
      text.append("[\"Level ").append(level).append("\"]\n");
      for (Zone each : there) {
        text.append(name(each.id())).append("[\"").append(each.name()).append("\"]");
        each.flags().stream()
            .findFirst()
            .ifPresent(flag -> text.append(":::").append(flag.value()));
        text.append('\n');
      }
      text.append("end\n");
    });
    conduits(text, conduits);
    for (ZoneFlag flag : ZoneFlag.values()) {
      if (all.stream()
          .anyMatch(each -> !each.flags().isEmpty() && each.flags().getFirst() == flag)) {
        text.append("classDef ").append(flag.value()).append(' ').append(style(flag)).append('\n');
      }
    }
    return text.toString();
  }

  /** Levels of the Purdue model and what joins neighbors. */
  static String ofLevels(List<PurdueLevel> levels, List<Conduit> conduits) {
    StringBuilder text = new StringBuilder("flowchart TB\n");
    for (PurdueLevel each : levels.reversed()) {
      if (conduits.stream().anyMatch(conduit -> conduit.touches(each.id()))) {
        text.append(name(each.id())).append("[\"Level ").append(each.id()).append(' ');
        text.append(each.name()).append("\"]\n");
      }
    }
    conduits(text, conduits);
    return text.toString();
  }

  private static void conduits(StringBuilder text, List<Conduit> conduits) {
    for (Conduit each : conduits) {
      text.append(name(each.from()))
          .append(each.direction() == Direction.BOTH ? " <-->" : " -->")
          .append("|\"")
          .append(each.id())
          .append(' ')
          .append(each.label())
          .append("\"| ")
          .append(name(each.to()))
          .append('\n');
    }
  }

  private static String style(ZoneFlag flag) {
    return switch (flag) {
      case BUSINESS -> "fill:#eceff1,stroke:#546e7a";
      case SAFETY -> "fill:#fff3c4,stroke:#b26a00,stroke-width:4px";
      case TEMPORARY -> "fill:#f3e8fd,stroke:#7b3fa0,stroke-dasharray:8 3 2 3";
      case WIRELESS -> "fill:#e3f2fd,stroke:#1565c0,stroke-dasharray:2 3";
      case EXTERNAL -> "fill:#fdecea,stroke:#b3261e,stroke-dasharray:8 4";
    };
  }

  /** A name that Mermaid takes: no hyphens or points, which it reads as arrows. */
  private static String name(String id) {
    return (Character.isDigit(id.charAt(0)) ? "level" : "z_")
        + id.replace('-', '_').replace('.', '_');
  }
}
