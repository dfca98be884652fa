package org.otsecurity.domain.release;

import java.util.List;
import org.otsecurity.domain.id.DocumentId;

/** What one file of a publisher holds. */
public sealed interface PublishedFile {
  /** The document it is about. */
  DocumentId standard();

  /** The release it is of. */
  String version();

  /** A file that speaks of requirements of a release. */
  sealed interface OfRelease extends PublishedFile {
    /** The release, as far as the file speaks of it. */
    Release release();

    @Override
    default DocumentId standard() {
      return release().standard();
    }

    @Override
    default String version() {
      return release().version();
    }
  }

  /**
   * A whole release.
   *
   * @param release the release
   */
  record Whole(Release release) implements OfRelease {}

  /**
   * The words of some requirements of a release (a resolved OSCAL profile).
   *
   * @param release the release with those requirements only
   */
  record Part(Release release) implements OfRelease {}

  /**
   * Ids, titles and relations of a release without words and without what replaces withdrawn rows
   * (a CPRT export of SP 800-53B).
   *
   * @param release the release
   */
  record Index(Release release) implements OfRelease {}

  /**
   * The requirements that a baseline selects (an OSCAL profile).
   *
   * @param standard the document
   * @param version the release
   * @param baseline {@code LOW}, {@code MODERATE}, {@code HIGH} or {@code PRIVACY}
   * @param ids canonical ids in order
   */
  record Selection(DocumentId standard, String version, String baseline, List<String> ids)
      implements PublishedFile {}
}
