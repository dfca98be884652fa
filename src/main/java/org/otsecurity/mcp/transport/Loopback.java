package org.otsecurity.mcp.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The names by which this machine knows itself. */
final class Loopback {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private Loopback() {}

  /** Tells whether a name, in lower case, is one of them. */
  static boolean isName(String name) {
    return NAMES.contains(name);
  }

  /** Tells whether an origin is a page of this machine. */
  static boolean isOrigin(String origin) {
    try {
      URI uri = new URI(origin);
      String host = uri.getHost();
      return host != null
          && uri.getUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && isName(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
