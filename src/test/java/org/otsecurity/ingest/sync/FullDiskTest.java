package org.otsecurity.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.AttackBundle;

/** A disk that is full: a small tmpfs, where one can be mounted. */
class FullDiskTest {
  private static final int STEPS = 16;

  @TempDir Path folder = Path.of("");

  /**
   * The room left grows from nothing to enough, in steps that are fractions of the files to be
   * written, so that each of them hits the end of the disk in its beginning, middle and end.
   */
  @Test
  void aFullDiskLeavesTheOldDatabase() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", small.toString()),
        "skipped: no tmpfs can be mounted here");
    try (FaultyServer server = new FaultyServer()) {
      SyncedHome home = new SyncedHome(small.resolve("home"));
      home.sync().from(AttackBundle.file(folder.resolve("ics-attack.json"), "17.1"), List.of());
      byte[] before = home.database();
      byte[] file = AttackBundle.bytes("18.1");
      server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, "\"of-18.1\""));
      int failed = 0;
      boolean stored = false;
      for (long room : rooms(file.length, before.length)) {
        fillUpTo(small, room);
        String outcome;
        try {
          Outcome one = home.fetch(server.settings());
          stored = one.state() == Outcome.State.STORED;
          outcome = one.state() + " " + one.notes();
        } catch (RuntimeException e) {
          outcome = String.valueOf(e.getMessage());
        }
        Files.delete(small.resolve("fill"));
        assertThat(outcome).doesNotContain("Exception", "SQL");
        if (home.release().equals("18.1")) {
          break;
        }
        failed++;
        assertThat(outcome).doesNotContain("STORED", "UNCHANGED");
        assertThat(home.database()).as(outcome).isEqualTo(before);
      }
      assertThat(failed).isGreaterThan(STEPS);
      assertThat(stored).as("with enough room").isTrue();
    } finally {
      done("umount", small.toString());
    }
  }

  /** Less than a download, then what a download and a part of the database need, at last enough. */
  private static List<Long> rooms(long download, long database) {
    List<Long> rooms = new ArrayList<>();
    for (int step = 0; step < STEPS / 4; step++) {
      rooms.add(step * download * 4 / STEPS);
    }
    for (int step = 0; step <= STEPS; step++) {
      rooms.add(download + step * database / STEPS);
    }
    // A rest for what is kept beside it.
    for (int step = 1; step <= STEPS; step++) {
      rooms.add(download + database + step * download);
    }
    return rooms;
  }

  private static void fillUpTo(Path disk, long room) throws IOException {
    Path fill = disk.resolve("fill");
    long size = Files.getFileStore(disk).getUsableSpace() - room;
    Files.write(fill, new byte[Math.toIntExact(size)]);
  }

  private static boolean done(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
