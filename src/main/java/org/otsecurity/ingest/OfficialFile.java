package org.otsecurity.ingest;

import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.published.PublishedFiles;

/** An official file at hand, read. */
public final class OfficialFile {
  /** Bytes that a file may have at most. */
  public static final int MOST_BYTES = PublishedFiles.MOST_BYTES;

  private final String name;
  private final byte[] content;
  private final Origin origin;
  private final PublishedFile published;

  /**
   * Where a file came from, as far as known.
   *
   * @param url where it was fetched; empty if it was brought by hand
   * @param etag the server's mark of this content; empty if none
   * @param lastModified the server's date of this content; empty if none
   */
  public record Origin(String url, String etag, String lastModified) {
    /** Brought by hand. */
    public static final Origin BY_HAND = new Origin("", "", "");
  }

  private OfficialFile(String name, byte[] content, Origin origin, PublishedFile published) {
    this.name = name;
    this.content = content;
    this.origin = origin;
    this.published = published;
  }

  /**
   * Reads a file.
   *
   * @throws IngestException if it is not sound
   */
  public static OfficialFile of(String name, byte[] content, Origin origin) {
    try {
      return new OfficialFile(name, content, origin, PublishedFiles.read(content));
    } catch (PublishedFormatException e) {
      throw new IngestException(
          "The file "
              + PublishedFormatException.shown(name)
              + " is refused; nothing was changed. "
              + e.getMessage(),
          "");
    }
  }

  /** The document it is about. */
  public StandardId standard() {
    return published.standard();
  }

  /** What it holds. */
  public PublishedFile published() {
    return published;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Where it came from. */
  public Origin origin() {
    return origin;
  }

  /** Its bytes. */
  public byte[] content() {
    return content.clone();
  }

  byte[] ownContent() {
    return content;
  }
}
