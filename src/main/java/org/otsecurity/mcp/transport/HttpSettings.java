package org.otsecurity.mcp.transport;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where and for whom the HTTP side serves, and how much it spends on that.
 *
 * @param port 0 for any free one
 * @param allowedHosts host names that requests may be addressed to, besides those of the loopback
 *     interface
 * @param allowedOrigins origins of web pages that may call, such as {@code https://example.org},
 *     besides those of the loopback interface
 */
public record HttpSettings(
    String host,
    int port,
    Set<String> allowedHosts,
    Set<String> allowedOrigins,
    HttpLimits limits) {
  public HttpSettings {
    allowedHosts = lowerCase(allowedHosts);
    allowedOrigins = lowerCase(allowedOrigins);
  }

  /** Returns settings that only serve programs on the same machine. */
  public static HttpSettings loopback(int port) {
    return new HttpSettings("127.0.0.1", port, Set.of(), Set.of(), HttpLimits.standard());
  }

  /** Returns the allowed origins of pages that do not come from this machine. */
  public Set<String> foreignOrigins() {
    return allowedOrigins.stream()
        .filter(origin -> !Loopback.isOrigin(origin))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> lowerCase(Set<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
