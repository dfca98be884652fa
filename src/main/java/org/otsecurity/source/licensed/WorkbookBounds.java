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
  private final Table sharedStrings = new Table();
  private final Table formats = new Table();

  WorkbookBounds(String file) {
    this.file = file;
  }

  /** A table of the workbook, and the highest index by which a cell refers to it. */
  static final class Table {
    private int size;
    private int highest = -1;
    private String where = "";

    void grow() {
      size++;
    }

    void refer(int index, String from) {
      if (index > highest) {
        highest = index;
        where = from;
      }
    }
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
    requireThere(sharedStrings, "text");
    // Without a table of formats the reader asks for none.
    if (formats.size > 0) {
      requireThere(formats, "format");
    }
  }

  private void requireThere(Table table, String what) throws LicensedFormatException {
    if (table.highest >= table.size) {
      throw new LicensedFormatException(
          file,
          table.where,
          "it refers to " + what + " " + table.highest + ", which the workbook lacks.",
          "one of its " + table.size + ".");
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
