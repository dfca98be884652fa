package org.otsecurity.query.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Coded;

/** Who states a pair, of documents onto which both a publisher and this project map. */
public enum Agreement implements Coded {
  /** A publisher and this project. */
  BOTH("both", "published and curated"),
  /** A publisher only. */
  PUBLISHED("published only", "published only"),
  /** This project only. */
  CURATED("curated only", "curated only");

  private final String value;
  private final String words;

  Agreement(String value, String words) {
    this.value = value;
    this.words = words;
  }

  @Override
  public String value() {
    return value;
  }

  /** The same within a sentence. */
  public String words() {
    return words;
  }

  /**
   * How many pairs each of both states, of a document onto another.
   *
   * @param target the other document
   * @param published pairs that a publisher states
   * @param curated pairs that this project states
   * @param both pairs that both state
   */
  public record Figure(DocumentId target, int published, int curated, int both) {
    /** In words. */
    public String words() {
      return published
          + " pairs published, "
          + curated
          + " curated, "
          + both
          + " of them the same ("
          + percent(both, published)
          + " of the published, "
          + percent(both, curated)
          + " of the curated).";
    }

    private static String percent(int part, int all) {
      return all == 0 ? "none" : Math.round(100.0 * part / all) + " %";
    }
  }

  /** Who states each of the rows that one or the other leads to. */
  static Map<RequirementId, Agreement> of(
      Set<RequirementId> published, Set<RequirementId> curated) {
    Map<RequirementId, Agreement> agreement = new LinkedHashMap<>();
    Set<RequirementId> all = new LinkedHashSet<>(published);
    all.addAll(curated);
    for (RequirementId each : all) {
      agreement.put(
          each, !curated.contains(each) ? PUBLISHED : published.contains(each) ? BOTH : CURATED);
    }
    return agreement;
  }
}
