package org.otsecurity.cli.host;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.json.Json;
import org.otsecurity.resource.Resource;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The hosts that are known here, read from {@code hosts.json}. */
final class Hosts {
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

  private final ObjectNode json;
  private final List<Host> all;

  private Hosts(ObjectNode json) {
    this.json = json;
    this.all = json.path("hosts").valueStream().map(each -> new Host((ObjectNode) each)).toList();
  }

  /** Reads them. */
  static Hosts read() {
    return new Hosts(Json.parseObject(Resource.text(Hosts.class, "hosts.json")));
  }

  /** The names on the command line. */
  static final class Names extends ArrayList<String> {
    @Serial private static final long serialVersionUID = 1L;

    Names() {
      super(read().names());
    }
  }

  /** All of them. */
  List<Host> all() {
    return all;
  }

  private List<String> names() {
    return all.stream().map(Host::id).toList();
  }

  /**
   * The host of a name, however it is spelt.
   *
   * @throws CommandException if there is none, or more than one
   */
  Host of(String typed) {
    String name = plain(typed);
    for (Host each : all) {
      if (plain(each.id()).equals(name)
          || plain(each.name()).equals(name)
          || each.aliases().stream().anyMatch(alias -> plain(alias).equals(name))) {
        return each;
      }
    }
    for (JsonNode each : json.path("ambiguous")) {
      if (plain(each.path("name").asString()).equals(name)) {
        List<String> hosts = each.path("hosts").valueStream().map(JsonNode::asString).toList();
        throw CommandException.usage(
            "\"" + Quoted.of(typed) + "\": " + each.path("problem").asString(),
            String.join(", ", hosts) + ".",
            hosts);
      }
    }
    throw CommandException.usage(
        "\"" + Quoted.of(typed) + "\" is no host known here.",
        String.join(", ", names()) + ".",
        Nearest.to(typed, names(), 2));
  }

  private static String plain(String name) {
    return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
