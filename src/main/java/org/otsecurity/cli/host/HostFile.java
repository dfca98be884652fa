package org.otsecurity.cli.host;

import java.util.List;
import java.util.Set;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The text of a host's file: where our server stands in it, and how it gets there. */
interface HostFile {
  /** Members that say how a server is reached in the file of some host. */
  Set<String> REACHING = Set.of("command", "args", "cmd", "url", "httpUrl", "serverUrl", "uri");

  /**
   * A server of ours.
   *
   * @param line where it stands
   * @param section under which name it stands, for example {@code mcpServers}
   * @param name what it is called there
   * @param entry what the file says
   */
  record Found(int line, String section, String name, ObjectNode entry) {}

  /**
   * The servers of ours in a text, under whatever name.
   *
   * @throws HostFileException if the text cannot be read with certainty
   */
  List<Found> find(String text);

  /**
   * The text with our server in it, everything else as it was.
   *
   * @throws HostFileException if that is not certain
   */
  String put(String text, ObjectNode entry);

  /** Our part alone, as a file that holds nothing else. */
  String alone(ObjectNode entry);

  /** What is wrong with the file as a whole although it can be read; empty if nothing is. */
  default String doubt(String text) {
    return "";
  }

  /** A new entry with what the user has added to the one before. */
  static ObjectNode merged(Host host, ObjectNode before, ObjectNode entry) {
    Set<String> owned = host.owned();
    ObjectNode merged = Json.object();
    entry
        .properties()
        .forEach(each -> {
          boolean kept = !owned.contains(each.getKey()) && before.has(each.getKey());
          merged.set(each.getKey(), kept ? before.get(each.getKey()) : each.getValue());
        });
    before
        .properties()
        .forEach(each -> {
          if (!merged.has(each.getKey())
              && !owned.contains(each.getKey())
              && !REACHING.contains(each.getKey())) {
            merged.set(each.getKey(), each.getValue());
          }
        });
    return merged;
  }

  /** Whether an entry is one of ours: by its name, or by what it starts. */
  static boolean isOurs(String name, ObjectNode entry) {
    if (name.equals(Host.SERVER)) {
      return true;
    }
    String started = entry.path("command") + " " + entry.path("args") + " " + entry.path("cmd");
    return started.contains("ot-security.jar")
        || started.contains("/ot-security\"")
        || started.contains("\\ot-security.cmd\"")
        || started.contains("\"ot-security\"");
  }
}
