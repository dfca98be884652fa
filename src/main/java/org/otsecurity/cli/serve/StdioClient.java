package org.otsecurity.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A client of the MCP server over stdio, revision 2026-07-28, one request at a time. */
public final class StdioClient implements AutoCloseable {
  private static final int ANSWER_SECONDS = 30;

  private final Process server;
  private final OutputStream requests;
  private final BlockingQueue<Optional<String>> answers = new ArrayBlockingQueue<>(16);
  private int lastId;

  private StdioClient(Process server) {
    this.server = server;
    this.requests = server.getOutputStream();
    Thread.ofVirtual().name("answers").start(this::listen);
  }

  /**
   * Starts a server.
   *
   * @throws CommandException if it cannot be started
   */
  public static StdioClient start(List<String> command) {
    try {
      return new StdioClient(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw CommandException.missing(
          "The server cannot be started with " + String.join(" ", command));
    }
  }

  /** Asks what the server is. */
  public ObjectNode discover() {
    return request("server/discover", Json.object());
  }

  /** Asks for the tools. */
  public ObjectNode tools() {
    return request("tools/list", Json.object());
  }

  /**
   * Calls a tool and returns its structured content.
   *
   * @throws CommandException if the tool reports an error
   */
  ObjectNode call(String tool, ObjectNode arguments) {
    ObjectNode params = Json.object();
    params.put("name", tool);
    params.set("arguments", arguments);
    ObjectNode result = request("tools/call", params);
    if (result.get("structuredContent") instanceof ObjectNode content) {
      return content;
    }
    throw CommandException.missing(
        tool + " gave no answer: " + result.path("content").path(0).path("text").asString(""));
  }

  private ObjectNode request(String method, ObjectNode params) {
    ObjectNode message = Json.object();
    message.put("jsonrpc", "2.0");
    message.put("id", ++lastId);
    message.put("method", method);
    ObjectNode meta = params.putObject("_meta");
    meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
    ObjectNode client = meta.putObject("io.modelcontextprotocol/clientInfo");
    client.put("name", Installation.NAME);
    client.put("version", Installation.VERSION);
    meta.putObject("io.modelcontextprotocol/clientCapabilities");
    message.set("params", params);
    try {
      requests.write((Json.text(message) + "\n").getBytes(StandardCharsets.UTF_8));
      requests.flush();
    } catch (IOException e) {
      throw noAnswer(method);
    }
    return answer(method);
  }

  private ObjectNode answer(String method) {
    try {
      while (true) {
        Optional<String> line = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
        // Nothing in time, or the end of the server's output.
        if (line == null || line.isEmpty()) {
          throw noAnswer(method);
        }
        ObjectNode message = Json.parseObject(line.get());
        if (message.path("id").asInt(0) == lastId) {
          if (message.get("result") instanceof ObjectNode result) {
            return result;
          }
          throw CommandException.missing(
              "The server refuses "
                  + method
                  + ": "
                  + message.path("error").path("message").asString(""));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noAnswer(method);
    }
  }

  private static CommandException noAnswer(String method) {
    return CommandException.missing(
        "The server does not answer "
            + method
            + ". Run `ot-security doctor` to see what is wrong.");
  }

  private void listen() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        answers.put(Optional.of(line));
      }
      answers.put(Optional.empty());
    } catch (IOException e) {
      // The server has ended; whoever waits for an answer learns it.
      answers.clear();
      answers.add(Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server: by the end of its input, else by force. */
  @Override
  public void close() {
    try {
      requests.close();
      if (!server.waitFor(5, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (IOException e) {
      server.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.destroyForcibly();
    }
  }
}
