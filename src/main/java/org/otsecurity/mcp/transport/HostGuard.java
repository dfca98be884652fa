package org.otsecurity.mcp.transport;

import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
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
  private final HttpSettings settings;

  HostGuard(HttpSettings settings, Handler guarded) {
    super(guarded);
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    // Without the header Jetty takes the address of the socket for the name (HTTP/1.0).
    if (!request.getHeaders().contains(HttpHeader.HOST)
        || !isAllowedHost(Request.getServerName(request))) {
      return refuse("This server does not answer for this host name", response, callback);
    }
    List<String> origins = request.getHeaders().getValuesList(HttpHeader.ORIGIN);
    if (origins.isEmpty()) {
      return super.handle(request, response, callback);
    }
    String origin = origins.getFirst();
    if (origins.size() > 1 || !isAllowedOrigin(origin)) {
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
    return Loopback.isName(name) || settings.allowedHosts().contains(name);
  }

  private boolean isAllowedOrigin(String origin) {
    return settings.allowedOrigins().contains(origin.toLowerCase(Locale.ROOT))
        || Loopback.isOrigin(origin);
  }

  private static boolean refuse(String problem, Response response, Callback callback) {
    Refusal.write(response, callback, HttpStatus.FORBIDDEN_403, problem);
    return true;
  }
}
