package org.otsecurity.source.cprt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * What a CPRT export holds: {@code elements} and directed {@code relationships} between them.
 * Exports hold the same element more than once; the first counts.
 */
final class CprtExport {
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

  /**
   * Gathers what an export holds.
   *
   * @throws PublishedFormatException if a relationship refers to an element that it lacks
   */
  static CprtExport of(PublishedJson content) throws PublishedFormatException {
    CprtExport export = new CprtExport();
    export.gather(content);
    return export;
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
