package org.otsecurity.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.otsecurity.domain.id.Sha256;

/**
 * What the bytes of a database are known by. Whoever makes a database writes its fingerprint down,
 * and whoever uses it compares.
 *
 * @param sha256 the SHA-256, in hexadecimal
 * @param crc32 the CRC-32, in hexadecimal: weaker, but a processor has it in a millisecond
 * @param bytes the size
 */
public record Fingerprint(String sha256, String crc32, long bytes) {
  private static final int BUFFER = 1 << 17;
  private static final int MOST_BYTES = 1_000;
  private static final Fingerprint OF_NONE = new Fingerprint("", "", -1);

  /** The first line is one of {@code sha256sum}, which passes over the second. */
  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9a-f]{64})  [^\\n]{1,200}\\n# crc32 ([0-9a-f]{8}), (\\d{1,15}) bytes\\n");

  /** The fingerprint of a file. */
  public static Fingerprint of(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    CRC32 crc = new CRC32();
    long size =
        read(
            file,
            buffer -> {
              crc.update(buffer.duplicate());
              digest.update(buffer);
            });
    return new Fingerprint(Sha256.end(digest), hex(crc), size);
  }

  /**
   * The fingerprint in a file that {@link #text} filled; empty if there is no such file. One that
   * cannot be made out is of no database.
   */
  public static Optional<Fingerprint> read(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MOST_BYTES);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.of(parse(new String(start, StandardCharsets.ISO_8859_1)).orElse(OF_NONE));
  }

  /** Reads what {@link #text} gives. */
  static Optional<Fingerprint> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Fingerprint(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /**
   * The fingerprint in a form that {@code sha256sum --check} reads as well.
   *
   * @param name the name of the file it is of
   */
  public String text(String name) {
    return sha256 + "  " + name + "\n# crc32 " + crc32 + ", " + bytes + " bytes\n";
  }

  /** Whether a file has this size and CRC-32. */
  boolean isRoughlyOf(Path file) throws IOException {
    if (Files.size(file) != bytes) {
      return false;
    }
    CRC32 crc = new CRC32();
    read(file, crc::update);
    return hex(crc).equals(crc32);
  }

  /** Takes the bytes of a buffer. */
  private interface Part {
    void take(ByteBuffer buffer);
  }

  /** In parts: the heap of a server is small. */
  private static long read(Path file, Part part) throws IOException {
    long size = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
      for (int n = channel.read(buffer); n >= 0; n = channel.read(buffer)) {
        size += n;
        part.take(buffer.flip());
        buffer.clear();
      }
    }
    return size;
  }

  private static String hex(CRC32 crc) {
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
