package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.RequirementAnswer;

/** What an answer on one requirement shows of its long lists, the same in every form. */
public final class RequirementParts {
  /** Related requirements beyond this number are counted, not listed. */
  private static final int MOST_LINKS = 60;

  /** Mappings beyond this number are counted, not listed. */
  private static final int MOST_MAPPINGS = 12;

  /** More enhancements than this are named without their texts. */
  private static final int MOST_TEXTS = 12;

  private RequirementParts() {}

  /**
   * Requirements related in one way.
   *
   * @param name what the relation is called seen from the requirement, such as mitigated by
   * @param shown the relations that are listed
   * @param leftOut how many are only counted
   */
  public record Related(RelationName name, List<Link> shown, int leftOut) {}

  /** Relations by what they mean seen from the requirement, in the order of the answer. */
  public static List<Related> relations(RequirementAnswer answer) {
    Map<RelationName, List<Link>> groups = new LinkedHashMap<>();
    answer.links().forEach(each -> group(groups, each, false));
    answer.backlinks().stream()
        .filter(each -> each.type() != RelationType.RELATED)
        .forEach(each -> group(groups, each, true));
    List<Related> related = new ArrayList<>();
    groups.forEach((name, links) -> {
      int shown = Math.min(MOST_LINKS, links.size());
      related.add(new Related(name, links.subList(0, shown), links.size() - shown));
    });
    return related;
  }

  private static void group(Map<RelationName, List<Link>> groups, Link link, boolean incoming) {
    groups
        .computeIfAbsent(RelationName.of(link.type(), incoming), key -> new ArrayList<>())
        .add(link);
  }

  /** The mappings that are listed. */
  public static List<MappingRow> mappings(RequirementAnswer answer) {
    return answer.mappings().stream().limit(MOST_MAPPINGS).toList();
  }

  /** How many mappings are only counted. */
  public static int mappingsLeftOut(RequirementAnswer answer) {
    return Math.max(0, answer.mappings().size() - MOST_MAPPINGS);
  }

  /** Whether there is room for the texts of enhancements. */
  public static boolean showsTexts(List<Requirement> enhancements) {
    return enhancements.size() <= MOST_TEXTS;
  }
}
