package org.otsecurity.json;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes JSON for people: two spaces a level, short lists of plain values in one line. */
public final class IndentedJson {
  private static final int SHORT = 72;

  private IndentedJson() {}

  /** The value as indented text, without a trailing line break. */
  public static String text(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, "", out);
    return out.toString();
  }

  private static void write(JsonNode value, String indent, StringBuilder out) {
    if (value.isObject() && !value.isEmpty()) {
      members(value.properties().iterator(), indent, out);
    } else if (value.isArray() && !value.isEmpty() && !inOneLine(value)) {
      elements(value.iterator(), indent, out);
    } else if (value.isArray() && !value.isEmpty()) {
      String separator = "[";
      for (JsonNode each : value) {
        out.append(separator).append(Json.text(each));
        separator = ", ";
      }
      out.append(']');
    } else {
      out.append(Json.text(value));
    }
  }

  private static boolean inOneLine(JsonNode array) {
    for (JsonNode each : array) {
      if (!each.isValueNode()) {
        return false;
      }
    }
    return Json.text(array).length() <= SHORT;
  }

  private static void members(
      Iterator<Map.Entry<String, JsonNode>> members, String indent, StringBuilder out) {
    out.append('{');
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      out.append('\n').append(indent).append("  ");
      out.append(Json.text(Json.string(member.getKey()))).append(": ");
      write(member.getValue(), indent + "  ", out);
      out.append(members.hasNext() ? "," : "");
    }
    out.append('\n').append(indent).append('}');
  }

  private static void elements(Iterator<JsonNode> elements, String indent, StringBuilder out) {
    out.append('[');
    while (elements.hasNext()) {
      out.append('\n').append(indent).append("  ");
      write(elements.next(), indent + "  ", out);
      out.append(elements.hasNext() ? "," : "");
    }
    out.append('\n').append(indent).append(']');
  }
}
