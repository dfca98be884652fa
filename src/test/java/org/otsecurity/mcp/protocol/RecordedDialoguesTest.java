package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replays recorded dialogues, one per revision. Lines of the client begin with {@code >}, those of
 * the server with {@code <}. {@code -Dgolden.update=true} records the server's side again.
 */
final class RecordedDialoguesTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/golden/dialogues");

  @Test
  void schemasAreAtHand() {
    assumeThat(WireSchemas.available())
        .as("the official schemas; without them messages are not checked against them")
        .isTrue();
  }

  @Test
  void schemasNoticeAWrongReply() {
    assumeThat(WireSchemas.available()).as("the official schemas").isTrue();
    ObjectNode reply =
        Json.parseObject(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"tools\":[{}]}}");
    assertThatThrownBy(
            () -> WireSchemas.checkReply(ProtocolRevision.R2026_07_28, "tools/list", reply))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @EnumSource
  void serverAnswersAsRecorded(ProtocolRevision revision) throws IOException {
    Path file = DIRECTORY.resolve(revision.wireName() + ".txt");
    assertThat(file).exists();
    List<String> recorded = Files.readAllLines(file);
    List<String> replayed = replay(revision, recorded);
    if (Boolean.getBoolean("golden.update")) {
      Files.write(file, replayed);
      return;
    }
    assertThat(replayed).isEqualTo(recorded);
  }

  private static List<String> replay(ProtocolRevision revision, List<String> recorded) {
    Dialogue dialogue =
        new Dialogue(
            new ExampleServer().server(),
            revision.isStateless() ? revision : ProtocolRevision.R2025_11_25);
    List<String> lines = new ArrayList<>();
    int sent = 0;
    for (String line : recorded) {
      if (line.startsWith("<")) {
        continue;
      }
      lines.add(line);
      if (line.startsWith(">")) {
        var reply = dialogue.tell(line.substring(1).strip());
        for (; sent < dialogue.sent.size(); sent++) {
          lines.add("< " + Json.text(dialogue.sent.get(sent)));
        }
        reply.ifPresent(body -> lines.add("< " + Json.text(body)));
      }
    }
    return lines;
  }
}
