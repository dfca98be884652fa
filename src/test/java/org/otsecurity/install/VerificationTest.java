package org.otsecurity.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.TamperedFile;
import org.otsecurity.TestCorpus;
import org.otsecurity.store.StoreException;

/** Every change of a byte is found, and nothing is called compared that was not. */
class VerificationTest {
  private static final int FLIPS = 40;
  private static final long SEED = 62443;

  @TempDir Path folder = Path.of("");
  private Installation copy = new Installation(Path.of(""));
  private DataHome home = new DataHome(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    copy = new Installation(folder);
    Files.copy(TestCorpus.database(), copy.database());
    home = new DataHome(Files.createDirectory(folder.resolve("home")));
  }

  @Test
  void fingerprintIsThatOfOtherTools() throws Exception {
    byte[] bytes = Files.readAllBytes(copy.database());
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Fingerprint found = Fingerprint.of(copy.database());
    assertThat(found.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(found.crc32()).isEqualTo("%08x".formatted(crc.getValue()));
    assertThat(found.bytes()).isEqualTo(bytes.length);
    assertThat(Fingerprint.parse(found.text("ot-security.db"))).contains(found);
    assertThat(found.text("ot-security.db")).startsWith(found.sha256() + "  ot-security.db\n# ");
  }

  @Test
  void databaseOfTheBuildIsTheSame() {
    Verification.Result result = Verification.ofBase(copy).compare();
    assertThat(result.verdict()).isEqualTo(Verification.Verdict.SAME);
    assertThat(result.found()).isPresent();
    Verification.ofBase(copy).require();
    Verification.ofBase(copy).requireRoughly();
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    Random random = new Random(SEED);
    int bits = Math.toIntExact(Files.size(copy.database())) * 8;
    for (int i = 0; i < FLIPS; i++) {
      int bit = random.nextInt(bits);
      TamperedFile.flip(copy.database(), bit);
      differs("bit " + bit);
      TamperedFile.flip(copy.database(), bit);
    }
    Verification.ofBase(copy).require();
  }

  @ParameterizedTest
  @EnumSource
  void everyOtherChangeIsFound(TamperedFile change) throws Exception {
    change.befall(copy.database());
    differs(change.name());
  }

  private void differs(String what) {
    Verification verification = Verification.ofBase(copy);
    assertThat(verification.compare().verdict()).as(what).isEqualTo(Verification.Verdict.DIFFERENT);
    for (Runnable each : List.<Runnable>of(verification::require, verification::requireRoughly)) {
      assertThatThrownBy(each::run)
          .as(what)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not the one that this program was built with")
          .hasMessageContaining("ot-security build");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsNotCalledDifferent() throws IOException {
    Files.delete(copy.database());
    Verification.Result result = Verification.ofBase(copy).compare();
    assertThat(result.verdict()).isEqualTo(Verification.Verdict.MISSING);
    assertThat(result.found()).isEmpty();
    Verification.ofBase(copy).require();
  }

  @Test
  void databaseWithoutFingerprintIsNotKnown() throws IOException {
    Files.writeString(home.database(), "old");
    assertThat(users()).isEqualTo(Verification.Verdict.NOT_KNOWN);
    Verification.ofUsers(home).require();
    // An ingest has prepared a new one and not moved it into place.
    write(home.preparedFingerprint(), "new");
    assertThat(users()).isEqualTo(Verification.Verdict.NOT_KNOWN);
    Files.writeString(home.database(), "new");
    assertThat(users()).isEqualTo(Verification.Verdict.SAME);
  }

  @Test
  void betweenTwoRenamesOldAndNewAreGood() throws IOException {
    Files.writeString(home.database(), "old");
    write(home.fingerprint(), "old");
    assertThat(users()).isEqualTo(Verification.Verdict.SAME);
    write(home.preparedFingerprint(), "new");
    assertThat(users()).isEqualTo(Verification.Verdict.SAME);
    Files.writeString(home.database(), "new");
    assertThat(users()).isEqualTo(Verification.Verdict.SAME);
    Files.writeString(home.database(), "other");
    assertThat(users()).isEqualTo(Verification.Verdict.DIFFERENT);
    assertThatThrownBy(() -> Verification.ofUsers(home).require())
        .hasMessageContaining("ot-security ingest rebuild");
  }

  @Test
  void damagedFingerprintIsOfNoDatabase() throws IOException {
    Files.writeString(home.database(), "old");
    for (String each : List.of("", "no fingerprint", "x".repeat(100_000))) {
      Files.writeString(home.fingerprint(), each);
      assertThat(users()).as(each).isEqualTo(Verification.Verdict.DIFFERENT);
    }
  }

  @Test
  void lateVerificationSaysWhatItFindsOnce() throws IOException {
    List<String> remarks = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    late(Verification.ofBase(copy), remarks, refusals);
    assertThat(remarks).isEmpty();
    assertThat(refusals).isEmpty();
    Files.writeString(home.database(), "old");
    late(Verification.ofUsers(home), remarks, refusals);
    assertThat(remarks).singleElement().asString().contains("ingest rebuild");
    assertThat(refusals).isEmpty();
    write(home.fingerprint(), "new");
    late(Verification.ofUsers(home), remarks, refusals);
    assertThat(remarks).hasSize(1);
    assertThat(refusals).singleElement().asString().contains("damaged", "ingest rebuild");
  }

  @Test
  void whatOnlyTheSha256TellsIsFoundLater() throws Exception {
    Files.writeString(home.database(), "old");
    String text = Fingerprint.of(home.database()).text("ot-security.db");
    Files.writeString(home.fingerprint(), (text.charAt(0) == '0' ? '1' : '0') + text.substring(1));
    Verification verification = Verification.ofUsers(home);
    verification.requireRoughly();
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    new LateVerification(verification, Duration.ZERO, said::add, said::add).start();
    assertThat(said.take()).contains("damaged", "ingest rebuild");
  }

  @Test
  void theEndDoesNotWaitForTheSha256() throws IOException {
    Files.writeString(home.database(), "old");
    write(home.fingerprint(), "old");
    List<String> said = new ArrayList<>();
    LateVerification late =
        new LateVerification(
            Verification.ofUsers(home), Duration.ofDays(1_000), said::add, said::add);
    late.start();
    late.end();
    assertThat(said).isEmpty();
  }

  private static void late(Verification verification, List<String> remarks, List<String> refusals) {
    LateVerification late =
        new LateVerification(verification, Duration.ofDays(1_000), remarks::add, refusals::add);
    late.start();
    late.start();
    late.end();
  }

  private Verification.Verdict users() {
    return Verification.ofUsers(home).compare().verdict();
  }

  private void write(Path file, String content) throws IOException {
    Path of = folder.resolve("content");
    Files.write(of, content.getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, Fingerprint.of(of).text("ot-security.db"));
  }
}
