package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Verification;

/** The fingerprint follows the database, wherever a crash comes between. */
class FingerprintFileTest {
  private static final int REPLACEMENTS = 300;

  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));
  private FingerprintFile fingerprint = new FingerprintFile(home);

  @BeforeEach
  void first() throws IOException {
    home = new DataHome(folder);
    fingerprint = new FingerprintFile(home);
    Files.writeString(home.database(), "first");
    fingerprint.prepare(home.database());
    fingerprint.confirm();
  }

  @Test
  void crashBeforeTheRenameLeavesTheOldOne() throws IOException {
    String before = Files.readString(home.fingerprint());
    fingerprint.prepare(Files.writeString(folder.resolve("next"), "second"));
    fingerprint.settle();
    assertThat(home.fingerprint()).hasContent(before);
    settled(Verification.Verdict.SAME);
  }

  @Test
  void crashAfterTheRenameLeavesTheNewOne() throws IOException {
    Path next = Files.writeString(folder.resolve("next"), "second");
    fingerprint.prepare(next);
    Files.move(next, home.database(), StandardCopyOption.REPLACE_EXISTING);
    fingerprint.settle();
    settled(Verification.Verdict.SAME);
    Files.writeString(home.database(), "first");
    settled(Verification.Verdict.DIFFERENT);
  }

  @Test
  void crashInTheFirstIngestOfAnOldHomeLeavesItUnknown() throws IOException {
    Files.delete(home.fingerprint());
    fingerprint.prepare(Files.writeString(folder.resolve("next"), "second"));
    fingerprint.settle();
    assertThat(home.fingerprint()).doesNotExist();
    settled(Verification.Verdict.NOT_KNOWN);
  }

  @Test
  void changedDatabaseIsNotMadeGoodBySettling() throws IOException {
    Files.writeString(home.database(), "changed");
    fingerprint.prepare(Files.writeString(folder.resolve("next"), "second"));
    fingerprint.settle();
    settled(Verification.Verdict.DIFFERENT);
  }

  @Test
  void fingerprintOfNoDatabaseGoes() throws IOException {
    Files.delete(home.database());
    fingerprint.settle();
    assertThat(home.fingerprint()).doesNotExist();
  }

  @Test
  void whoComparesDuringReplacementsIsNotMisled() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> writer =
          threads.submit(() -> {
            for (int i = 0; i < REPLACEMENTS; i++) {
              Path next = Files.writeString(folder.resolve("next"), "content " + i);
              fingerprint.prepare(next);
              Files.move(next, home.database(), StandardCopyOption.ATOMIC_MOVE);
              fingerprint.confirm();
            }
            return REPLACEMENTS;
          });
      while (!writer.isDone()) {
        assertThat(Verification.ofUsers(home).compare().verdict())
            .isEqualTo(Verification.Verdict.SAME);
      }
      assertThat(writer.get()).isEqualTo(REPLACEMENTS);
    }
  }

  private void settled(Verification.Verdict verdict) {
    assertThat(home.preparedFingerprint()).doesNotExist();
    assertThat(Verification.ofUsers(home).compare().verdict()).isEqualTo(verdict);
  }
}
