package org.otsecurity.cli.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file in YAML, of which only our own entry is read and written, by its lines. Whatever might be
 * read in two ways is refused: no YAML is parsed in the running program.
 */
record YamlHostFile(Host host) implements HostFile {
  private static final Pattern KEY = Pattern.compile("^( *+)([\\w\"'.-]++):(?: ++(.*+)|\\s*+)$");
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][\\w-]*+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}+");

  @Override
  public String alone(ObjectNode entry) {
    return section() + ":\n" + String.join("\n", lines(entry, "  ", "  ", List.of())) + "\n";
  }

  @Override
  public List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Place place = place(text.lines().toList());
    if (place.entry() >= 0) {
      ObjectNode entry = Json.object();
      settings(text.lines().toList(), place).forEach(each -> entry.set(each.name(), value(each)));
      found.add(new Found(place.entry() + 1, section(), Host.SERVER, entry));
    }
    return found;
  }

  @Override
  public String put(String text, ObjectNode entry) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    Place place = place(lines);
    if (place.section() < 0) {
      String before = text.substring(0, text.stripTrailing().length());
      String own = alone(entry).replace("\n", newline);
      return before.isEmpty() ? own : before + newline + newline + own;
    }
    if (place.entry() < 0) {
      lines.addAll(place.end(), lines(entry, place.indent(), "  ", List.of()));
    } else {
      ObjectNode before = find(text).get(0).entry();
      ObjectNode merged = HostFile.merged(host, before, entry);
      if (merged.equals(before)) {
        return text;
      }
      List<String> kept = new ArrayList<>();
      ObjectNode written = Json.object();
      List<Setting> settings = settings(lines, place);
      entry
          .properties()
          .forEach(each -> {
            if (host.owned().contains(each.getKey()) || !before.has(each.getKey())) {
              written.set(each.getKey(), each.getValue());
            }
          });
      for (Setting each : settings) {
        if (!written.has(each.name()) && merged.has(each.name())) {
          kept.addAll(each.lines());
        }
      }
      String inner = settings.isEmpty() ? "  " : settings.get(0).indent(place.indent());
      List<String> own = lines(written, place.indent(), inner, kept);
      own.set(0, lines.get(place.entry()));
      lines.subList(place.entry(), place.end()).clear();
      lines.addAll(place.entry(), own);
    }
    return String.join(newline, lines) + (text.endsWith("\n") ? newline : "");
  }

  /**
   * Where the entry is, or belongs; lines from 0, -1 for none.
   *
   * @param section the line of the section
   * @param entry the line of our entry
   * @param end behind the entry, or where it is to be put
   * @param indent how far entries of the section are indented
   */
  private record Place(int section, int entry, int end, String indent) {}

  /** A setting of our entry with all its lines. */
  private record Setting(String name, String value, List<String> lines) {
    String indent(String outer) {
      String line = lines.get(0);
      return line.substring(outer.length(), line.length() - line.stripLeading().length());
    }
  }

  private String section() {
    return host.section().get(0);
  }

  private Place place(List<String> lines) {
    int section = -1;
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith(" ") || line.startsWith("#")) {
        continue;
      }
      Matcher key = KEY.matcher(line);
      if (!key.matches() && !line.startsWith("- ") && !(line.equals("---") && !begun)) {
        throw uncertain(i, "this cannot be read with certainty");
      }
      begun = true;
      if (key.matches() && name(key).equals(section())) {
        if (section >= 0) {
          throw uncertain(i, "\"" + section() + "\" stands there twice");
        }
        if (!rest(key).isEmpty()) {
          throw uncertain(i, "\"" + section() + "\" is not written line by line");
        }
        section = i;
      }
    }
    return section < 0 ? new Place(-1, -1, lines.size(), "  ") : within(lines, section);
  }

  private static Place within(List<String> lines, int section) {
    String indent = "";
    int entry = -1;
    int end = section + 1;
    boolean inside = false;
    for (int i = section + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      if (line.contains("\t") || line.startsWith("- ")) {
        throw uncertain(i, "this cannot be read with certainty");
      }
      if (!line.startsWith(" ")) {
        break;
      }
      String own = line.substring(0, line.length() - line.stripLeading().length());
      indent = indent.isEmpty() ? own : indent;
      if (own.length() < indent.length()) {
        throw uncertain(i, "this is indented in another way than what stands before it");
      }
      if (own.equals(indent)) {
        Matcher key = KEY.matcher(line);
        if (!key.matches()) {
          throw uncertain(i, "this is no entry");
        }
        inside = name(key).equals(Host.SERVER);
        if (inside && (entry >= 0 || !rest(key).isEmpty())) {
          throw uncertain(i, "the server stands there in another way, or twice");
        }
        entry = inside ? i : entry;
      }
      end = entry < 0 || inside ? i + 1 : end;
    }
    return new Place(section, entry, end, indent.isEmpty() ? "  " : indent);
  }

  private static List<Setting> settings(List<String> lines, Place place) {
    List<Setting> settings = new ArrayList<>();
    int indent = -1;
    for (int i = place.entry() + 1; i < place.end(); i++) {
      String line = lines.get(i);
      int own = line.length() - line.stripLeading().length();
      boolean words = !line.isBlank() && !line.strip().startsWith("#");
      indent = indent < 0 && words ? own : indent;
      Matcher key = KEY.matcher(line);
      if (words && own == indent && key.matches()) {
        settings.add(new Setting(name(key), rest(key), new ArrayList<>(List.of(line))));
      } else if (words && (settings.isEmpty() || own < indent)) {
        throw uncertain(i, "this is no setting");
      } else if (!settings.isEmpty()) {
        settings.getLast().lines().add(line);
      }
    }
    return settings;
  }

  private List<String> lines(ObjectNode entry, String indent, String inner, List<String> kept) {
    List<String> lines = new ArrayList<>(List.of(indent + Host.SERVER + ":"));
    for (Map.Entry<String, JsonNode> each : entry.properties()) {
      String text = each.getValue().asString("");
      lines.add(
          indent
              + inner
              + each.getKey()
              + ": "
              + (PLAIN.matcher(text).matches()
                  ? text
                  : Json.text(each.getValue()).replace("\",\"", "\", \"")));
    }
    lines.addAll(kept);
    return lines;
  }

  private static JsonNode value(Setting setting) {
    if (setting.value().isEmpty() && setting.lines().size() > 1) {
      ArrayNode items = Json.array();
      for (String line : setting.lines().subList(1, setting.lines().size())) {
        if (!line.strip().startsWith("- ")) {
          return Json.object().put("…", line.strip());
        }
        items.add(scalar(line.strip().substring(2).strip()));
      }
      return items;
    }
    return scalar(setting.value());
  }

  private static JsonNode scalar(String value) {
    if (value.startsWith("'") && value.endsWith("'") && value.length() > 1) {
      return Json.string(value.substring(1, value.length() - 1).replace("''", "'"));
    }
    boolean json =
        value.startsWith("\"")
            || value.startsWith("[")
            || value.startsWith("{")
            || value.equals("true")
            || value.equals("false")
            || NUMBER.matcher(value).matches();
    if (!json) {
      return Json.string(value);
    }
    try {
      JsonText.Document document = JsonText.parse(value);
      return document.tree(document.root().span());
    } catch (HostFileException e) {
      return Json.string(value);
    }
  }

  private static String name(Matcher key) {
    return key.group(2).replace("\"", "").replace("'", "");
  }

  /** What stands behind the colon, without a comment. */
  private static String rest(Matcher key) {
    String rest = key.group(3) == null ? "" : key.group(3).strip();
    int comment = rest.startsWith("#") ? 0 : rest.indexOf(" #");
    return comment >= 0 && !rest.startsWith("\"") ? rest.substring(0, comment).strip() : rest;
  }

  private static HostFileException uncertain(int line, String what) {
    return new HostFileException("line " + (line + 1) + ": " + what + ".", "");
  }
}
