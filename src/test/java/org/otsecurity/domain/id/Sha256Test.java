package org.otsecurity.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {
  /** The first example of FIPS 180-4 as NIST publishes it. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void theExampleOfTheStandardIsHashed() {
    assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(OF_ABC);
  }

  @Test
  void partsGiveTheHashOfTheWhole() {
    MessageDigest digest = Sha256.start();
    digest.update((byte) 'a');
    digest.update(new byte[] {'b', 'c'});
    assertThat(Sha256.end(digest)).isEqualTo(OF_ABC);
  }

  @Test
  void aTextIsHashedInUtf8() {
    assertThat(Sha256.of("§")).isEqualTo(Sha256.of(new byte[] {(byte) 0xc2, (byte) 0xa7}));
  }
}
