package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;

/** Reads the forms that all answers share. */
final class Facts {
  /** What an item of a statement begins with. */
  private static final Pattern ITEM =
      Pattern.compile("(?:\\(?[a-z0-9]{1,2}[.)]|\\(\\d{1,3}\\)|Ex\\d{1,3}:) ");

  private Facts() {}

  /** A text or number; empty if absent. */
  static String text(JsonNode row, String key) {
    return row.path(key).asString("");
  }

  /** The texts of a list, joined by commas. */
  static String list(JsonNode values) {
    return String.join(", ", texts(values));
  }

  static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  /** {@code id title} of each row, joined by commas. */
  static String mentions(JsonNode rows) {
    List<String> mentions = new ArrayList<>();
    rows.forEach(each -> mentions.add(text(each, "id") + " " + text(each, "title")));
    return String.join(", ", mentions);
  }

  /** The level or the baselines that select a row. */
  static String selection(JsonNode row) {
    return row.has("level") ? "SL " + text(row, "level") : list(row.path("baselines"));
  }

  /** A title with its status, if it is no longer in force. */
  static String title(JsonNode row) {
    String status = text(row, "status");
    return text(row, "title") + (status.isEmpty() ? "" : " [" + status + "]");
  }

  /** Writes the text of a requirement and whose words it is. */
  static void prose(Sheet sheet, JsonNode row) {
    if (row.has("text")) {
      lines(sheet, text(row, "text"));
    }
    String edition = row.has("text_edition") ? ", edition " + text(row, "text_edition") : "";
    sheet.prose(2, Style.FAINT, "[" + textKind(text(row, "text_kind")) + edition + "]");
  }

  /** Writes the words that stand beside an official or licensed text: ours, and the discussion. */
  static void wordsBeside(Sheet sheet, JsonNode row) {
    if (row.has("summary")) {
      sheet.blank().prose(2, Style.STRONG, "In our words");
      lines(sheet, text(row, "summary"));
    }
    if (row.has("discussion")) {
      sheet.blank().prose(2, Style.STRONG, "Discussion, official text");
      lines(sheet, text(row, "discussion"));
    }
  }

  /** Writes a text line by line, each under its own beginning: items of a statement are lines. */
  private static void lines(Sheet sheet, String text) {
    for (String line : text.split("\n")) {
      String words = line.stripLeading();
      if (!words.isEmpty()) {
        String indent = " ".repeat(2 + Math.min(12, line.length() - words.length()));
        boolean item = ITEM.matcher(words).lookingAt();
        sheet.prose(indent, item ? indent + "   " : indent, Style.PLAIN, words);
      }
    }
  }

  /** Says once whose words the texts of some rows are. */
  static void textKinds(Sheet sheet, JsonNode rows) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode row : rows) {
      String kind = text(row, "text_kind");
      if (!kind.isEmpty() && !kind.equals("none") && !kinds.contains(kind)) {
        kinds.add(kind);
      }
    }
    if (!kinds.isEmpty()) {
      sheet.blank();
      kinds.forEach(
          kind -> sheet.prose("Text:    ", "         ", Style.FAINT, textKind(kind) + "."));
    }
  }

  /** What it means that a text is of some kind. */
  static String textKind(String kind) {
    return switch (kind) {
      case "summary" -> "summary: this project's words, not the publisher's";
      case "official" -> "official text";
      case "licensed" -> "text of your licensed copy";
      default -> "no text is held";
    };
  }

  /** A key as words. */
  static String words(String key) {
    return key.replace('_', ' ').replace("mitre", "MITRE");
  }
}
