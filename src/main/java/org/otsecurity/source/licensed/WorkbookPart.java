package org.otsecurity.source.licensed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read from its beginning to its end to see that it is within bounds. */
final class WorkbookPart {
  /** Columns of a sheet, A to XFD. */
  private static final int COLUMNS = 16_384;

  /** Rows of a sheet. */
  private static final int ROWS = 1_048_576;

  /** Characters of a cell's text. */
  private static final int CELL_TEXT = 32_767;

  /** Characters of a double: {@code -1.2345678901234567E-308}. */
  private static final int NUMBER = 24;

  private static final int EXPONENT = 308;
  private static final int DEPTH = 64;
  private static final int NAMES = 1_000;
  private static final int TEXTS = 100_000;
  private static final int FORMATS = 65_490;

  /** Most elements of a name, where the workbook's reader keeps each of them. */
  private static final Map<String, Integer> KEPT =
      Map.of(
          "si", TEXTS,
          "xf", FORMATS,
          "numFmt", 10_000,
          "sheet", 1_000,
          "definedName", 10_000,
          "Relationship", 10_000,
          "Override", 10_000,
          "Default", 10_000);

  private static final int ELEMENTS = 512_000;

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE]([+-]?[0-9]{1,6}))?");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,7}");
  private static final Set<String> NOT_NUMBERS = Set.of("b", "e", "d", "str", "inlineStr");
  private static final String SHARED = "s";

  private final String file;
  private final String sheet;
  private final XMLStreamReader xml;
  private final WorkbookTable sharedStrings;
  private final WorkbookTable formats;
  private final Map<String, Integer> counts = new HashMap<>();
  private final StringBuilder value = new StringBuilder();
  private String where;
  private int depth;
  private int row;
  private int cells;
  private String type = "";
  private boolean inRow;
  private boolean inValue;
  private boolean inText;
  private boolean inFormats;
  private int textLength;

  WorkbookPart(
      String file,
      String name,
      XMLStreamReader xml,
      WorkbookTable sharedStrings,
      WorkbookTable formats) {
    this.file = file;
    this.sheet = name.replaceFirst("^.*/", "").replaceFirst("\\.[a-z]+$", "");
    this.where = sheet;
    this.xml = xml;
    this.sharedStrings = sharedStrings;
    this.formats = formats;
  }

  /**
   * Reads the part.
   *
   * @throws LicensedFormatException if it holds more than a workbook can
   */
  void read() throws LicensedFormatException, XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters();
        case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
            throw wrong("it holds an entity.", "a workbook as Excel saves it.");
        default -> {}
      }
    }
  }

  private void start(String name) throws LicensedFormatException {
    int count = counts.merge(name, 1, Integer::sum);
    if (++depth > DEPTH || counts.size() > NAMES || count > KEPT.getOrDefault(name, ELEMENTS)) {
      throw wrong("it holds more than is read of a workbook.", "a workbook with one plain table.");
    }
    switch (name) {
      case "si", "is" -> {
        inText = true;
        textLength = 0;
        if (name.equals("si")) {
          sharedStrings.grow();
        }
      }
      case "cellXfs" -> inFormats = true;
      case "xf" -> {
        if (inFormats) {
          formats.grow();
        }
      }
      case "row" -> row();
      case "c" -> {
        if (inRow) {
          cell();
        }
      }
      case "v" -> {
        inValue = inRow;
        value.setLength(0);
      }
      default -> {}
    }
  }

  private void end(String name) throws LicensedFormatException {
    depth--;
    switch (name) {
      case "si", "is" -> inText = false;
      case "cellXfs" -> inFormats = false;
      case "row" -> {
        inRow = false;
        where = sheet;
      }
      case "v" -> {
        if (inValue) {
          value();
        }
        inValue = false;
      }
      default -> {}
    }
  }

  private void characters() throws LicensedFormatException {
    if (inText) {
      textLength += xml.getTextLength();
      if (textLength > CELL_TEXT) {
        throw wrong("it holds a text longer than a cell can.", "at most " + CELL_TEXT + ".");
      }
    } else if (inValue && isNumber()) {
      if (value.length() + xml.getTextLength() > NUMBER) {
        throw wrong("its number is too long.", "at most " + NUMBER + " characters.");
      }
      value.append(xml.getText());
    }
  }

  private void row() throws LicensedFormatException {
    inRow = true;
    cells = 0;
    where = sheet + ", after row " + row;
    String given = xml.getAttributeValue(null, "r");
    row = given == null ? row + 1 : index(given, "row", ROWS);
    where = sheet + ", row " + row;
  }

  private void cell() throws LicensedFormatException {
    where = sheet + ", row " + row + ", cell " + ++cells;
    if (cells > COLUMNS) {
      throw wrong("the row has too many cells.", "at most " + COLUMNS + ".");
    }
    String given = xml.getAttributeValue(null, "r");
    if (given != null) {
      Matcher reference = REFERENCE.matcher(given);
      if (!reference.matches()
          || column(reference.group(1)) > COLUMNS
          || Integer.parseInt(reference.group(2)) > ROWS) {
        throw wrong(Problem.quote(given) + " is no place in a sheet.", "A1 to XFD" + ROWS + ".");
      }
      where = sheet + ", cell " + given;
    }
    type = String.valueOf(xml.getAttributeValue(null, "t"));
    String format = xml.getAttributeValue(null, "s");
    if (format != null) {
      formats.refer(index(format, "format", FORMATS), where);
    }
  }

  /** Of types that are not known, whatever the reader makes of them. */
  private boolean isNumber() {
    return !NOT_NUMBERS.contains(type);
  }

  private void value() throws LicensedFormatException {
    String number = value.toString();
    if (!isNumber() || number.isEmpty()) {
      return;
    }
    if (type.equals(SHARED)) {
      sharedStrings.refer(index(number, "text of the workbook", TEXTS), where);
      return;
    }
    Matcher decimal = DECIMAL.matcher(number);
    if (!decimal.matches()
        || (decimal.group(1) != null && Math.abs(Integer.parseInt(decimal.group(1))) > EXPONENT)) {
      throw wrong(Problem.quote(number) + " is no number of a sheet.", "a number as Excel has it.");
    }
  }

  private int index(String given, String what, int most) throws LicensedFormatException {
    if (!INDEX.matcher(given).matches() || Integer.parseInt(given) > most) {
      throw wrong(Problem.quote(given) + " is no " + what + ".", "a number up to " + most + ".");
    }
    return Integer.parseInt(given);
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  private LicensedFormatException wrong(String problem, String expected) {
    return new LicensedFormatException(file, where, problem, expected);
  }
}
