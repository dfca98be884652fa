package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A command does little work, counted in what does not depend on how fast or busy the machine is:
 * classes that are not in the class cache, methods that run often enough to be compiled, and
 * garbage collections, in a young generation whose size the launcher fixes. The bounds are two to
 * three times what commands take; {@code bench/README.md} has the figures.
 */
class StartFloorIT {
  /** Of a hundred loaded classes, those that are read and linked anew at every start. */
  private static final double MOST_UNCACHED_PERCENT = 1;

  /** Methods compiled. A busy machine compiles fewer before the command ends, never more. */
  private static final int MOST_COMPILED = 2000;

  /** The same where no parser of options and no database is needed. */
  private static final int MOST_COMPILED_OF_LITTLE = 750;

  private static final int MOST_COLLECTIONS = 4;

  @TempDir Path folder = Path.of("");

  /** What one process did. */
  private record Work(long loaded, long uncached, long compiled, long collections) {}

  @BeforeEach
  void logsCanBeAskedFor() {
    // The syntax of logs has no room for the colon of a drive.
    assumeThat(File.separatorChar).isEqualTo('/');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "--help",
        "show|SR 1.1",
        "search|remote access",
        "list",
        "map|SR 1.1",
        "applicable|water utility in Bavaria",
        "zones|substation",
        "levels|2",
        "term|conduit",
        "technique|T0836",
        "threats|PLC",
        "nerc",
        "doctor",
        "serve",
      })
  void commandDoesLittleWork(String words) throws Exception {
    Work work = work(Launcher.command(words.split("\\|", -1)));
    assertThat(100.0 * work.uncached() / work.loaded())
        .as("share of the loaded classes that the cache lacks: %s", work)
        .isLessThanOrEqualTo(MOST_UNCACHED_PERCENT);
    assertThat(work.compiled())
        .as("methods compiled: %s", work)
        .isLessThanOrEqualTo(words.startsWith("--") ? MOST_COMPILED_OF_LITTLE : MOST_COMPILED);
    assertThat(work.collections())
        .as("garbage collections: %s", work)
        .isLessThanOrEqualTo(MOST_COLLECTIONS);
  }

  private Work work(ProcessBuilder builder) throws Exception {
    Path classes = folder.resolve("classes.log");
    Path methods = folder.resolve("methods.log");
    Path collections = folder.resolve("collections.log");
    builder.environment().put("OT_SECURITY_HOME", folder.resolve("home").toString());
    // These options follow those of the launcher, which turns all logs off.
    builder
        .environment()
        .put(
            "_JAVA_OPTIONS",
            String.join(
                " ",
                "-Xlog:class+load=info:file=" + classes,
                "-Xlog:jit+compilation=debug:file=" + methods,
                "-Xlog:gc=info:file=" + collections));
    Launcher.Output output = Launcher.run(builder, "");
    assertThat(output.code()).as(output.err()).isZero();
    List<String> loaded = lines(classes, " source: ");
    return new Work(
        loaded.size(),
        loaded.stream().filter(each -> !each.contains("source: shared objects file")).count(),
        lines(methods, "::").size(),
        lines(collections, "Pause").size());
  }

  private static List<String> lines(Path log, String sign) throws Exception {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(each -> each.contains(sign)).toList();
    }
  }
}
