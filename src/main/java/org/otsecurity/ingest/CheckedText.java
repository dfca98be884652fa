package org.otsecurity.ingest;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.LicensedDocument;

/**
 * Licensed text that fits the corpus.
 *
 * @param documents the text, by document
 * @param withoutText rows without a text, as a template has them
 * @param levels levels that differ from ours and were accepted
 * @param otherTitles ids of rows whose title differs from ours: a sign that rows have shifted
 */
public record CheckedText(
    List<LicensedDocument> documents,
    int withoutText,
    List<OtherLevel> levels,
    List<String> otherTitles) {

  /**
   * A level of the user against ours.
   *
   * @param id the requirement
   * @param level the user's
   * @param ours ours
   */
  public record OtherLevel(RequirementId id, int level, int ours) {}
}
