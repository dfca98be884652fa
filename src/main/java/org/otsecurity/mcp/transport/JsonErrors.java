package org.otsecurity.mcp.transport;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty itself finds wrong with a request, such as headers that are too long, without
 * the page that Jetty would show.
 */
final class JsonErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Refusal.write(response, callback, status, HttpStatus.getMessage(status));
    return true;
  }
}
