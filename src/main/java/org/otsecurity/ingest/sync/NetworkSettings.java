package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How this machine reaches publishers.
 *
 * @param mirror where all files are instead of at their publishers
 * @param proxy the proxy for HTTPS
 * @param noProxy host names, and beginnings with a dot, that are reached without it
 * @param answer how long a server may take to begin its answer
 * @param idle how long it may send nothing after that
 * @param pause the wait before a second attempt; it doubles with each
 * @param attempts how often a file is tried
 */
public record NetworkSettings(
    Optional<URI> mirror,
    Optional<URI> proxy,
    List<String> noProxy,
    Duration answer,
    Duration idle,
    Duration pause,
    int attempts) {

  /**
   * From {@code OT_SECURITY_MIRROR}, {@code HTTPS_PROXY} and {@code NO_PROXY}, in either case.
   *
   * @throws SyncException if one of them is no address
   */
  public static NetworkSettings of(Map<String, String> environment) {
    return new NetworkSettings(
        address(environment, "OT_SECURITY_MIRROR").map(NetworkSettings::checkedMirror),
        address(environment, "HTTPS_PROXY"),
        List.of(variable(environment, "NO_PROXY").toLowerCase(Locale.ROOT).split("[,\\s]+")),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(1),
        4);
  }

  /** The same with a mirror. */
  public NetworkSettings withMirror(String url) {
    return new NetworkSettings(
        Optional.of(checkedMirror(parse(url, "The mirror"))),
        proxy,
        noProxy,
        answer,
        idle,
        pause,
        attempts);
  }

  /** Chooses the proxy for an address, as these settings say, else as the Java runtime is set. */
  ProxySelector selector() {
    if (proxy.isEmpty()) {
      return ProxySelector.getDefault();
    }
    int port = proxy.get().getPort();
    Proxy one =
        new Proxy(
            Proxy.Type.HTTP,
            InetSocketAddress.createUnresolved(proxy.get().getHost(), port < 0 ? 8080 : port));
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(direct(uri.getHost()) ? Proxy.NO_PROXY : one);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The failed request says it.
      }
    };
  }

  /** Whether a host is reached without the proxy. */
  boolean direct(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    for (String each : noProxy) {
      String suffix = each.startsWith(".") ? each : "." + each;
      if (each.equals("*") || (!each.isEmpty() && (name.equals(each) || name.endsWith(suffix)))) {
        return true;
      }
    }
    return loopback(name);
  }

  /** HTTPS, or plain HTTP on this very machine, for tests and local mirrors. */
  static boolean allowed(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return address.getHost() != null
        && address.getUserInfo() == null
        && (scheme.equals("https") || (scheme.equals("http") && loopback(address.getHost())));
  }

  private static boolean loopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static URI checkedMirror(URI mirror) {
    if (!allowed(mirror) || mirror.getQuery() != null || mirror.getFragment() != null) {
      throw new SyncException(
          "The mirror is no address that files are fetched from.",
          "Give an https address, or an http one on this machine.");
    }
    return mirror;
  }

  private static Optional<URI> address(Map<String, String> environment, String name) {
    String value = variable(environment, name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    URI address = parse(value.contains("://") ? value : "http://" + value, "The variable " + name);
    if (address.getHost() == null) {
      throw new SyncException(name + " is no address.", "Set it to one, or unset it.");
    }
    return Optional.of(address);
  }

  private static URI parse(String text, String what) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new SyncException(
          what + " is no address.", "Give one like https://mirror.example/ot/.");
    }
  }

  private static String variable(Map<String, String> environment, String name) {
    String upper = environment.getOrDefault(name, "");
    return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
  }
}
