package org.otsecurity.domain.requirement;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * A question of the field that no single requirement answers, with the answer in our own words.
 *
 * @param id a stable name, for example {@code choose-security-level}
 * @param title what it is about
 * @param asks how people ask for it; each is known by its words without function words
 * @param answer the answer, one paragraph
 * @param rows the requirements that the answer rests on, the most telling first
 * @param cautions what is often said and wrong, or must be known besides
 * @param sources the documents behind it
 */
public record Topic(
    String id,
    String title,
    List<String> asks,
    String answer,
    List<Row> rows,
    List<String> cautions,
    List<String> sources) {

  /**
   * A requirement that treats the topic.
   *
   * @param requirement the requirement
   * @param why what it says on the topic
   */
  public record Row(RequirementId requirement, String why) {}
}
