package org.otsecurity.source.cprt;

import java.util.List;
import java.util.Locale;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/** Reads a CPRT export of a document that it knows. */
public final class CprtFile {
  private CprtFile() {}

  /** Whether a JSON document is a CPRT export. */
  public static boolean accepts(PublishedJson file) {
    return file.json().path("response").path("elements").path("documents").isArray();
  }

  /**
   * Reads an export.
   *
   * @throws PublishedFormatException if it is of a document that is not read here, or refers to
   *     elements it lacks
   */
  public static PublishedFile read(PublishedJson file) throws PublishedFormatException {
    PublishedJson content = file.object("response").object("elements");
    List<PublishedJson> documents = content.objects("documents");
    if (documents.isEmpty()) {
      throw new PublishedFormatException("The export names no document.");
    }
    CprtExport export = CprtExport.of(content);
    String document = documents.get(0).label("doc_identifier").toUpperCase(Locale.ROOT);
    String version = documents.get(0).label("version");
    if (!Release.VERSION.matcher(version).matches()) {
      throw new PublishedFormatException(
          "The export has no version that is a number: "
              + PublishedFormatException.shown(version)
              + ".");
    }
    // The number has to be of the edition that the document is.
    if (document.startsWith("CSF_2_") && (version + ".").startsWith("2.")) {
      return new FrameworkCore(export, version).read();
    }
    if (document.startsWith("SP_800_53_B_5_") && (version + ".").startsWith("5.")) {
      return new BaselineControls(export, version).read();
    }
    throw new PublishedFormatException(
        "The export is of another document: "
            + PublishedFormatException.shown(document + ", version " + version)
            + ".");
  }
}
