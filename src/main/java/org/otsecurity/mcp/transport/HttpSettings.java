package org.otsecurity.mcp.transport;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where and for whom the HTTP side serves.
 *
 * @param port 0 for any free one
 * @param allowedHosts host names that requests may be addressed to, besides those of the loopback
 *     interface
 * @param allowedOrigins origins of web pages that may call, such as {@code https://example.org},
 *     besides those of the loopback interface
 * @param requestTime the longest time to receive a request, and again to answer it
 */
public record HttpSettings(
    String host,
    int port,
    Set<String> allowedHosts,
    Set<String> allowedOrigins,
    Duration requestTime) {
  public HttpSettings {
    allowedHosts = lowerCase(allowedHosts);
    allowedOrigins = lowerCase(allowedOrigins);
  }

  /** Returns settings that only serve programs on the same machine. */
  public static HttpSettings loopback(int port) {
    return new HttpSettings("127.0.0.1", port, Set.of(), Set.of(), Duration.ofSeconds(30));
  }

  private static Set<String> lowerCase(Set<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
