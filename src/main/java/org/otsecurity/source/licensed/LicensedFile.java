package org.otsecurity.source.licensed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a file of licensed text in any of its forms, told by the ending of its name. */
public final class LicensedFile {
  private LicensedFile() {}

  /**
   * Reads all rows of a file.
   *
   * @throws LicensedFormatException if the file cannot be read, is no such file, or is too large
   */
  public static List<LicensedRow> read(Path path) throws LicensedFormatException {
    String file = name(path);
    byte[] bytes = bytes(path, file);
    String lower = file.toLowerCase(Locale.ROOT);
    List<LicensedRow> rows;
    if (lower.endsWith(".json")) {
      rows = new JsonFile(file).read(text(bytes, file));
    } else if (lower.endsWith(".csv")) {
      rows = new CsvFile(file).read(text(bytes, file));
    } else if (lower.endsWith(".xlsx")) {
      rows = new XlsxFile(file).read(bytes);
    } else {
      throw new LicensedFormatException(
          file, "", "its name says no known form.", "a file that ends in .json, .csv or .xlsx.");
    }
    if (rows.isEmpty()) {
      throw new LicensedFormatException(
          file, "", "it has no rows.", "at least one requirement with its text.");
    }
    return rows;
  }

  private static byte[] bytes(Path path, String file) throws LicensedFormatException {
    if (!Files.isRegularFile(path)) {
      throw new LicensedFormatException(
          file, "", Files.exists(path) ? "it is no file." : "there is no such file.", "");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(Limits.FILE_BYTES + 1);
    } catch (IOException e) {
      throw new LicensedFormatException(file, "", "it cannot be read.", "a file you may read.");
    }
    if (bytes.length > Limits.FILE_BYTES) {
      throw new LicensedFormatException(
          file, "", "it is too large.", "at most " + (Limits.FILE_BYTES >> 20) + " MiB.");
    }
    return bytes;
  }

  /** Decodes strictly, so that no character is lost unseen. */
  private static String text(byte[] bytes, String file) throws LicensedFormatException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new LicensedFormatException(
          file, "", "it is not text in UTF-8.", "UTF-8; in Excel save as \"CSV UTF-8\".");
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "the file" : name.toString().replaceAll("\\p{Cntrl}", "?");
  }
}
