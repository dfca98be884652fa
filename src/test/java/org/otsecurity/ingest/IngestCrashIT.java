package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Verification;
import org.otsecurity.store.Store;

/** Kills the real program in the middle of an ingest, again and again. */
class IngestCrashIT {
  private static final int KILLS = 24;

  @TempDir Path folder = Path.of("");

  @Test
  void aKilledIngestLeavesTheOldDatabaseOrTheNew() throws Exception {
    Path first = LicensedFiles.whole(folder.resolve("first.csv"), "first");
    Path second = LicensedFiles.whole(folder.resolve("second.csv"), "second");
    byte[] withFirst = whole(first);
    byte[] withSecond = whole(second);
    DataHome home = new DataHome(folder.resolve("home"));
    long start = System.nanoTime();
    assertThat(process(home, first).waitFor()).isZero();
    long usual = System.nanoTime() - start;
    assertThat(Files.readAllBytes(home.database())).isEqualTo(withFirst);

    long seed = System.nanoTime();
    Random random = new Random(seed);
    int killed = 0;
    int changed = 0;
    int unchanged = 0;
    // A moment is chance, so it goes on until a kill came too early and another run came through.
    boolean bothSeen = false;
    for (int i = 0; (killed < KILLS || !bothSeen) && i < 4 * KILLS; i++) {
      byte[] before = Files.readAllBytes(home.database());
      Process process = process(home, Arrays.equals(before, withFirst) ? second : first);
      // Every other time at any moment, else at one after the first file was prepared.
      // Beyond the usual time too, so that a slow moment of the machine does not spare the end.
      long wait = (long) (random.nextDouble() * 1.3 * usual);
      if (i % 2 == 1) {
        awaitPrepared(home, process);
        wait = wait / 2;
      }
      if (!process.waitFor(wait, TimeUnit.NANOSECONDS)) {
        process.destroyForcibly();
        killed++;
      }
      process.waitFor();
      byte[] after = Files.readAllBytes(home.database());
      assertThat(Arrays.equals(after, withFirst) || Arrays.equals(after, withSecond))
          .as("old or new, byte for byte; seed %d, round %d", seed, i)
          .isTrue();
      if (Arrays.equals(before, after)) {
        unchanged++;
      } else {
        changed++;
      }
      bothSeen = changed > 0 && unchanged > 0;
      Store.openLicensed(home.database()).close();
      assertThat(Verification.ofUsers(home).compare().verdict())
          .as("compared with its fingerprint; seed %d, round %d", seed, i)
          .isEqualTo(Verification.Verdict.SAME);
      // The licensed files follow the database, whichever it is.
      if (i % 4 == 0) {
        List<LicensedDocument> stored =
            new LicensedIngest(LicensedFiles.installation(), home).list();
        assertThat(stored.get(0).edition())
            .isEqualTo(Arrays.equals(after, withFirst) ? "first" : "second");
      }
    }
    assertThat(killed).as("kills; seed %d", seed).isGreaterThanOrEqualTo(20);
    assertThat(bothSeen).as("%d new, %d old; seed %d", changed, unchanged, seed).isTrue();
    assertThat(process(home, first).waitFor()).isZero();
    assertThat(Files.readAllBytes(home.database())).isEqualTo(withFirst);
  }

  private static void awaitPrepared(DataHome home, Process process) throws InterruptedException {
    Path prepared = home.licensed().resolve("iec62443-3-3.json.new");
    while (process.isAlive() && !Files.exists(prepared)) {
      Thread.sleep(1);
    }
  }

  private byte[] whole(Path file) throws IOException {
    DataHome home = new DataHome(folder.resolve("of-" + file.getFileName()));
    LicensedIngest ingest = new LicensedIngest(LicensedFiles.installation(), home);
    ingest.store(ingest.check(List.of(file), false));
    return Files.readAllBytes(home.database());
  }

  private static Process process(DataHome home, Path file) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                LicensedFiles.installation().jar().toString(),
                "ingest",
                "iec62443",
                file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OT_SECURITY_HOME", home.directory().toString());
    return builder.start();
  }
}
