package org.otsecurity.ingest;

import java.util.List;
import org.otsecurity.domain.release.Release;

/**
 * Official files of one document that passed all checks.
 *
 * @param release what they give together
 * @param files the files
 * @param matched rows of the corpus that they have words for
 */
public record OfficialText(Release release, List<OfficialFile> files, int matched) {}
