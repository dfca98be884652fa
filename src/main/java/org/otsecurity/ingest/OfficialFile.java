package org.otsecurity.ingest;

import java.io.IOException;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.published.PublishedFiles;

/**
 * An official file at hand: what it is, and where to read it. Its bytes and words are read when
 * they are needed, so that many files need no more memory than one.
 */
public final class OfficialFile {
  /** Bytes that a file may have at most. */
  public static final int MOST_BYTES = PublishedFiles.MOST_BYTES;

  private static final int LONGEST_NAME = 120;

  private final String name;
  private final Origin origin;
  private final Content content;
  private final ParsedFiles parsed;
  private final String hash;
  private final int size;
  private final DocumentId standard;
  private final String version;

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

  /** Where the bytes of a file are. */
  public interface Content {
    /** Reads them, at most one more than {@link #MOST_BYTES}. */
    byte[] read() throws IOException;
  }

  private OfficialFile(
      String name, Origin origin, Content content, byte[] bytes, ParsedFiles parsed)
      throws PublishedFormatException {
    this.name = name;
    this.origin = origin;
    this.content = content;
    this.parsed = parsed;
    this.hash = Sha256.of(bytes);
    this.size = bytes.length;
    PublishedFile published = parsed.get(hash, name, () -> bytes);
    this.standard = published.standard();
    this.version = published.version();
  }

  /**
   * Reads a file.
   *
   * @param parsed remembers what it holds
   * @throws IngestException if it is not sound
   */
  static OfficialFile of(String name, Origin origin, Content content, ParsedFiles parsed)
      throws IOException {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    String shown =
        plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    try {
      return new OfficialFile(shown, origin, content, content.read(), parsed);
    } catch (PublishedFormatException e) {
      throw new IngestException(
          "The file "
              + PublishedFormatException.shown(shown)
              + " is refused; nothing was changed. "
              + e.getMessage(),
          "");
    }
  }

  /** The document it is about. */
  public DocumentId standard() {
    return standard;
  }

  /** The release it is of. */
  public String version() {
    return version;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Where it came from. */
  public Origin origin() {
    return origin;
  }

  /** The SHA-256 of its bytes, in hexadecimal. */
  public String hash() {
    return hash;
  }

  /** How many bytes it has. */
  public int size() {
    return size;
  }

  /** What it holds. */
  PublishedFile published() {
    try {
      return parsed.get(hash, name, this::content);
    } catch (PublishedFormatException e) {
      throw new IllegalStateException("the same bytes were read before", e);
    }
  }

  /**
   * Its bytes.
   *
   * @throws IngestException if they are no longer those that were looked at
   */
  byte[] content() {
    byte[] bytes;
    try {
      bytes = content.read();
    } catch (IOException e) {
      throw new IngestException("The file " + name + " cannot be read any more.", "Start again.");
    }
    if (!Sha256.of(bytes).equals(hash)) {
      throw new IngestException(
          "The file " + name + " changed while it was read; nothing was changed.", "Start again.");
    }
    return bytes;
  }
}
