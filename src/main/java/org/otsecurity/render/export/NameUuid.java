package org.otsecurity.render.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs that follow from names (RFC 9562, version 5), so that the same fact has the same one. */
final class NameUuid {
  /** What names are told apart from those of others. */
  private static final UUID NAMESPACE = UUID.fromString("5b1d1c0e-7a53-4a0f-9a43-2a0c6f0b6d11");

  private NameUuid() {}

  /** The UUID of a name. */
  static String of(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(16 + text.length);
    all.putLong(NAMESPACE.getMostSignificantBits()).putLong(NAMESPACE.getLeastSignificantBits());
    byte[] hash = sha1(all.put(text).array());
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer bits = ByteBuffer.wrap(hash);
    return new UUID(bits.getLong(), bits.getLong()).toString();
  }

  /** No secret rests on it: the version of UUIDs asks for this hash. */
  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
