package org.otsecurity.source.published;

import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;
import org.otsecurity.source.cprt.CprtFile;
import org.otsecurity.source.oscal.OscalCatalog;
import org.otsecurity.source.oscal.OscalProfile;
import org.otsecurity.source.stix.Emb3dBundle;
import org.otsecurity.source.stix.StixBundle;

/** Reads any file that is known here: what it is, its content tells. */
public final class PublishedFiles {
  /** Bytes of a file: five times the largest of today. */
  public static final int MOST_BYTES = 24 << 20;

  /** Values in a file: five times those of the largest of today. */
  private static final int MOST_VALUES = 1_500_000;

  private PublishedFiles() {}

  /** Reads a file whose content tells of which release it is. */
  public static PublishedFile read(byte[] bytes) throws PublishedFormatException {
    return read(bytes, "");
  }

  /**
   * Reads a file.
   *
   * @param name the name of the file, for those whose name alone tells the release
   * @throws PublishedFormatException if it is too large, no JSON, of no known form, or not sound
   */
  public static PublishedFile read(byte[] bytes, String name) throws PublishedFormatException {
    if (bytes.length > MOST_BYTES) {
      throw new PublishedFormatException(
          "It is larger than " + (MOST_BYTES >> 20) + " MiB; no file of the publishers is.");
    }
    PublishedJson file;
    try {
      file = new PublishedJson(Json.parseDocument(bytes, MOST_VALUES), "the file");
    } catch (MalformedJsonException e) {
      throw new PublishedFormatException("It is no whole JSON document within bounds.");
    }
    if (Emb3dBundle.accepts(file)) {
      return Emb3dBundle.read(file, name);
    }
    if (StixBundle.accepts(file)) {
      return StixBundle.read(file);
    }
    if (OscalCatalog.accepts(file)) {
      return OscalCatalog.read(file);
    }
    if (OscalProfile.accepts(file)) {
      return OscalProfile.read(file);
    }
    if (CprtFile.accepts(file)) {
      return CprtFile.read(file);
    }
    if (CompositeCatalog.accepts(file)) {
      return CompositeCatalog.read(file);
    }
    throw new PublishedFormatException(
        "It is none of: ATT&CK STIX bundle, OSCAL catalog or profile, CPRT export.");
  }
}
