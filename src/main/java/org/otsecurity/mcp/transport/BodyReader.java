package org.otsecurity.mcp.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.otsecurity.json.Json;

/** Receives bodies, bounded in size, time and the memory of all together. */
final class BodyReader {
  private static final String TOO_SLOW = "The body did not arrive in time";

  private final HttpLimits limits;
  private final ByteBudget budget;

  BodyReader(HttpLimits limits) {
    this.limits = limits;
    this.budget = new ByteBudget(limits.bytes().bodies());
  }

  /**
   * Reads the whole body of a request.
   *
   * @throws RefusedException if it is too long, too slow or broken, or there is no room for it
   */
  Body read(Request request) throws RefusedException {
    if (request.getLength() > Json.MAX_MESSAGE_BYTES) {
      throw tooLong();
    }
    PacedEndPoint endPoint = PacedEndPoint.of(request);
    Body body = new Body(budget, request.getLength());
    boolean complete = false;
    endPoint.receiving(true);
    try (InputStream in = Content.Source.asInputStream(request)) {
      receive(in, body);
      complete = true;
      return body;
    } catch (IOException e) {
      throw refusal(e);
    } finally {
      endPoint.receiving(false);
      if (!complete) {
        body.close();
      }
    }
  }

  private void receive(InputStream in, Body body) throws IOException, RefusedException {
    long end = System.nanoTime() + limits.times().request().toNanos();
    while (true) {
      if (body.room() == 0 && !body.grow()) {
        throw new RefusedException(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "The server receives as many large messages as it can hold; try again soon");
      }
      int read = in.read(body.bytes(), body.length(), body.room());
      if (read < 0) {
        return;
      }
      body.added(read);
      if (body.isTooLong()) {
        throw tooLong();
      }
      if (System.nanoTime() - end > 0) {
        throw new RefusedException(HttpStatus.REQUEST_TIMEOUT_408, TOO_SLOW);
      }
    }
  }

  private static RefusedException tooLong() {
    return new RefusedException(
        HttpStatus.PAYLOAD_TOO_LARGE_413, "The body exceeds " + Json.MAX_MESSAGE_BYTES + " bytes");
  }

  private static RefusedException refusal(IOException problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof TimeoutException) {
        return new RefusedException(HttpStatus.REQUEST_TIMEOUT_408, TOO_SLOW);
      }
      if (each instanceof HttpException http && http.getCode() != HttpStatus.BAD_REQUEST_400) {
        return new RefusedException(http.getCode(), HttpStatus.getMessage(http.getCode()));
      }
    }
    return new RefusedException(
        HttpStatus.BAD_REQUEST_400, "The body broke off, or its chunks are malformed");
  }
}
