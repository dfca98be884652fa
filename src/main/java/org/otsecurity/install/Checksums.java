package org.otsecurity.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 of every file of an image, as its build wrote them down. The form is that of {@code
 * sha256sum}, so that the list can be checked without this program too.
 *
 * @param byName the hashes, in hexadecimal, by names relative to the image, with slashes
 */
public record Checksums(SortedMap<String, String> byName) {
  /** The name of the list in an image. */
  public static final String NAME = "SHA256SUMS";

  /** Ten times what an image has. */
  static final int MOST_FILES = 5_000;

  private static final int MOST_BYTES = 1_000_000;
  private static final int LONGEST_NAME = 500;
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) [ *]([^\\p{Cntrl}\\\\]{1," + LONGEST_NAME + "})");

  /** Names and hashes, in the order of names. */
  public Checksums {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /**
   * Reads the list inside an image.
   *
   * @throws IOException if there is none, or something else than a file in its place
   * @throws ChecksumsException if it is no such list
   */
  public static Checksums inside(Path image) throws IOException {
    Path file = image.resolve(NAME);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is no file");
    }
    return read(file);
  }

  /**
   * Reads a list.
   *
   * @throws IOException if the file cannot be read
   * @throws ChecksumsException if it is no such list
   */
  public static Checksums read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new ChecksumsException(file, "it is larger than " + MOST_BYTES + " bytes");
    }
    try {
      return parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), file);
    } catch (CharacterCodingException e) {
      throw new ChecksumsException(file, "it is not text in UTF-8");
    }
  }

  private static Checksums parse(String text, Path file) {
    SortedMap<String, String> hashes = new TreeMap<>();
    List<String> lines = text.lines().limit(MOST_FILES + 1L).toList();
    if (lines.size() > MOST_FILES) {
      throw new ChecksumsException(file, "it has more than " + MOST_FILES + " lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches() || !isWithin(line.group(2))) {
        throw new ChecksumsException(
            file, "line " + (i + 1) + " is not a SHA-256 and the name of a file in an image");
      }
      if (hashes.put(line.group(2), line.group(1)) != null) {
        throw new ChecksumsException(file, "line " + (i + 1) + " names a file once more");
      }
    }
    if (hashes.isEmpty()) {
      throw new ChecksumsException(file, "it names no file");
    }
    return new Checksums(hashes);
  }

  /** Names are only compared with those that are found, but one that leads out is no file of us. */
  private static boolean isWithin(String name) {
    return List.of(name.split("/", -1)).stream()
        .noneMatch(each -> each.isEmpty() || each.equals(".") || each.equals(".."));
  }
}
