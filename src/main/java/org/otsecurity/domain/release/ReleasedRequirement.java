package org.otsecurity.domain.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.requirement.Status;

/**
 * One requirement, control or ATT&amp;CK object as a publisher released it.
 *
 * @param id canonical id within its document
 * @param kind what it is, in the document's own words, for example {@code technique}
 * @param title its title
 * @param status whether it is in force in this release
 * @param parent id of what it is a part of; a technique for a sub-technique
 * @param text the publisher's words: OSCAL {@code statement}, STIX {@code description}
 * @param discussion further words: OSCAL {@code guidance}, CSF implementation examples
 * @param textRelease the release that the words are of; empty without words
 * @param successors ids of what replaces it (STIX {@code revoked-by}, OSCAL {@code
 *     incorporated-into}, {@code moved-to})
 * @param relations ids by name of the relation, both in order, for example {@code mitigates}
 * @param facts what else the publisher states of it, in its order
 */
public record ReleasedRequirement(
    String id,
    String kind,
    String title,
    Status status,
    Optional<String> parent,
    Optional<String> text,
    Optional<String> discussion,
    String textRelease,
    List<String> successors,
    Map<String, List<String>> relations,
    List<ReleasedFact> facts) {

  /** The same with other words. */
  public ReleasedRequirement withWords(
      Optional<String> newText, Optional<String> newDiscussion, String release) {
    return new ReleasedRequirement(
        id,
        kind,
        title,
        status,
        parent,
        newText,
        newDiscussion,
        release,
        successors,
        relations,
        facts);
  }

  /** The same with another standing and other relations. */
  public ReleasedRequirement withStanding(
      String newTitle,
      Status newStatus,
      List<String> newSuccessors,
      Map<String, List<String>> newRelations) {
    return new ReleasedRequirement(
        id,
        kind,
        newTitle,
        newStatus,
        parent,
        text,
        discussion,
        textRelease,
        newSuccessors,
        newRelations,
        facts);
  }
}
