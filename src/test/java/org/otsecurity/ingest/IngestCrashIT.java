package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Verification;
import org.otsecurity.store.Store;

/** Kills the real program in the middle of an ingest, again and again. */
class IngestCrashIT {
  private static final int KILLS = 20;

  @TempDir Path folder = Path.of("");

  @Test
  void aKilledIngestLeavesTheOldDatabaseOrTheNew() throws Exception {
    Path first = LicensedFiles.whole(folder.resolve("first.csv"), "first");
    Path second = LicensedFiles.whole(folder.resolve("second.csv"), "second");
    byte[] withFirst = whole(first);
    byte[] withSecond = whole(second);
    DataHome home = new DataHome(folder.resolve("home"));
    long seed = System.nanoTime();
    KilledRuns runs = new KilledRuns(home, InputKind.LICENSED, seed);
    runs.measure(command(second));
    runs.measure(command(first));
    assertThat(Files.readAllBytes(home.database())).isEqualTo(withFirst);

    KilledRuns.Stage[] stages = KilledRuns.Stage.values();
    int killed = 0;
    int changed = 0;
    int unchanged = 0;
    // Every stage in turn, at its beginning and then within it, until both outcomes were seen.
    for (int i = 0; i < 4 * KILLS && (killed < KILLS || changed == 0 || unchanged == 0); i++) {
      byte[] before = Files.readAllBytes(home.database());
      Path other = Arrays.equals(before, withFirst) ? second : first;
      boolean atOnce = i / stages.length % 2 == 0;
      if (runs.kill(stages[i % stages.length], atOnce, command(other))) {
        killed++;
      }
      byte[] after = Files.readAllBytes(home.database());
      assertThat(Arrays.equals(after, withFirst) || Arrays.equals(after, withSecond))
          .as("old or new, byte for byte; seed %d, round %d", seed, i)
          .isTrue();
      if (Arrays.equals(before, after)) {
        unchanged++;
      } else {
        changed++;
      }
      Store.openLicensed(home.database()).close();
      assertThat(Verification.ofUsers(home).compare().verdict())
          .as("compared with its fingerprint; seed %d, round %d", seed, i)
          .isEqualTo(Verification.Verdict.SAME);
      // The licensed files follow the database, whichever it is; not always, so that the next run
      // finds what the last one has left.
      if (i % 3 == 0) {
        List<LicensedDocument> stored =
            new LicensedIngest(LicensedFiles.installation(), home).list();
        assertThat(stored.get(0).edition())
            .isEqualTo(Arrays.equals(after, withFirst) ? "first" : "second");
      }
    }
    assertThat(killed).as("kills; seed %d", seed).isGreaterThanOrEqualTo(KILLS);
    assertThat(changed).as("new; seed %d", seed).isPositive();
    assertThat(unchanged).as("old; seed %d", seed).isPositive();
    runs.measure(command(first));
    assertThat(Files.readAllBytes(home.database())).isEqualTo(withFirst);
  }

  private byte[] whole(Path file) throws IOException {
    DataHome home = new DataHome(folder.resolve("of-" + file.getFileName()));
    LicensedIngest ingest = new LicensedIngest(LicensedFiles.installation(), home);
    ingest.store(ingest.check(List.of(file), false));
    return Files.readAllBytes(home.database());
  }

  private static String[] command(Path file) {
    return new String[] {"ingest", "iec62443", file.toString()};
  }
}
