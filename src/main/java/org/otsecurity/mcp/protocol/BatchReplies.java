package org.otsecurity.mcp.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.json.Json;

/**
 * Answers the messages of a batch one after the other, within bounds.
 *
 * <p>Once nobody waits any more, or the answers together are too long, the rest is not begun. Every
 * request gets a reply all the same.
 */
final class BatchReplies {
  /** The most bytes that the replies to one batch may hold together. */
  static final int MAX_BYTES = 2 << 20;

  private final Function<Message, Optional<Reply>> server;

  BatchReplies(Function<Message, Optional<Reply>> server) {
    this.server = server;
  }

  /** Returns the replies as one; nothing if no message asked for one. */
  Optional<Reply> of(List<Message> messages) {
    List<Reply> replies = new ArrayList<>();
    long bytes = 0;
    for (Message message : messages) {
      Optional<Reply> reply;
      if (Thread.currentThread().isInterrupted()) {
        reply = message.abandoned("Not begun, because the batch was given up");
      } else if (bytes > MAX_BYTES) {
        reply =
            message.abandoned(
                "Not begun, because the answers before it fill %d MiB; ask again on its own"
                    .formatted(MAX_BYTES >> 20));
      } else {
        reply = server.apply(message);
        bytes += reply.map(given -> Json.bytes(given.body()).length).orElse(0);
      }
      reply.ifPresent(replies::add);
    }
    return replies.isEmpty() ? Optional.empty() : Optional.of(Reply.batch(replies));
  }
}
