package org.otsecurity.mcp.conformance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.otsecurity.mcp.protocol.ProtocolException;

/** Seals a text that a client keeps for us, so that a changed one is noticed. */
final class SealedState {
  private final SecretKeySpec key;

  SealedState() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  String seal(String text) {
    return text + "." + mac(text);
  }

  String open(String sealed) {
    int dot = sealed.lastIndexOf('.');
    if (dot > 0) {
      String text = sealed.substring(0, dot);
      byte[] expected = sealed.getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(seal(text).getBytes(StandardCharsets.UTF_8), expected)) {
        return text;
      }
    }
    throw ProtocolException.invalidParams("requestState was changed");
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
