package org.otsecurity.mcp.transport;

import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers {@code /mcp}. */
final class McpHandler extends Handler.Abstract {
  static final String PATH = "/mcp";

  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";

  private final Desk desk;
  private final BodyReader bodies;

  McpHandler(Desk desk) {
    this.desk = desk;
    this.bodies = new BodyReader(desk.limits());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(request.getHttpURI().getCanonicalPath())) {
      return false;
    }
    HttpReply reply = new HttpReply(response, callback, accepts(request.getHeaders(), EVENTS));
    if (reply.allows(request, HttpMethod.POST)) {
      try {
        post(request, reply);
      } catch (RefusedException e) {
        reply.refuse(e.status(), e.problem());
      }
    }
    return true;
  }

  private void post(Request request, HttpReply reply) throws RefusedException {
    HttpFields headers = request.getHeaders();
    checkContent(headers);
    boolean takesJson = accepts(headers, JSON);
    if (!takesJson && !accepts(headers, EVENTS)) {
      throw new RefusedException(
          HttpStatus.NOT_ACCEPTABLE_406, "Accept " + JSON + " and " + EVENTS);
    }
    Body body = bodies.read(request);
    // From here on our own bound holds, and a stream may be silent for longer than a connection.
    request.addIdleTimeoutListener(timeout -> false);
    new Posted(desk, new RequestHeaders(headers), reply, PacedEndPoint.of(request), takesJson)
        .answer(body);
  }

  /** Only reads what it reads right: JSON in UTF-8, as it is. */
  private static void checkContent(HttpFields headers) throws RefusedException {
    String type = headers.get(HttpHeader.CONTENT_TYPE);
    if (!mediaType(type).equals(JSON)) {
      throw unsupported("The content type must be " + JSON);
    }
    String charset = MimeTypes.getCharsetFromContentType(type);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw unsupported("The charset must be utf-8");
    }
    for (HttpField encoding : headers.getFields(HttpHeader.CONTENT_ENCODING)) {
      if (!"identity".equalsIgnoreCase(encoding.getValue())) {
        throw unsupported("Send the body without a Content-Encoding");
      }
    }
  }

  private static RefusedException unsupported(String problem) {
    return new RefusedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, problem);
  }

  /** Tells whether a client takes a media type. One that does not say takes JSON. */
  private static boolean accepts(HttpFields headers, String type) {
    List<String> accepted = headers.getQualityCSV(HttpHeader.ACCEPT);
    if (accepted.isEmpty()) {
      return type.equals(JSON);
    }
    String family = type.substring(0, type.indexOf('/')) + "/*";
    return accepted.stream()
        .map(McpHandler::mediaType)
        .anyMatch(given -> given.equals(type) || given.equals("*/*") || given.equals(family));
  }

  private static String mediaType(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int parameters = header.indexOf(';');
    return (parameters < 0 ? header : header.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
