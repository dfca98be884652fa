package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;

class EvalCommandTest {
  @TempDir Path folder = Path.of("");

  @Test
  void perfectRankingsScoreOne() throws IOException {
    Path file = folder.resolve("queries.jsonl");
    Files.writeString(
        file,
        """
        {"id":"q1","query":"SR 5.2","kind":"id","relevant":{"iec62443-3-3:SR 5.2":3}}
        {"id":"q2","query":"T0836","kind":"id","relevant":{"mitre-ics:T0836":3}}
        """);
    CommandRun run = CommandRun.of("eval", file.toString(), "--per-query");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("all +2 +1\\.000 +1\\.000 +1\\.000").contains("SR 5.2");
    var json =
        Json.parseObject(
            CommandRun.of("eval", file.toString(), "--docs", "mitre-ics", "--json").out());
    assertThat(json.path("groups").path(0).path("queries").asInt()).isEqualTo(1);
    assertThat(json.path("groups").path(0).path("ndcg_10").asDouble()).isEqualTo(1.0);
    assertThat(json.has("queries")).isFalse();
  }
}
