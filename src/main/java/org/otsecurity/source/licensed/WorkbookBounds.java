package org.otsecurity.source.licensed;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through the XML of a workbook before its reader does.
 *
 * <p>The reader believes what it is told: it makes room for as many cells as a reference says and
 * computes with numbers of any length. So it gets nothing that Excel itself could not have written.
 * Every sheet is looked through, since only the reader knows which one is first.
 */
final class WorkbookBounds {
  private static final int ATTRIBUTES = 100;

  private final String file;
  private final WorkbookTable sharedStrings = new WorkbookTable();
  private final WorkbookTable formats = new WorkbookTable();

  WorkbookBounds(String file) {
    this.file = file;
  }

  /**
   * Checks all parts of a workbook.
   *
   * @param parts their XML by name
   * @throws LicensedFormatException if one holds more than a workbook can
   * @throws XMLStreamException if one is no XML
   */
  void check(Map<String, byte[]> parts) throws LicensedFormatException, XMLStreamException {
    for (Map.Entry<String, byte[]> each : parts.entrySet()) {
      XMLStreamReader xml =
          factory().createXMLStreamReader(new ByteArrayInputStream(each.getValue()));
      try {
        new WorkbookPart(file, each.getKey(), xml, sharedStrings, formats).read();
      } finally {
        xml.close();
      }
    }
    sharedStrings.requireThere(file, "text");
    // Without a table of formats the reader asks for none.
    if (!formats.isEmpty()) {
      formats.requireThere(file, "format");
    }
  }

  /** The runtime's own reader: unlike others it bounds the attributes while it reads them. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.elementAttributeLimit", ATTRIBUTES);
    // These would count every &amp;; without a document type there are no other entities.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    return factory;
  }
}
