package org.otsecurity.ingest;

import java.util.List;
import org.otsecurity.domain.id.DocumentId;

/**
 * Official files of one document that passed all checks. The words themselves stay in the files.
 *
 * @param standard the document
 * @param version the release that the files give together
 * @param date ISO date of that release; empty if they do not say
 * @param texts how many requirements of it have official words
 * @param files the files
 * @param matched rows of the corpus that they have words for
 */
public record OfficialText(
    DocumentId standard,
    String version,
    String date,
    int texts,
    List<OfficialFile> files,
    int matched) {}
