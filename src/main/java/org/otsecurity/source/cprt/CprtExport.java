package org.otsecurity.source.cprt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * Reads a CPRT export: {@code elements} and directed {@code relationships} between them. Exports
 * hold the same element more than once; the first counts.
 */
public final class CprtExport {
  private final Map<String, PublishedJson> elements = new LinkedHashMap<>();
  private final List<Relationship> relationships = new ArrayList<>();

  /**
   * A relationship of the export.
   *
   * @param name {@code projection} (belongs to) or {@code related}
   * @param source id of the element it starts at
   * @param target id of the element it ends at
   */
  record Relationship(String name, String source, String target) {}

  private CprtExport() {}

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
    CprtExport export = new CprtExport();
    export.gather(content);
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

  private void gather(PublishedJson content) throws PublishedFormatException {
    for (PublishedJson each : content.objects("elements")) {
      elements.putIfAbsent(each.text("element_identifier"), each);
    }
    for (PublishedJson each : content.objects("relationships")) {
      String source = each.text("source_element_identifier");
      String target = each.text("dest_element_identifier");
      String name = each.text("relationship_identifier");
      if (!name.equals("external_reference")) {
        if (!elements.containsKey(source) || !elements.containsKey(target)) {
          throw new PublishedFormatException(
              "A relationship refers to an element that the export lacks: "
                  + PublishedFormatException.shown(elements.containsKey(source) ? target : source)
                  + ".");
        }
        relationships.add(new Relationship(name, source, target));
      }
    }
  }

  /** The elements of a type, in the order of the export. */
  List<PublishedJson> elements(String type) throws PublishedFormatException {
    List<PublishedJson> some = new ArrayList<>();
    for (PublishedJson each : elements.values()) {
      if (each.text("element_type").equals(type)) {
        some.add(each);
      }
    }
    return some;
  }

  List<Relationship> relationships() {
    return relationships;
  }
}
