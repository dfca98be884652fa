package org.otsecurity.mcp.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Turns away requests that a foreign web page may have caused.
 *
 * <p>A page can make a browser call a server on the user's machine, directly or by pointing its own
 * name at that machine (DNS rebinding). The first shows in {@code Origin}, the second in {@code
 * Host}. Names are compared as a whole: {@code localhost.evil.example} begins like a good one.
 */
final class HostGuard extends Handler.Wrapper {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final HttpSettings settings;

  HostGuard(HttpSettings settings, Handler guarded) {
    super(guarded);
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = Request.getServerName(request);
    if (!isAllowedHost(host)) {
      return refuse("This server does not answer for this host name", response, callback);
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin == null) {
      return super.handle(request, response, callback);
    }
    if (!isAllowedOrigin(origin)) {
      return refuse("This server does not answer pages of this origin", response, callback);
    }
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.put(HttpHeader.VARY, "Origin");
    if (!HttpMethod.OPTIONS.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
    headers.put(
        HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS,
        "Accept, Content-Type, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id");
    response.setStatus(HttpStatus.NO_CONTENT_204);
    callback.succeeded();
    return true;
  }

  private boolean isAllowedHost(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || settings.allowedHosts().contains(name);
  }

  private boolean isAllowedOrigin(String origin) {
    if (settings.allowedOrigins().contains(origin.toLowerCase(Locale.ROOT))) {
      return true;
    }
    try {
      URI uri = new URI(origin);
      String host = uri.getHost();
      return host != null
          && uri.getUserInfo() == null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean refuse(String problem, Response response, Callback callback) {
    response.setStatus(HttpStatus.FORBIDDEN_403);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    // A JSON-RPC error without id, as the specification suggests (2026-07-28, transports).
    Content.Sink.write(
        response,
        true,
        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"" + problem + "\"}}",
        callback);
    return true;
  }
}
