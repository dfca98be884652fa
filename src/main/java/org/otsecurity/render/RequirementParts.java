package org.otsecurity.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.RequirementAnswer;

/** What an answer on one requirement shows of its long lists, the same in every form. */
public final class RequirementParts {
  /** Related requirements beyond this number are counted, not listed. */
  private static final int MOST_LINKS = 60;

  /** Mappings beyond this number are counted, not listed. */
  private static final int MOST_MAPPINGS = 12;

  /** The same where nothing else is asked for. */
  private static final int MOST_MAPPINGS_ALONE = 40;

  /** Mappings that are named in short. */
  private static final int FEW_MAPPINGS = 4;

  /** More rows of a list in short are named by their ids only. */
  private static final int MOST_TITLES = 10;

  /** The fact that names the sources of a row. */
  public static final String ATTESTED = "attested_by";

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

  /**
   * The mappings that are listed: in short the surest of each document, and few of those.
   *
   * @param extent how much is told
   */
  public static List<MappingRow> mappings(RequirementAnswer answer, RequirementExtent extent) {
    if (extent.inFull(RequirementPart.MAPPINGS)) {
      int most = extent.isOnly(RequirementPart.MAPPINGS) ? MOST_MAPPINGS_ALONE : MOST_MAPPINGS;
      return answer.mappings().stream().limit(most).toList();
    }
    Map<DocumentId, MappingRow> surest = new LinkedHashMap<>();
    answer.mappings().forEach(each -> surest.putIfAbsent(each.target().id().standard(), each));
    return surest.values().stream()
        .sorted((a, b) -> Double.compare(b.confidence().orElse(0.0), a.confidence().orElse(0.0)))
        .limit(FEW_MAPPINGS)
        .toList();
  }

  /** How many mappings there are to each document, in the order of the answer. */
  public static Map<DocumentId, Integer> mappingCounts(RequirementAnswer answer) {
    Map<DocumentId, Integer> counts = new LinkedHashMap<>();
    answer.mappings().forEach(each -> counts.merge(each.target().id().standard(), 1, Integer::sum));
    return counts;
  }

  /** The enhancements that are listed: in short those in force. */
  public static List<Requirement> enhancements(RequirementAnswer answer, RequirementExtent extent) {
    return extent.inFull(RequirementPart.ENHANCEMENTS)
        ? answer.enhancements()
        : answer.enhancements().stream().filter(each -> each.status() == Status.ACTIVE).toList();
  }

  /** Whether there is room for the titles of rows that are listed in short. */
  public static boolean showsTitles(int rows) {
    return rows <= MOST_TITLES;
  }

  /** Whether there is room for the texts of enhancements. */
  public static boolean showsTexts(RequirementAnswer answer, RequirementExtent extent) {
    return extent.inFull(RequirementPart.ENHANCEMENTS)
        && (extent.isOnly(RequirementPart.ENHANCEMENTS)
            || answer.enhancements().size() <= MOST_TEXTS);
  }

  /** How much there is of the parts that are not told in full, by part. */
  public static Map<RequirementPart, Integer> further(
      RequirementAnswer answer, RequirementExtent extent) {
    Map<RequirementPart, Integer> further = new EnumMap<>(RequirementPart.class);
    for (RequirementPart each : RequirementPart.values()) {
      int size = extent.inFull(each) ? 0 : size(answer, each);
      if (size > 0) {
        further.put(each, size);
      }
    }
    return further;
  }

  private static int size(RequirementAnswer answer, RequirementPart part) {
    return switch (part) {
      case TEXT -> answer.requirement().text().isPresent() ? 1 : 0;
      case OVERLAY -> answer.overlay().isPresent() ? 1 : 0;
      case MAPPINGS -> answer.mappings().size();
      case RELATED ->
          relations(answer).stream().mapToInt(each -> each.shown().size() + each.leftOut()).sum();
      case ENHANCEMENTS -> answer.enhancements().size();
      case EVIDENCE -> attesting(answer).size();
    };
  }

  /** What the sources are called that attest the row. */
  public static List<String> attesting(RequirementAnswer answer) {
    return answer.requirement().attributes().stream()
        .filter(each -> each.label().equals(ATTESTED))
        .flatMap(each -> each.values().stream())
        .map(each -> source(answer, each))
        .toList();
  }

  /** What a source of compiled facts is called. */
  public static String source(RequirementAnswer answer, String id) {
    return answer.sources().stream()
        .filter(each -> each.id().equals(id))
        .map(Standard.EvidenceSource::name)
        .findFirst()
        .orElse(id);
  }
}
