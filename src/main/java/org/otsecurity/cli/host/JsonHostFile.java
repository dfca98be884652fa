package org.otsecurity.cli.host;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A file in JSON, changed by text: other servers, comments and layout stay as they are. */
record JsonHostFile(Host host) implements HostFile {
  /** Names under which hosts keep servers; one that belongs to another host is a mistake. */
  private static final List<String> SECTIONS =
      List.of("mcpServers", "servers", "mcp_servers", "context_servers", "mcp", "extensions");

  @Override
  public String alone(ObjectNode entry) {
    return IndentedJson.text(nested(host.section(), entry)) + "\n";
  }

  @Override
  public String doubt(String text) {
    if (text.isBlank() || host.form() == Host.Form.JSONC) {
      return "";
    }
    return JsonText.parse(text)
        .loose()
        .map(each -> each + ", which the documents of " + host.name() + " do not say it reads")
        .orElse("");
  }

  @Override
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    if (text.isBlank()) {
      return found;
    }
    JsonText.Document document = JsonText.parse(text);
    gather(document, document.root(), "", found);
    return found;
  }

  private void gather(
      JsonText.Document document, JsonText.Value within, String path, List<Found> found) {
    for (JsonText.Member section : within.members()) {
      String name = path + section.name();
      if (!SECTIONS.contains(section.name()) || !section.value().isObject()) {
        continue;
      }
      for (JsonText.Member each : section.value().members()) {
        if (each.value().isObject()
            && document.tree(each.value().span()) instanceof ObjectNode entry
            && !SECTIONS.contains(each.name())
            && HostFile.isOurs(each.name(), entry)) {
          int line = JsonText.line(document.text(), each.start());
          found.add(new Found(line, name, each.name(), entry));
        }
      }
      gather(document, section.value(), name + ".", found);
    }
  }

  @Override
  public String put(String text, ObjectNode entry) {
    if (text.isBlank()) {
      return alone(entry);
    }
    JsonText.Document document = JsonText.parse(text);
    document
        .loose()
        .filter(each -> host.form() != Host.Form.JSONC)
        .ifPresent(each -> {
          throw new HostFileException(each + "; it is left alone.", "");
        });
    if (!document.root().isObject()) {
      throw new HostFileException("line 1: the file holds no object.", "");
    }
    List<String> section = section(document);
    JsonText.Value within = document.root();
    for (int i = 0; i < section.size(); i++) {
      List<JsonText.Member> next = within.named(section.get(i));
      if (next.isEmpty()) {
        ObjectNode nested = nested(section.subList(i + 1, section.size()), entry);
        return checked(document, insert(document, within, section.get(i), nested), section, entry);
      }
      within = only(document, next, true).value();
    }
    List<JsonText.Member> server = within.named(Host.SERVER);
    if (server.isEmpty()) {
      return checked(document, insert(document, within, Host.SERVER, entry), section, entry);
    }
    return replaced(document, only(document, server, true), section, entry);
  }

  private String replaced(
      JsonText.Document document, JsonText.Member server, List<String> section, ObjectNode entry) {
    JsonText.Span span = server.value().span();
    ObjectNode before = (ObjectNode) document.tree(span);
    ObjectNode merged = HostFile.merged(host, before, entry);
    if (merged.equals(before)) {
      return document.text();
    }
    if (document.hasComment(span)) {
      throw new HostFileException(
          "line "
              + JsonText.line(document.text(), span.start())
              + ": the server stands there with comments, which would be lost.",
          "");
    }
    String indent = indentOfLine(document.text(), server.start());
    String value = laid(document, merged, indent);
    String text =
        document.text().substring(0, span.start()) + value + document.text().substring(span.end());
    return checked(document, text, section, merged);
  }

  /** The way to the servers: the newer one where the file has gone it. */
  private List<String> section(JsonText.Document document) {
    JsonText.Value within = document.root();
    for (String each : host.newerSection()) {
      List<JsonText.Member> next = within.named(each);
      if (next.isEmpty() || !next.get(0).value().isObject()) {
        return host.section();
      }
      within = next.get(0).value();
    }
    return host.newerSection().isEmpty() ? host.section() : host.newerSection();
  }

  private static JsonText.Member only(
      JsonText.Document document, List<JsonText.Member> members, boolean object) {
    JsonText.Member member = members.get(0);
    String line = "line " + JsonText.line(document.text(), member.start()) + ": ";
    if (members.size() > 1) {
      throw new HostFileException(line + "\"" + member.name() + "\" stands there twice.", "");
    }
    if (object && !member.value().isObject()) {
      throw new HostFileException(line + "\"" + member.name() + "\" is no object.", "");
    }
    return member;
  }

  /** The text with one member more at the end of an object. */
  private static String insert(
      JsonText.Document document, JsonText.Value object, String name, ObjectNode value) {
    String text = document.text();
    int brace = object.span().end() - 1;
    int end = text.substring(0, brace).stripTrailing().length();
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String quoted = Json.text(Json.string(name)) + ": ";
    if (object.members().isEmpty()) {
      String indent = indentOfLine(text, object.span().start());
      String inner = indent + unit(document);
      String member = newline + inner + quoted + laid(document, value, inner);
      return text.substring(0, end) + member + newline + indent + text.substring(brace);
    }
    JsonText.Member first = object.members().get(0);
    int last = object.members().getLast().value().span().end();
    boolean open =
        document.trailingCommas().stream().anyMatch(each -> each >= last && each < brace);
    String upToLast = text.substring(0, last) + (open ? "" : ",") + text.substring(last, end);
    if (text.substring(object.span().start(), first.start()).contains("\n")) {
      String indent = indentOfLine(text, first.start());
      return upToLast
          + newline
          + indent
          + quoted
          + laid(document, value, indent)
          + text.substring(end);
    }
    return upToLast + " " + quoted + Json.text(value) + text.substring(end);
  }

  private static String laid(JsonText.Document document, ObjectNode value, String indent) {
    String newline = document.text().contains("\r\n") ? "\r\n" : "\n";
    String unit = unit(document);
    StringBuilder laid = new StringBuilder();
    for (String line : IndentedJson.text(value).split("\n", -1)) {
      String words = line.stripLeading();
      laid.append(laid.isEmpty() ? "" : newline + indent)
          .append(unit.repeat((line.length() - words.length()) / 2))
          .append(words);
    }
    return laid.toString();
  }

  /** How far the file indents a level. */
  private static String unit(JsonText.Document document) {
    List<JsonText.Member> members = document.root().members();
    String unit = members.isEmpty() ? "" : indentOfLine(document.text(), members.get(0).start());
    return unit.isEmpty() ? "  " : unit;
  }

  private static String indentOfLine(String text, int place) {
    int start = text.lastIndexOf('\n', place - 1) + 1;
    int end = start;
    while (end < place && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  private static ObjectNode nested(List<String> section, ObjectNode entry) {
    ObjectNode json = Json.object();
    ObjectNode within = json;
    for (String each : section) {
      within = within.putObject(each);
    }
    within.set(Host.SERVER, entry);
    return json;
  }

  /** Nothing but our entry has changed, or nothing is written. */
  private static String checked(
      JsonText.Document before, String after, List<String> section, ObjectNode entry) {
    JsonNode wanted = before.tree(before.root().span());
    JsonNode within = wanted;
    for (String each : section) {
      within = ((ObjectNode) within).withObjectProperty(each);
    }
    ((ObjectNode) within).set(Host.SERVER, entry);
    JsonText.Document document = JsonText.parse(after);
    if (!document.tree(document.root().span()).equals(wanted)) {
      throw new HostFileException("The file cannot be changed with certainty.", "");
    }
    return after;
  }
}
