package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.AttackBundle;
import org.otsecurity.Folders;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Verification;
import org.otsecurity.store.Store;

/** Kills the real program in the middle of a sync, again and again. */
class SyncCrashIT {
  @TempDir Path folder = Path.of("");

  @Test
  void aKilledSyncLeavesTheOldDatabaseOrTheNew() throws Exception {
    kill(
        20,
        AttackBundle.file(folder.resolve("17.json"), "17.1"),
        AttackBundle.file(folder.resolve("18.json"), "18.1"));
  }

  @Test
  void aKilledSyncOfThePublishersOwnFilesDoesSoToo() throws Exception {
    kill(8, SharedFiles.file(SharedFiles.ATTACK_17), SharedFiles.file(SharedFiles.ATTACK_18));
  }

  private void kill(int kills, Path old, Path fresh) throws Exception {
    DataHome home = new DataHome(folder.resolve("home"));
    DataHome with17 = new DataHome(folder.resolve("with-17.1"));
    long seed = System.nanoTime();
    KilledRuns runs = new KilledRuns(home, InputKind.OFFICIAL, seed);
    runs.measure(command(old));
    Folders.replace(with17.directory(), home.directory());
    runs.measure(command(fresh));
    byte[] before = Files.readAllBytes(with17.database());
    byte[] new18 = Files.readAllBytes(home.database());
    Folders.replace(home.directory(), with17.directory());

    KilledRuns.Stage[] stages = KilledRuns.Stage.values();
    int killed = 0;
    int changed = 0;
    int unchanged = 0;
    // Every stage in turn, at its beginning and then within it, until both outcomes were seen.
    for (int i = 0; i < 4 * kills && (killed < kills || changed == 0 || unchanged == 0); i++) {
      boolean atOnce = i / stages.length % 2 == 0;
      if (runs.kill(stages[i % stages.length], atOnce, command(fresh))) {
        killed++;
      }
      byte[] after = Files.readAllBytes(home.database());
      Store.openLicensed(home.database()).close();
      assertThat(Verification.ofUsers(home).compare().verdict())
          .as("compared with its fingerprint; seed %d, round %d", seed, i)
          .isEqualTo(Verification.Verdict.SAME);
      OfficialIngest ingest = new OfficialIngest(LicensedFiles.installation(), home);
      Receipt receipt = Objects.requireNonNull(ingest.receipts().get(DocumentId.MITRE_ICS));
      // The receipts follow the database, and the files they name are there.
      receipt.files().forEach(ingest::held);
      if (Arrays.equals(after, before)) {
        assertThat(receipt.release()).isEqualTo("17.1");
        unchanged++;
      } else {
        assertThat(Arrays.equals(after, new18))
            .as("new, byte for byte; seed %d, round %d", seed, i)
            .isTrue();
        assertThat(receipt.release()).isEqualTo("18.1");
        changed++;
        Folders.replace(home.directory(), with17.directory());
      }
      assertThat(home.directory().resolve("ot-security.db.new")).doesNotExist();
    }
    assertThat(killed).as("kills; seed %d", seed).isGreaterThanOrEqualTo(kills);
    assertThat(changed).as("new; seed %d", seed).isPositive();
    assertThat(unchanged).as("old; seed %d", seed).isPositive();
  }

  private static String[] command(Path file) {
    return new String[] {"sync", "--from", file.toString()};
  }
}
