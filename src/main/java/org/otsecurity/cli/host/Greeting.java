package org.otsecurity.cli.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The first exchange of a host with a server: whether it answers {@code initialize}.
 *
 * @param ok whether it did
 * @param words what it said of itself, or why it did not
 */
record Greeting(boolean ok, String words) {
  private static final int LONGEST_LINE = 1 << 20;
  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"%s","version":"%s"}}}\
      """
          .formatted(Installation.NAME, Installation.VERSION);

  /** Starts a server as a host does, and ends it again. */
  static Greeting started(
      List<String> command, Map<String, String> environment, Path folder, Duration limit) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    Process server;
    try {
      server = builder.start();
    } catch (IOException e) {
      return new Greeting(false, "it cannot be started");
    }
    try {
      OutputStream out = server.getOutputStream();
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(
              () -> firstAnswer(server), each -> Thread.ofVirtual().name("greeting").start(each));
      out.write((INITIALIZE + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return read(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Greeting(
          false, "it does not answer initialize within " + limit.toSeconds() + " s");
    } catch (IOException | ExecutionException e) {
      return new Greeting(false, "it ends before it answers initialize" + code(server));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Greeting(false, "the examination was interrupted");
    } finally {
      end(server);
    }
  }

  private static String firstAnswer(Process server) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c >= 0; c = in.read()) {
        if (c == '\n') {
          return line.toString();
        }
        if (line.length() > LONGEST_LINE) {
          throw new IllegalStateException("a line that does not end");
        }
        line.append((char) c);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("the end of its output");
  }

  private static String code(Process server) {
    try {
      return server.waitFor(1, TimeUnit.SECONDS) ? " (exit code " + server.exitValue() + ")" : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** By the end of its input, which a server understands; else by force, with what it started. */
  private static void end(Process server) {
    try {
      server.getOutputStream().close();
      if (server.waitFor(3, TimeUnit.SECONDS)) {
        return;
      }
    } catch (IOException e) {
      // It has ended, or is ended now.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly();
  }

  /** Calls a server at its URL. */
  static Greeting called(String url, Duration limit) {
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(new URI(url))
              .header("Content-Type", "application/json")
              .header("Accept", "application/json, text/event-stream")
              .POST(HttpRequest.BodyPublishers.ofString(INITIALIZE))
              .build();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return new Greeting(false, "it is no address");
    }
    HttpClient client = HttpClient.newHttpClient();
    try {
      HttpResponse<String> response =
          client
              .sendAsync(
                  request,
                  HttpResponse.BodyHandlers.limiting(
                      HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_LINE))
              .get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == 200
          ? read(withoutEvent(response.body()))
          : new Greeting(false, "it answers with HTTP status " + response.statusCode());
    } catch (TimeoutException e) {
      return new Greeting(
          false, "it does not answer initialize within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      return new Greeting(false, "nothing answers there");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Greeting(false, "the examination was interrupted");
    } finally {
      client.shutdownNow();
    }
  }

  /** The data of a first event, where a server answers with a stream. */
  private static String withoutEvent(String body) {
    return body.lines()
        .filter(each -> each.startsWith("data:"))
        .map(each -> each.substring("data:".length()).strip())
        .findFirst()
        .orElse(body);
  }

  private static Greeting read(String line) {
    try {
      JsonNode server = Json.parseObject(line).path("result").path("serverInfo");
      String name = server.path("name").asString("");
      if (name.isEmpty()) {
        return new Greeting(false, "it refuses initialize");
      }
      String version = server.path("version").asString("");
      return new Greeting(true, version.isEmpty() ? name : name + " " + version);
    } catch (IllegalArgumentException e) {
      return new Greeting(false, "it answers something that is not MCP");
    }
  }
}
