package org.otsecurity.mcp.transport;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection of a client that sends what it likes, when it likes. */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 40_000;

  private final Socket socket = new Socket();
  private final InputStream in;

  RawClient(HttpTransport server) throws IOException {
    // Small, so that answers which are not taken wait in the server.
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** An answer with a length, or what came until the end of the connection. */
  record Answer(int status, String head, String body) {}

  static String ping(int id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}";
  }

  static String call(int id, String tool, String text) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{\"text\":\"%s\"}}}"
        .formatted(id, tool, text);
  }

  static String listen(int id) {
    return """
    {"jsonrpc":"2.0","id":%d,"method":"subscriptions/listen","params":{"notifications":{},"_meta":{\
    "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}\
    """
        .formatted(id);
  }

  static String head(int length, String more) {
    return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + more
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  RawClient post(String body) throws IOException {
    return send(head(body.length(), "Accept: application/json\r\n") + body);
  }

  RawClient postListen(int id) throws IOException {
    String body = listen(id);
    String headers =
        String.join(
            "\r\n",
            "Accept: application/json, text/event-stream",
            "MCP-Protocol-Version: 2026-07-28",
            "Mcp-Method: subscriptions/listen",
            "");
    return send(head(body.length(), headers) + body);
  }

  RawClient get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /** Ends the sending side only. */
  void endSending() throws IOException {
    socket.shutdownOutput();
  }

  /** Takes the next answer. */
  Answer answer() throws IOException {
    return answerAfter(head());
  }

  /** Takes the rest of an answer whose headers were taken. */
  Answer answerAfter(String head) throws IOException {
    int length = 0;
    for (String line : head.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("The body broke off");
    }
    return new Answer(
        Integer.parseInt(head.substring(9, 12)), head, new String(body, StandardCharsets.UTF_8));
  }

  /** Takes the headers of the next answer. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("Closed after " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** Waits for the server to close the connection, and tells how many bytes came before. */
  long bytesUntilClosed() {
    long bytes = 0;
    try {
      while (in.read() >= 0) {
        bytes++;
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("The connection was not closed", e);
    } catch (IOException e) {
      // A reset closes as well.
    }
    return bytes;
  }

  /** Tells whether nothing comes for a moment. */
  boolean isSilent() throws IOException {
    socket.setSoTimeout(300);
    try {
      in.mark(1);
      in.read();
      in.reset();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } finally {
      socket.setSoTimeout(PATIENCE_MILLIS);
    }
  }

  /** Closes the connection. */
  void leave() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    leave();
  }
}
