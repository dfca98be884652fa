package org.otsecurity.domain.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which files, texts and releases are told apart; written in hexadecimal. */
public final class Sha256 {
  private Sha256() {}

  /** The hash of some bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(start().digest(bytes));
  }

  /** The hash of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A hash to which bytes are given part by part. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of what was given; it then starts anew. */
  public static String end(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
