package org.otsecurity.cli.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of hosts, for people and for programs. */
final class HostSheet {
  private HostSheet() {}

  /** All hosts, with their file on this machine's system. */
  static void list(Sheet sheet, List<Host> hosts, Machine.Os system) {
    Table table =
        new Table(
            Column.fixed("Host", Style.ID),
            Column.flexible("Program"),
            Column.fixed("Reached by", Style.PLAIN),
            Column.flexible("File on " + system.title()));
    for (Host each : hosts) {
      table.row(each.id(), each.name(), ways(each), place(each, system));
    }
    sheet.table(0, table);
    sheet.blank().prose(0, Style.PLAIN, "`ot-security config HOST` prints the configuration.");
  }

  private static String ways(Host host) {
    boolean stdio = host.has("stdio");
    return stdio && host.has("http") ? "stdio, http" : stdio ? "stdio" : "https";
  }

  private static String place(Host host, Machine.Os system) {
    String file = host.file(system);
    return file.isEmpty() ? "its own settings" : Machine.shown(file);
  }

  /** All hosts as JSON. */
  static ObjectNode listJson(List<Host> hosts) {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("hosts");
    for (Host each : hosts) {
      ObjectNode row = rows.addObject();
      row.put("id", each.id());
      row.put("name", each.name());
      row.put("form", each.form().id());
      row.put("reached_by", ways(each));
      ObjectNode files = Json.object();
      for (Machine.Os system : Machine.Os.values()) {
        if (!each.file(system).isEmpty()) {
          files.put(system.id(), Machine.shown(each.file(system)));
        }
      }
      if (!files.isEmpty()) {
        row.set("files", files);
      }
      known(row, each);
    }
    return json;
  }

  /** The configuration of one host as JSON: the file itself where it is JSON. */
  static ObjectNode json(Host host, Reach reach) {
    Optional<ObjectNode> entry = host.entry(reach);
    if (entry.isPresent() && host.form().isJson()) {
      return Json.parseObject(HostFiles.of(host).alone(entry.get()));
    }
    ObjectNode json = Json.object();
    json.put("host", host.id());
    json.put("form", host.form().id());
    entry.ifPresent(each -> json.put("text", HostFiles.of(host).alone(each)));
    List<String> words = entry.isPresent() ? List.of() : words(host);
    if (!words.isEmpty()) {
      ArrayNode needs = json.putArray("needs");
      words.forEach(needs::add);
    }
    known(json, host);
    return json;
  }

  private static void known(ObjectNode json, Host host) {
    ArrayNode sources = json.putArray("sources");
    host.sources().forEach(sources::add);
    json.put("checked", host.checked());
    if (!host.unchecked().isEmpty()) {
      ArrayNode unchecked = json.putArray("not_checked");
      host.unchecked().forEach(unchecked::add);
    }
  }

  private static List<String> words(Host host) {
    return host.words().isEmpty() ? host.httpWords() : host.words();
  }

  /** Where the configuration of a host belongs, with shortcuts where it has them. */
  static void explain(Sheet sheet, Host host, Reach reach, Machine.Os here) {
    sheet.prose(0, Style.STRONG, host.name());
    Optional<ObjectNode> entry = host.entry(reach);
    if (entry.isEmpty()) {
      words(host).forEach(each -> put(sheet, each));
      if (reach.isHttp()) {
        lines(sheet, reach.url());
      }
    } else {
      List<Host.Shortcut> shortcuts = host.shortcuts(reach.kind());
      for (Host.Shortcut each : shortcuts) {
        put(sheet, each.words());
        lines(sheet, line(each, reach));
      }
      put(
          sheet,
          (shortcuts.isEmpty() ? "Add" : "Or add")
              + " to its configuration, keeping servers that are there already:");
      lines(sheet, HostFiles.of(host).alone(entry.get()));
      places(sheet, host, here);
    }
    if (!host.then().isEmpty() && entry.isPresent()) {
      put(sheet, host.then());
    }
    host.notes().forEach(each -> put(sheet, each));
    host.unchecked().forEach(each -> sheet.blank().prose("Not checked: ", "  ", Style.DOUBT, each));
    sheet
        .blank()
        .prose(0, Style.FAINT, "Checked on " + host.checked() + " against copies of these pages:");
    host.sources().forEach(each -> sheet.verbatim("  " + each));
  }

  private static void places(Sheet sheet, Host host, Machine.Os here) {
    if (!host.file(here).isEmpty()) {
      put(sheet, "Where it is:");
      sheet.blank();
      for (Machine.Os each : Machine.Os.values()) {
        place(sheet, each.title(), Machine.shown(host.file(each)));
      }
      if (!host.project().isEmpty()) {
        place(sheet, "project", host.project());
      }
      String variables = Machine.variables(host.file(here));
      if (!variables.isEmpty()) {
        put(sheet, variables + " moves it.");
      }
    }
    if (!host.opens().isEmpty()) {
      put(sheet, host.opens());
    }
    put(
        sheet,
        host.keeps().isEmpty()
            ? "`ot-security config " + host.id() + " --write` puts it there, with a backup."
            : host.keeps());
  }

  private static void place(Sheet sheet, String system, String place) {
    sheet.verbatim("  " + system + " ".repeat(9 - system.length()) + place);
  }

  /** A shortcut with the server in it. */
  static String line(Host.Shortcut shortcut, Reach reach) {
    ObjectNode value = reach.fill(shortcut.value());
    String base64 =
        URLEncoder.encode(
            Base64.getEncoder().encodeToString(Json.bytes(value)), StandardCharsets.UTF_8);
    return shortcut
        .line()
        .replace("{base64}", base64)
        .replace("{json}", quoted(Json.text(value), reach.launch()))
        .replace("{url}", new Launch(reach.url(), List.of()).quoted())
        .replace("{line}", reach.launch().quoted());
  }

  private static String quoted(String json, Launch launch) {
    return launch.command().equals("cmd")
        ? "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : "'" + json.replace("'", "'\\''") + "'";
  }

  private static void put(Sheet sheet, String words) {
    sheet.blank().prose(0, Style.PLAIN, words);
  }

  private static void lines(Sheet sheet, String text) {
    sheet.blank();
    text.lines().forEach(line -> sheet.verbatim("  " + line));
  }
}
