package org.otsecurity.query.reading;

import java.util.List;

/**
 * What was given beside others that were answered, and means nothing held.
 *
 * @param given what was given
 * @param problem why it does not work, and what is valid
 * @param nearest the nearest valid values, best first
 */
public record NotUnderstood(String given, String problem, List<String> nearest) {
  /** What a refusal says. */
  public static NotUnderstood of(String given, QueryException refusal) {
    return new NotUnderstood(given, refusal.explanation(), refusal.suggestions());
  }

  /**
   * The refusal where nothing at all was understood.
   *
   * @param first what the first of them was refused with
   */
  public static QueryException refusal(List<NotUnderstood> all, QueryException first) {
    if (all.size() == 1) {
      return first;
    }
    return new QueryException(
        "Nothing of it was understood. "
            + String.join(" ", all.stream().limit(3).map(NotUnderstood::problem).toList()),
        "",
        all.stream().flatMap(each -> each.nearest().stream()).distinct().limit(5).toList());
  }
}
