package org.otsecurity.render.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.RowTitles;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.change.ChangeSection;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.ChangedFact;
import org.otsecurity.render.ChangedRelation;

/** What changed about one requirement, in a line that stands under the heading of its section. */
final class ChangeWords {
  private final RowTitles titles;

  /**
   * @param titles the titles of what changes name
   */
  ChangeWords(RowTitles titles) {
    this.titles = titles;
  }

  /** The title with all that changed. */
  String of(ChangeSection section, WhatChanged.Touching touching) {
    ReleaseChange change = touching.change();
    StringBuilder line = new StringBuilder();
    String title = titles.of(change.id());
    line.append(title.isEmpty() ? change.title() : title);
    if (!change.formerTitle().isEmpty()) {
      line.append(", before: ").append(change.formerTitle());
    }
    marks(section, change, line);
    if (change.kind().equals(RequirementKind.ANALYTIC.value()) && !change.partOf().isEmpty()) {
      line.append(" of ").append(change.partOf());
    }
    if (!change.successors().isEmpty() && !change.status().isEmpty()) {
      line.append(", use now ")
          .append(
              change.successors().stream().map(titles::named).collect(Collectors.joining(", ")));
    }
    // What is no longer in force has no relations any more: that goes without saying.
    if (section != ChangeSection.ENDED) {
      boolean named = section == ChangeSection.DETECTION;
      relations(" +", relations(change, change.gained()), named, line);
      relations(" -", relations(change, change.lost()), named, line);
    }
    // What was added has its facts in its own page; log sources are told here.
    if (section != ChangeSection.ADDED && section != ChangeSection.SUB_TECHNIQUES) {
      list(" +", ChangedFact.of(change.factsGained(), titles), line);
      list(" -", ChangedFact.of(change.factsLost(), titles), line);
    }
    if (!touching.used().isEmpty() && !touching.used().equals(List.of(change.id()))) {
      line.append(" (").append(String.join(", ", touching.used())).append(')');
    }
    return line.toString();
  }

  /** The status, and what neither the heading nor the rest of the line tells. */
  private static void marks(ChangeSection section, ReleaseChange change, StringBuilder line) {
    if (!change.status().isEmpty()) {
      line.append(" [").append(change.status()).append(']');
    }
    Set<Kind> told = EnumSet.of(Kind.RENAMED, Kind.ENDED, Kind.RELATIONS, Kind.FACTS);
    if (section != ChangeSection.DETECTION) {
      told.add(change.kinds().getFirst());
    }
    for (Kind each : change.kinds()) {
      if (!told.contains(each)) {
        line.append(" [").append(each.words()).append(']');
      }
    }
  }

  /** The relations that are not told otherwise: as a part of something, by log sources. */
  private static Map<String, List<String>> relations(
      ReleaseChange change, Map<String, List<String>> relations) {
    Map<String, List<String>> left = new TreeMap<>(relations);
    if (change.kinds().contains(Kind.ADDED) || change.kinds().contains(Kind.REMOVED)) {
      left.remove(ReleaseChange.PART_OF);
    }
    if (!change.factsGained().isEmpty() || !change.factsLost().isEmpty()) {
      left.remove(RelationType.READS.value());
    }
    return left;
  }

  private void relations(
      String sign, Map<String, List<String>> relations, boolean named, StringBuilder line) {
    if (named) {
      relations.replaceAll((name, ids) -> ids.stream().map(titles::named).toList());
    }
    list(sign, ChangedRelation.of(relations), line);
  }

  private static void list(String sign, List<ChangedRelation> lists, StringBuilder line) {
    for (ChangedRelation each : lists) {
      line.append(sign).append(Keys.words(each.name())).append(' ');
      line.append(String.join(", ", each.ids()));
      if (each.leftOut() > 0) {
        line.append(" and ").append(each.leftOut()).append(" more");
      }
    }
  }
}
