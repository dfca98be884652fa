package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.search.SearchHit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the rows that a search found. */
final class HitJson {
  /** A reason that the title itself shows. */
  private static final String IN_TITLE = "title: ";

  private HitJson() {}

  /**
   * Sets a list of hits, with what all of them share beside it.
   *
   * @param full whether all reasons are wanted
   */
  static void put(ObjectNode json, String key, List<SearchHit> hits, boolean full) {
    ArrayNode rows = json.putArray(key);
    hits.forEach(each -> rows.add(hit(each, full)));
    CommonFacts.hoist(json, key);
  }

  private static ObjectNode hit(SearchHit hit, boolean full) {
    Requirement requirement = hit.requirement();
    ObjectNode row = Rows.leveled(requirement);
    Rows.baselines(row, requirement);
    Rows.put(row, "snippet", hit.snippet());
    Rows.textKind(row, requirement);
    Rows.texts(row, "why", full ? hit.why() : reason(hit));
    return row;
  }

  /** The first reason is the strongest; none is said where the title says it. */
  private static List<String> reason(SearchHit hit) {
    return hit.why().stream().limit(1).filter(each -> !each.startsWith(IN_TITLE)).toList();
  }
}
