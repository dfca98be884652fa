package org.otsecurity.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * What is new between two days.
 *
 * @param since the first day
 * @param until the last day
 * @param news the most urgent first
 * @param standing a line per document: what is held and what is published
 */
public record Digest(LocalDate since, LocalDate until, List<News> news, List<String> standing) {
  /** The subject of a mail. */
  public String subject() {
    long urgent = news.stream().filter(each -> each.urgency() == Urgency.ACT).count();
    return "OT security digest, "
        + until
        + (urgent > 0
            ? ": " + urgent + " to act on"
            : news.isEmpty() ? ": nothing new" : ": " + news.size() + " to know");
  }
}
