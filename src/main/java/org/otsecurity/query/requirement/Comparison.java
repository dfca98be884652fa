package org.otsecurity.query.requirement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingRow;

/**
 * Requirements side by side.
 *
 * @param topic the topic compared, if words and no ids were given
 * @param sides the requirements, in the order given
 * @param pairs every two of different documents
 * @param beside what is stated close to two sides of which nothing is stated
 * @param notCompared counterparts that were not asked for
 * @param notes how ids were read, and the limits
 */
public record Comparison(
    Optional<String> topic,
    List<Side> sides,
    List<Pair> pairs,
    List<Beside> beside,
    List<NotCompared> notCompared,
    List<String> notes) {
  /** Most requirements in one comparison, if their texts are told. */
  public static final int MOST = 12;

  /** Most rows of a topic, if their texts are left out. */
  public static final int MOST_OF_TOPIC = 32;

  /** Beyond so many sides, rationale is left out to keep an answer readable. */
  private static final int DETAILED = 6;

  /**
   * One side.
   *
   * @param requirement the requirement
   * @param scope whom or what it binds
   * @param rationale why it exists, if written
   * @param enhancements its enhancements in force, or the parts of it
   */
  public record Side(
      Requirement requirement,
      String scope,
      Optional<String> rationale,
      List<Requirement> enhancements) {}

  /**
   * What two sides share and what one lacks.
   *
   * @param a one requirement; what maps to the other is in the mapping
   * @param mapping what joins them directly or by a path; empty if nothing is known
   * @param onlyInA its enhancements with no counterpart under the other
   * @param onlyInB enhancements of the other with no counterpart under it
   */
  public record Pair(
      Heading a, List<MappingRow> mapping, List<Heading> onlyInA, List<Heading> onlyInB) {}

  /**
   * What is stated of an enhancement or the base of a side, where nothing is stated of it.
   *
   * @param a one side
   * @param b the other side
   * @param mapping joins one of them with an enhancement or the base of the other
   */
  public record Beside(Heading a, Heading b, MappingRow mapping) {}

  /**
   * A row of a compared document that was not asked for, though sides without a counterpart among
   * those compared have it as theirs.
   *
   * @param row the row
   * @param mappings what leads to it
   */
  public record NotCompared(Requirement row, List<MappingRow> mappings) {}

  /** Whether there are so few that texts of all can be read. */
  public boolean hasRoomForTexts() {
    return sides.size() <= MOST;
  }

  /** The same with counterparts of some documents only. */
  Comparison counterparts(Set<DocumentId> documents) {
    return new Comparison(
        topic,
        sides,
        pairs,
        beside,
        notCompared.stream()
            .filter(each -> documents.contains(each.row().id().standard()))
            .toList(),
        notes);
  }

  /** Whether there is room for every rationale. */
  public boolean detailed() {
    return sides.size() <= DETAILED;
  }
}
