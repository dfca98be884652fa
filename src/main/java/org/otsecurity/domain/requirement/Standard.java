package org.otsecurity.domain.requirement;

import java.util.List;
import org.otsecurity.domain.id.DocumentId;

/**
 * A document in the corpus.
 *
 * @param id its id
 * @param name short name, for example {@code IEC 62443-3-3}
 * @param title full title
 * @param edition edition or release
 * @param published ISO date or year-month of publication
 * @param publisher who publishes it
 * @param url the official page
 * @param requirementUrl pattern of a page per requirement with {@code {id}}; empty if none
 * @param licence terms of use of its facts and texts
 * @param notice the notice to reproduce; empty if none
 * @param verified ISO date on which the facts were last compared with their sources
 * @param note what a reader should know about this copy; empty if none
 * @param families its groups in order
 * @param evidenceSources where its compiled facts were read; empty if the publisher's own files
 *     were used
 */
public record Standard(
    DocumentId id,
    String name,
    String title,
    String edition,
    String published,
    String publisher,
    String url,
    String requirementUrl,
    String licence,
    String notice,
    String verified,
    String note,
    List<Family> families,
    List<EvidenceSource> evidenceSources) {

  /**
   * Where compiled facts were read, named in the evidence of each row.
   *
   * @param id short name in the files of the corpus
   * @param name what answers call it
   * @param description what it is, what it covers and how good it is
   */
  public record EvidenceSource(String id, String name, String description) {}

  /**
   * A group of requirements: a foundational requirement, control family or ATT&amp;CK kind.
   *
   * @param id short code, for example {@code IAC} or {@code AC}
   * @param title full title
   */
  public record Family(String id, String title) {}
}
