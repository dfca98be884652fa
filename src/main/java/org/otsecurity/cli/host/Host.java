package org.otsecurity.cli.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that uses MCP servers, as its entry in {@code hosts.json} declares it. */
final class Host {
  /** The name under which the server stands in every file. */
  static final String SERVER = "ot-security";

  private final ObjectNode json;

  /** The host of an entry. */
  Host(ObjectNode json) {
    this.json = json;
  }

  /** How the file of a host is written. */
  enum Form {
    JSON,
    JSONC,
    TOML,
    YAML,
    NONE;

    /** Whether it is JSON, with or without comments. */
    boolean isJson() {
      return this == JSON || this == JSONC;
    }

    /** Its name in the files of hosts. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its name on the command line. */
  String id() {
    return text("id");
  }

  /** Its name for people. */
  String name() {
    return text("name");
  }

  /** Other names that people type. */
  List<String> aliases() {
    return texts("aliases");
  }

  /** How its file is written. */
  Form form() {
    return Form.valueOf(text("form").toUpperCase(Locale.ROOT));
  }

  /** The template of its file on a system; empty if it has none there. */
  String file(Machine.Os system) {
    return json.path("files").path(system.id()).asString("");
  }

  /** Its file on a machine: one of the usual names that is there, else the first. */
  Optional<Path> file(Machine machine) {
    String template = file(machine.system());
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Path usual = machine.file(template);
    return Optional.of(
        texts("siblings").stream()
            .map(usual::resolveSibling)
            .filter(each -> !Files.exists(usual) && Files.exists(each))
            .findFirst()
            .orElse(usual));
  }

  /** Its file in the folder of a project; empty if it has none. */
  String project() {
    return text("project");
  }

  /** The way to the servers in its file. */
  List<String> section() {
    return texts("section");
  }

  /** The way to the servers in files of newer versions; empty if it is the same. */
  List<String> newerSection() {
    return texts("newer_section");
  }

  /** The server as it stands in the file; empty if the host cannot reach it in this way. */
  Optional<ObjectNode> entry(Reach reach) {
    return json.get(reach.kind()) instanceof ObjectNode template
        ? Optional.of(reach.fill(template))
        : Optional.empty();
  }

  /** Whether its file takes servers of this kind. */
  boolean has(String kind) {
    return json.has(kind);
  }

  /** The member of an entry that holds this mark, such as {@code {url}}; empty if none does. */
  String member(String kind, String mark) {
    return json.path(kind).properties().stream()
        .filter(each -> each.getValue().asString("").equals(mark))
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Members without which the host does not read an entry of this kind, with their values. */
  ObjectNode required(String kind) {
    ObjectNode required = Json.object();
    for (JsonNode name : json.path("required").path(kind)) {
      required.set(name.asString(), json.path(kind).path(name.asString()));
    }
    return required;
  }

  /** Members whose value is ours whenever an entry is written. */
  Set<String> owned() {
    Set<String> owned = new LinkedHashSet<>(Set.of("type"));
    for (String kind : List.of("stdio", "http")) {
      json.path(kind).properties().stream()
          .filter(each -> each.getValue().asString("").startsWith("{"))
          .forEach(each -> owned.add(each.getKey()));
      required(kind).propertyNames().forEach(owned::add);
    }
    return owned;
  }

  /** A shorter way than a file. */
  record Shortcut(String words, String line, ObjectNode value) {}

  /** Shorter ways than the file, for a server of this kind. */
  List<Shortcut> shortcuts(String kind) {
    return json.path("shortcuts")
        .path(kind)
        .valueStream()
        .map(each ->
            new Shortcut(
                each.path("words").asString(),
                each.path("line").asString(),
                each.get("json") instanceof ObjectNode value ? value : Json.object()))
        .toList();
  }

  /** What there is to know instead of a file. */
  List<String> words() {
    return texts("words");
  }

  /** Why there is no entry for a server at a URL, and what to do. */
  List<String> httpWords() {
    return texts("http_words");
  }

  /** Why the file is not ours to write; empty if it is. */
  String keeps() {
    return text("keeps");
  }

  /** How the host itself opens the file; may be empty. */
  String opens() {
    return text("opens");
  }

  /** What to do then; may be empty. */
  String then() {
    return text("then");
  }

  /** What else to know. */
  List<String> notes() {
    return texts("notes");
  }

  /** Pages that this was read in. */
  List<String> sources() {
    return texts("sources");
  }

  /** What no page of its maker was found to say. */
  List<String> unchecked() {
    return texts("unchecked");
  }

  /** The day on which the pages were read. */
  String checked() {
    return text("checked");
  }

  private String text(String name) {
    return json.path(name).asString("");
  }

  private List<String> texts(String name) {
    return json.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
