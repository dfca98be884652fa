package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.SharedFiles;
import org.otsecurity.install.DataHome;

/** The packaged program with less memory than what it is given. */
class MemoryBoundIT {
  private static final int FILES = 8;
  private static final int MEBIBYTES = 14;

  @TempDir Path folder = Path.of("");

  /** Together they are larger than the whole memory; they are looked at one by one. */
  @Test
  void manyLargeFilesNeedNoMoreMemoryThanOne() throws Exception {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < FILES; i++) {
      large(many.resolve("release-" + i + ".json"), "17." + i);
    }
    Run run = run("-Xmx104m", "sync", "--from", many.toString());
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(run.output()).contains("stored release 17." + (FILES - 1));
    Path bundle = folder.resolve("official.zip");
    run = run("-Xmx104m", "bundle", "create", bundle.toString());
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(Files.size(bundle)).isPositive();
  }

  @Test
  void whatIsTooMuchNeverthelessEndsInASentence() throws Exception {
    Path file = large(folder.resolve("ics-attack.json"), "18.1");
    Run run = run("-Xmx28m", "sync", "--from", file.toString());
    assertThat(run.code()).as(run.output()).isEqualTo(70);
    assertThat(run.output())
        .contains("ot-security: this needs more memory than the program has")
        .doesNotContain("\tat ", "org.otsecurity");
  }

  private static Path large(Path file, String release) throws IOException {
    String text =
        Files.readString(SharedFiles.file(SharedFiles.ATTACK_18))
            .replace("\"x_mitre_version\": \"18.1\"", "\"x_mitre_version\": \"" + release + "\"");
    int end = text.lastIndexOf('}');
    List<String> words = new ArrayList<>();
    for (int i = 0; i < MEBIBYTES; i++) {
      words.add("\"" + "x".repeat((1 << 20) - 100) + "\"");
    }
    return Files.writeString(
        file, text.substring(0, end) + ",\"pad\":[" + String.join(",", words) + "]}");
  }

  private record Run(int code, String output) {}

  private Run run(String memory, String... command) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                memory,
                "-jar",
                LicensedFiles.installation().jar().toString()));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder
        .environment()
        .put("OT_SECURITY_HOME", new DataHome(folder.resolve("home")).directory().toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
