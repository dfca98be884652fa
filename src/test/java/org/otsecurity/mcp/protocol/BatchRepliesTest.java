package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

final class BatchRepliesTest {
  private final Dialogue dialogue =
      Dialogue.initialized(new ExampleServer().server(), ProtocolRevision.R2025_03_26, "{}");

  @Test
  void fiftyMessagesAreAnsweredAndMoreAreRefused() {
    assertThat(dialogue.ask(batch(50, "ping", "{}"))).hasSize(50);
    JsonNode refused = dialogue.ask(batch(51, "ping", "{}"));
    assertThat(refused.path("error").path("code").intValue()).isEqualTo(-32600);
    assertThat(refused.path("error").path("message").stringValue()).contains("51", "at most 50");
  }

  @Test
  void answersTogetherAreBoundedAndEveryIdGetsOne() {
    String arguments =
        "{\"name\":\"echo\",\"arguments\":{\"text\":\"" + "x".repeat(300_000) + "\"}}";
    JsonNode replies = dialogue.ask(batch(10, "tools/call", arguments));
    assertThat(replies).hasSize(10);
    assertThat(replies.get(0).has("result")).isTrue();
    JsonNode last = replies.get(9);
    assertThat(last.path("id").intValue()).isEqualTo(9);
    assertThat(last.path("error").path("message").stringValue()).contains("2 MiB");
    assertThat(Json.bytes(replies).length).isLessThan(BatchReplies.MAX_BYTES + 1_000_000);
  }

  @Test
  void nothingIsBegunAfterAnInterrupt() {
    List<Message> begun = new ArrayList<>();
    List<Message> messages =
        IntStream.range(0, 4)
            .<Message>mapToObj(
                id -> new Message.Request(Json.object().numberNode(id), "x", Json.object()))
            .toList();
    Optional<Reply> replies =
        new BatchReplies(
                message -> {
                  begun.add(message);
                  Thread.currentThread().interrupt();
                  return Optional.empty();
                })
            .of(messages);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(begun).hasSize(1);
    assertThat(replies.orElseThrow().body())
        .extracting(reply -> reply.path("id").intValue())
        .containsExactly(1, 2, 3);
  }

  private static String batch(int messages, String method, String params) {
    return IntStream.range(0, messages)
        .mapToObj(id ->
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                .formatted(id, method, params))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
