package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Verification;
import org.otsecurity.store.Store;

/** Kills the real program in the middle of a sync, again and again. */
class SyncCrashIT {
  private static final int KILLS = 24;

  @TempDir Path folder = Path.of("");

  @Test
  void aKilledSyncLeavesTheOldDatabaseOrTheNew() throws Exception {
    Path old = SharedFiles.file(SharedFiles.ATTACK_17);
    Path fresh = SharedFiles.file(SharedFiles.ATTACK_18);
    DataHome home = new DataHome(folder.resolve("home"));
    long start = System.nanoTime();
    assertThat(process(home, old).waitFor()).isZero();
    long usual = System.nanoTime() - start;
    byte[] before = Files.readAllBytes(home.database());
    Map<String, byte[]> kept = new HashMap<>();
    kept.put("17.1", before);

    long seed = System.nanoTime();
    Random random = new Random(seed);
    int killed = 0;
    int changed = 0;
    for (int i = 0; killed < KILLS && i < 4 * KILLS; i++) {
      Process process = process(home, fresh);
      // Every third time when the new database is being written.
      long wait = (long) (random.nextDouble() * usual);
      if (i % 3 == 2) {
        awaitNewDatabase(home, process);
        wait = wait / 6;
      }
      if (!process.waitFor(wait, TimeUnit.NANOSECONDS)) {
        process.destroyForcibly();
        killed++;
      }
      process.waitFor();
      byte[] after = Files.readAllBytes(home.database());
      Store.openLicensed(home.database()).close();
      assertThat(Verification.ofUsers(home).compare().verdict())
          .as("compared with its fingerprint; seed %d, round %d", seed, i)
          .isEqualTo(Verification.Verdict.SAME);
      OfficialIngest ingest = new OfficialIngest(LicensedFiles.installation(), home);
      Receipt receipt = Objects.requireNonNull(ingest.receipts().get(StandardId.MITRE_ICS));
      // The receipts follow the database, and the files they name are there.
      receipt.files().forEach(ingest::held);
      if (Arrays.equals(after, before)) {
        assertThat(receipt.release()).isEqualTo("17.1");
      } else {
        assertThat(receipt.release()).isEqualTo("18.1");
        byte[] new18 = kept.putIfAbsent("18.1", after);
        assertThat(new18 == null || Arrays.equals(new18, after))
            .as("new, byte for byte; seed %d, round %d", seed, i)
            .isTrue();
        changed++;
        ingest.remove(StandardId.MITRE_ICS);
        ingest.store(
            List.of(
                ingest.check(
                    StandardId.MITRE_ICS,
                    List.of(
                        OfficialFile.of(
                            String.valueOf(old.getFileName()),
                            Files.readAllBytes(old),
                            OfficialFile.Origin.BY_HAND)))),
            LocalDate.now(ZoneOffset.UTC));
        assertThat(Files.readAllBytes(home.database())).isEqualTo(before);
      }
      assertThat(home.directory().resolve("ot-security.db.new")).doesNotExist();
    }
    assertThat(killed).isGreaterThanOrEqualTo(20);
    assertThat(changed).isLessThanOrEqualTo(killed + 4 * KILLS);
  }

  private static void awaitNewDatabase(DataHome home, Process process) throws InterruptedException {
    Path prepared = home.directory().resolve("ot-security.db.new");
    while (process.isAlive() && !Files.exists(prepared)) {
      Thread.sleep(1);
    }
  }

  private static Process process(DataHome home, Path file) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                LicensedFiles.installation().jar().toString(),
                "sync",
                "--from",
                file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OT_SECURITY_HOME", home.directory().toString());
    return builder.start();
  }
}
