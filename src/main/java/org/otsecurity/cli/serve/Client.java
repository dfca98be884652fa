package org.otsecurity.cli.serve;

import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A program that uses MCP servers, with the form and place of its configuration. */
public enum Client {
  CLAUDE_DESKTOP("claude-desktop", "Claude Desktop", "mcpServers", false),
  CLAUDE_CODE("claude-code", "Claude Code", "mcpServers", true),
  CURSOR("cursor", "Cursor", "mcpServers", false),
  VS_CODE("vscode", "VS Code", "servers", true);

  private static final String SERVER = "ot-security";

  private final String id;
  private final String title;
  private final String member;
  private final boolean typed;

  Client(String id, String title, String member, boolean typed) {
    this.id = id;
    this.title = title;
    this.member = member;
    this.typed = typed;
  }

  /** The names on the command line. */
  static final class Names extends ArrayList<String> {
    @Serial private static final long serialVersionUID = 1L;

    Names() {
      super(Arrays.stream(values()).map(each -> each.id).toList());
    }
  }

  /**
   * The client of a name.
   *
   * @throws CommandException if there is none
   */
  static Client parse(String name) {
    for (Client each : values()) {
      if (each.id.equalsIgnoreCase(name)) {
        return each;
      }
    }
    List<String> names = new Names();
    throw CommandException.usage(
        "\"" + Quoted.of(name) + "\" is no client known here.",
        String.join(", ", names) + ".",
        Nearest.to(name, names, 2));
  }

  /** The configuration file of a client that has no other server yet. */
  ObjectNode configuration(Launch launch) {
    ObjectNode json = Json.object();
    ObjectNode server = json.putObject(member).putObject(SERVER);
    if (typed) {
      server.put("type", "stdio");
    }
    command(server, launch);
    return json;
  }

  /** Writes where the configuration belongs, with shortcuts where the client has them. */
  void explain(Sheet sheet, Launch launch) {
    String json = IndentedJson.text(configuration(launch));
    sheet.prose(0, Style.STRONG, title);
    switch (this) {
      case CLAUDE_DESKTOP -> {
        put(sheet, "Add to claude_desktop_config.json, keeping servers that are there already:");
        lines(sheet, json);
        put(sheet, "Where it is (Settings > Developer > Edit Config opens it):");
        places(
            sheet,
            "macOS    ~/Library/Application Support/Claude/claude_desktop_config.json",
            "Windows  %APPDATA%\\Claude\\claude_desktop_config.json",
            "Linux    ~/.config/Claude/claude_desktop_config.json");
        put(sheet, "Then quit Claude Desktop and start it again.");
      }
      case CLAUDE_CODE -> {
        put(sheet, "For you, in every project (--scope project shares it in .mcp.json):");
        lines(sheet, "claude mcp add --scope user " + SERVER + " -- " + launch.quoted());
        put(sheet, "Or .mcp.json in the folder of a project, on every system:");
        lines(sheet, json);
        put(sheet, "Then /mcp in Claude Code shows the server.");
      }
      case CURSOR -> {
        put(sheet, "One click: open this link.");
        lines(sheet, deepLink(launch));
        put(sheet, "Or add to mcp.json:");
        lines(sheet, json);
        places(
            sheet,
            "macOS, Linux  ~/.cursor/mcp.json",
            "Windows       %USERPROFILE%\\.cursor\\mcp.json",
            "one project   .cursor/mcp.json in its folder");
      }
      case VS_CODE -> {
        put(sheet, "For you, in every workspace:");
        lines(sheet, "code --add-mcp " + quotedJson(launch));
        put(sheet, "Or .vscode/mcp.json in the folder of a workspace, on every system:");
        lines(sheet, json);
        put(sheet, "\"MCP: List Servers\" in the command palette shows and starts the server.");
      }
    }
  }

  /** Cursor's link that installs a server: its configuration in Base64. */
  public static String deepLink(Launch launch) {
    ObjectNode server = Json.object();
    command(server, launch);
    return "cursor://anysphere.cursor-deeplink/mcp/install?name="
        + SERVER
        + "&config="
        + URLEncoder.encode(
            Base64.getEncoder().encodeToString(Json.bytes(server)), StandardCharsets.UTF_8);
  }

  private static String quotedJson(Launch launch) {
    ObjectNode server = Json.object();
    server.put("name", SERVER);
    command(server, launch);
    String json = Json.text(server);
    return launch.command().equals("cmd")
        ? "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : "'" + json.replace("'", "'\\''") + "'";
  }

  private static void command(ObjectNode server, Launch launch) {
    server.put("command", launch.command());
    ArrayNode arguments = server.putArray("args");
    launch.arguments().forEach(arguments::add);
  }

  private static void put(Sheet sheet, String words) {
    sheet.blank().prose(0, Style.PLAIN, words);
  }

  private static void lines(Sheet sheet, String text) {
    sheet.blank();
    text.lines().forEach(line -> sheet.verbatim("  " + line));
  }

  private static void places(Sheet sheet, String... places) {
    sheet.blank();
    List.of(places).forEach(place -> sheet.verbatim("  " + place));
  }
}
