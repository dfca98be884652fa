package org.otsecurity.query.search;

import java.util.List;
import java.util.function.Predicate;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.query.term.FindTopic;

/**
 * A topic in a search with filters.
 *
 * @param topic it with the rows that the filters admit
 * @param leftOut rows that they do not admit
 */
public record AdmittedTopic(FindTopic.Answer topic, List<FindTopic.Row> leftOut) {
  /**
   * A topic as far as filters admit it.
   *
   * @param admitted whether they let a row through
   */
  public static AdmittedTopic of(FindTopic.Answer topic, Predicate<RequirementId> admitted) {
    return new AdmittedTopic(
        new FindTopic.Answer(
            topic.topic(), rows(topic, each -> admitted.test(each.requirement().id()))),
        rows(topic, each -> !admitted.test(each.requirement().id())));
  }

  private static List<FindTopic.Row> rows(FindTopic.Answer topic, Predicate<FindTopic.Row> wanted) {
    return topic.rows().stream().filter(wanted).toList();
  }

  /** Whether nothing was left out, so that the answer of the topic speaks of admitted rows only. */
  public boolean isWhole() {
    return leftOut.isEmpty();
  }

  /** Whether the filters admit no row of it. */
  public boolean isNone() {
    return topic.rows().isEmpty() && !isWhole();
  }
}
