package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code diff --use} takes: a file, or what would stand in one. */
class DiffUseTest {
  @TempDir Path folder = Path.of("");

  private static CommandRun diff(String use) {
    return CommandRun.of("diff", "mitre-ics", "--from", "18.1", "--to", "19.1", "--use", use);
  }

  @Test
  void aFileOrItsContent() throws IOException {
    Path list = Files.writeString(folder.resolve("ids.txt"), "T0855\nT0812\n");
    String told = diff("T0855,t0812").out();
    assertThat(told)
        .startsWith("mitre-ics: 18.1 (2025-11-13) to 19.1 (2026-05-12)\nWhat touches the 2 ids")
        .contains("T0812", "use now T1694.001", "DET0794");
    assertThat(diff(list.toString()).out()).isEqualTo(told);
  }

  @Test
  void layersAndRules() throws IOException {
    Path layer =
        Files.writeString(
            folder.resolve("layer.json"), "{\"techniques\": [{\"techniqueID\": \"T0855\"}]}");
    Path rule =
        Files.writeString(folder.resolve("rule.yml"), "tags:\n  - attack.t0855\n  - attack.x\n");
    assertThat(diff(layer.toString()).out()).contains("What touches the one id in use.\n\n");
    assertThat(diff(rule.toString()).out())
        .contains("What touches the one id in use.\n  Not read: attack.x.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n"})
  void anEmptyFileIsNotEverything(String content) throws IOException {
    CommandRun run = diff(Files.writeString(folder.resolve("empty.json"), content).toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("What is used names no id of mitre-ics");
  }

  @Test
  void whatIsNoFileIsSaid() throws IOException {
    assertThat(diff("nowhere.json").err()).contains("There is no file nowhere.json.");
    assertThat(diff(folder.toString()).err()).contains("is no file");
    Path large = Files.writeString(folder.resolve("large.txt"), "T0855\n".repeat(100_000));
    CommandRun run = diff(large.toString());
    assertThat(run.err()).contains("is larger than 500000 bytes");
    assertThat(run.code()).isEqualTo(2);
  }
}
