package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.otsecurity.install.DataHome;

/**
 * Runs the real program on a data home and kills it. A kill comes when the files of the data home
 * show that the program has reached a stage, or at a random moment after that; how long a stage
 * takes is measured on a run that nobody kills, so that no moment depends on the machine.
 */
final class KilledRuns {
  private final DataHome home;
  private final InputKind kind;
  private final Map<Stage, Long> lengths = new EnumMap<>(Stage.class);
  private final Random random;

  /** How far the program has come, as its files show it. */
  enum Stage {
    /** It has begun. */
    STARTED,
    /** The user's file is prepared beside its place. */
    PREPARED,
    /** The new database is being written. */
    WRITING,
    /** The new database has taken the place of the old one. */
    REPLACED
  }

  KilledRuns(DataHome home, InputKind kind, long seed) {
    this.home = home;
    this.kind = kind;
    this.random = new Random(seed);
  }

  /** Runs to the end and measures the stages. */
  void measure(String... arguments) throws IOException, InterruptedException {
    FileTime before = changed();
    Process process = start(arguments);
    long begun = System.nanoTime();
    for (Stage stage : Stage.values()) {
      await(stage, process, before);
      long now = System.nanoTime();
      if (stage != Stage.STARTED) {
        lengths.put(Stage.values()[stage.ordinal() - 1], now - begun);
      }
      begun = now;
    }
    if (process.waitFor() != 0) {
      throw new AssertionError("the program failed: " + process.exitValue());
    }
    lengths.put(Stage.REPLACED, System.nanoTime() - begun);
  }

  /**
   * Starts the program and kills it in a stage.
   *
   * @param atOnce as soon as the stage is reached, else at a random moment within it
   * @return whether it was still alive
   */
  boolean kill(Stage stage, boolean atOnce, String... arguments)
      throws IOException, InterruptedException {
    FileTime before = changed();
    Process process = start(arguments);
    await(stage, process, before);
    long wait = atOnce ? 0 : (long) (random.nextDouble() * lengths.getOrDefault(stage, 0L));
    boolean alive = !process.waitFor(wait, TimeUnit.NANOSECONDS);
    process.destroyForcibly();
    process.waitFor();
    return alive;
  }

  private void await(Stage stage, Process process, FileTime before)
      throws IOException, InterruptedException {
    while (process.isAlive() && !reached(stage, before)) {
      Thread.sleep(1);
    }
  }

  private boolean reached(Stage stage, FileTime before) throws IOException {
    return switch (stage) {
      case STARTED -> true;
      case PREPARED -> prepared() || reached(Stage.WRITING, before);
      case WRITING -> Files.exists(newDatabase()) || reached(Stage.REPLACED, before);
      case REPLACED -> !changed().equals(before);
    };
  }

  private boolean prepared() throws IOException {
    Path folder = kind.folder(home);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(each -> each.toString().endsWith(".json.new"));
    }
  }

  private Path newDatabase() {
    return home.database().resolveSibling(home.database().getFileName() + ".new");
  }

  private FileTime changed() throws IOException {
    try {
      return Files.getLastModifiedTime(home.database());
    } catch (NoSuchFileException e) {
      return FileTime.fromMillis(0);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                LicensedFiles.installation().jar().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OT_SECURITY_HOME", home.directory().toString());
    return builder.start();
  }
}
