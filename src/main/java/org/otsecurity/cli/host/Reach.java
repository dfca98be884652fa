package org.otsecurity.cli.host;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.json.Json;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a host reaches the server: it starts it, or calls a server that runs.
 *
 * @param launch how it is started
 * @param url where it is called; empty if it is started
 */
record Reach(Launch launch, String url) {
  private static final String EXAMPLE = "http://127.0.0.1:8321/mcp";

  /** The host starts the server. */
  static Reach started(Launch launch) {
    return new Reach(launch, "");
  }

  /**
   * The host calls a server that runs.
   *
   * @throws CommandException if that is no address of one
   */
  static Reach at(Launch launch, String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      String path = String.valueOf(uri.getPath());
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && path.length() > 1
          && url.indexOf('\'') < 0) { // It goes into command lines between such marks.
        return new Reach(launch, uri.toASCIIString());
      }
    } catch (URISyntaxException e) {
      // Told like any other address that is none.
    }
    throw CommandException.usage(
        "\"" + Quoted.of(url) + "\" is no address of an MCP server.",
        "http or https, with host and path, such as " + EXAMPLE + " (that of `serve --http`).",
        List.of());
  }

  /** Whether it is called at a URL. */
  boolean isHttp() {
    return !url.isEmpty();
  }

  /** What a server of this kind is called in the files of hosts. */
  String kind() {
    return isHttp() ? "http" : "stdio";
  }

  /** A template with this server in place of its marks. */
  ObjectNode fill(ObjectNode template) {
    ObjectNode filled = Json.object();
    template.properties().forEach(each -> filled.set(each.getKey(), value(each.getValue())));
    return filled;
  }

  private JsonNode value(JsonNode template) {
    return switch (template.asString("")) {
      case "{command}" -> Json.string(launch.command());
      case "{args}" -> array(launch.arguments());
      case "{words}" -> array(launch.words());
      case "{url}" -> Json.string(url);
      default -> template;
    };
  }

  private static ArrayNode array(List<String> words) {
    ArrayNode array = Json.array();
    words.forEach(array::add);
    return array;
  }
}
