package org.otsecurity.cli.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file in TOML, of which only our own table is read and written, by its lines. Whatever might be
 * read in two ways is refused: there is no parser of TOML in the program.
 */
record TomlHostFile(Host host) implements HostFile {
  private static final Pattern HEADER = Pattern.compile("^\\s*+\\[([^\\[\\]]++)\\]\\s*+(?:#.*+)?$");
  private static final Pattern SETTING = Pattern.compile("^\\s*+([\\w\"'.-]++)\\s*+=\\s*+(.*+)$");
  private static final Pattern SPACE_OR_QUOTE = Pattern.compile("[\\s\"']");
  private static final Pattern LITERAL = Pattern.compile("'([^']*+)'");

  @Override
  public String alone(ObjectNode entry) {
    return String.join("\n", lines(entry, List.of())) + "\n";
  }

  @Override
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int start = start(lines);
    if (start >= 0) {
      ObjectNode entry = Json.object();
      for (Setting each : settings(lines, start + 1, end(lines, start))) {
        if (!each.name().equals("#")) {
          entry.set(each.name(), value(each));
        }
      }
      found.add(new Found(start + 1, section(), Host.SERVER, entry));
    }
    return found;
  }

  @Override
  public String put(String text, ObjectNode entry) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    int start = start(lines);
    if (start < 0) {
      String before = text.substring(0, text.stripTrailing().length());
      String own = String.join(newline, lines(entry, List.of())) + newline;
      return before.isEmpty() ? own : before + newline + newline + own;
    }
    int end = end(lines, start);
    ObjectNode before = find(text).get(0).entry();
    ObjectNode merged = HostFile.merged(host, before, entry);
    if (merged.equals(before)) {
      return text;
    }
    List<String> kept = new ArrayList<>();
    for (Setting each : settings(lines, start + 1, end)) {
      boolean ours = host.owned().contains(each.name()) || REACHING.contains(each.name());
      if (!ours && !entry.has(each.name())) {
        kept.addAll(each.lines());
      }
    }
    List<String> own = lines(entry, kept);
    own.set(0, lines.get(start));
    List<String> changed = new ArrayList<>(lines.subList(0, start));
    changed.addAll(own);
    changed.addAll(lines.subList(end, lines.size()));
    return String.join(newline, changed) + (text.endsWith("\n") ? newline : "");
  }

  /** A setting with all its lines. */
  private record Setting(String name, String value, List<String> lines) {}

  private List<String> lines(ObjectNode entry, List<String> kept) {
    List<String> lines = new ArrayList<>(List.of("[" + section() + "." + Host.SERVER + "]"));
    for (Map.Entry<String, JsonNode> each : entry.properties()) {
      // A string of JSON, and an array of them, is one of TOML too.
      lines.add(each.getKey() + " = " + Json.text(each.getValue()).replace("\",\"", "\", \""));
    }
    lines.addAll(kept);
    return lines;
  }

  private String section() {
    return String.join(".", host.section());
  }

  /** The line of our table, from 0; -1 if there is none. */
  private int start(List<String> lines) {
    String wanted = section() + "." + Host.SERVER;
    int start = -1;
    String quotes = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean within = !quotes.isEmpty();
      quotes = quotes(line, quotes);
      if (within) {
        continue;
      }
      Matcher header = HEADER.matcher(line);
      String name = header.matches() ? SPACE_OR_QUOTE.matcher(header.group(1)).replaceAll("") : "";
      if (name.equals(wanted)) {
        if (start >= 0) {
          throw uncertain(i, "the table of the server stands there twice");
        }
        start = i;
      } else if (!name.startsWith(wanted + ".")) {
        refuseOtherForms(line, i);
      }
    }
    if (!quotes.isEmpty()) {
      throw uncertain(lines.size() - 1, "a string of several lines does not end");
    }
    return start;
  }

  /** Tables can be written in more ways than by a header. */
  private void refuseOtherForms(String line, int i) {
    String words = line.strip();
    if (words.startsWith("[[")
        && SPACE_OR_QUOTE.matcher(words).replaceAll("").startsWith("[[" + section())) {
      throw uncertain(i, "servers are written there in another way than by tables");
    }
    Matcher setting = SETTING.matcher(line);
    if (words.startsWith("#") || !setting.matches()) {
      return;
    }
    String name = SPACE_OR_QUOTE.matcher(setting.group(1)).replaceAll("");
    if (name.equals(section())
        || name.startsWith(section() + "." + Host.SERVER)
        || name.equals(Host.SERVER)) {
      throw uncertain(i, "servers are written there in another way than by tables");
    }
  }

  /** The quotation marks that a string of several lines still waits for behind a line. */
  private static String quotes(String line, String open) {
    String waiting = open;
    int at = 0;
    while (at < line.length()) {
      if (waiting.isEmpty()) {
        int basic = line.indexOf("\"\"\"", at);
        int literal = line.indexOf("'''", at);
        int next = basic < 0 ? literal : literal < 0 ? basic : Math.min(basic, literal);
        int comment = line.indexOf('#', at);
        if (next < 0 || (comment >= 0 && comment < next)) {
          return "";
        }
        waiting = line.substring(next, next + 3);
        at = next + 3;
      } else {
        int end = line.indexOf(waiting, at);
        if (end < 0) {
          return waiting;
        }
        waiting = "";
        at = end + 3;
      }
    }
    return waiting;
  }

  /** The line behind the last setting of the table, blank lines and comments left to the next. */
  private static int end(List<String> lines, int start) {
    int end = start + 1;
    for (int i = start + 1; i < lines.size(); i++) {
      String words = lines.get(i).strip();
      if (HEADER.matcher(lines.get(i)).matches() || words.startsWith("[[")) {
        break;
      }
      if (!words.isEmpty() && !words.startsWith("#")) {
        end = i + 1;
      }
    }
    return end;
  }

  private static List<Setting> settings(List<String> lines, int from, int to) {
    List<Setting> settings = new ArrayList<>();
    int i = from;
    while (i < to) {
      String line = lines.get(i);
      if (line.isBlank()) {
        i++;
        continue;
      }
      if (line.strip().startsWith("#")) {
        settings.add(new Setting("#", "\"\"", List.of(line)));
        i++;
        continue;
      }
      Matcher setting = SETTING.matcher(line);
      if (!setting.matches() || line.contains("\"\"\"") || line.contains("'''")) {
        throw uncertain(i, "this is no plain setting");
      }
      int first = i;
      StringBuilder value = new StringBuilder(withoutComment(setting.group(2)));
      while (depth(value.toString()) > 0 && i + 1 < to) {
        i++;
        value.append(' ').append(withoutComment(lines.get(i)));
      }
      if (depth(value.toString()) != 0) {
        throw uncertain(first, "brackets do not end where they should");
      }
      i++;
      String name = SPACE_OR_QUOTE.matcher(setting.group(1)).replaceAll("");
      settings.add(new Setting(name, value.toString(), List.copyOf(lines.subList(first, i))));
    }
    return settings;
  }

  /** How many brackets are open behind a value. */
  private static int depth(String value) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quote != 0) {
        i += c == '\\' && quote == '"' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      }
    }
    return depth;
  }

  private static String withoutComment(String value) {
    char quote = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quote != 0) {
        i += c == '\\' && quote == '"' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#') {
        return value.substring(0, i).strip();
      }
    }
    return value.strip();
  }

  private static JsonNode value(Setting setting) {
    String json =
        LITERAL
            .matcher(setting.value())
            .replaceAll(found -> Matcher.quoteReplacement(Json.text(Json.string(found.group(1)))));
    try {
      JsonText.Document document = JsonText.parse(json);
      return document.tree(document.root().span());
    } catch (HostFileException e) {
      // An inline table, a date and the like: ours to keep, not to read.
      return Json.string(setting.value());
    }
  }

  private static HostFileException uncertain(int line, String what) {
    return new HostFileException("line " + (line + 1) + ": " + what + ".", "");
  }
}
