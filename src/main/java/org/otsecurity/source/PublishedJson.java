package org.otsecurity.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An object of a publisher's file, read with the expectation that it may be anything.
 *
 * @param json the object
 * @param where what it is, for messages
 */
public record PublishedJson(JsonNode json, String where) {
  /** Most characters of one text. The longest of SP 800-53 needs a quarter of it. */
  private static final int LONGEST_TEXT = 40_000;

  private static final int LONGEST_LABEL = 500;

  /** Most members of one list; ATT&amp;CK for all domains together has 30,000 objects. */
  private static final int LONGEST_LIST = 60_000;

  /** A text that must be there and not be blank. */
  public String text(String name) throws PublishedFormatException {
    return optionalText(name)
        .orElseThrow(
            () -> new PublishedFormatException(where + " has no \"" + name + "\" that is a text."));
  }

  /** A text that must be there and be as short as a title or a number is. */
  public String label(String name) throws PublishedFormatException {
    String text = text(name);
    if (text.length() > LONGEST_LABEL) {
      throw new PublishedFormatException(
          where + " has a \"" + name + "\" of more than " + LONGEST_LABEL + " characters.");
    }
    return text;
  }

  /** A text, cleaned; empty if it is missing or blank. */
  public Optional<String> optionalText(String name) throws PublishedFormatException {
    JsonNode value = json.path(name);
    if (!value.isString()) {
      return Optional.empty();
    }
    String text = value.stringValue();
    if (text.length() > LONGEST_TEXT) {
      throw new PublishedFormatException(
          where + " has a \"" + name + "\" of more than " + LONGEST_TEXT + " characters.");
    }
    String clean = clean(text);
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /** Whether a member is {@code true}. */
  public boolean flag(String name) {
    return json.path(name).isBoolean() && json.path(name).booleanValue();
  }

  /** An object that must be there. */
  public PublishedJson object(String name) throws PublishedFormatException {
    if (!json.path(name).isObject()) {
      throw new PublishedFormatException(where + " has no object \"" + name + "\".");
    }
    return new PublishedJson(json.path(name), where + ", " + name);
  }

  /** The objects of a list; none if the list is missing. */
  public List<PublishedJson> objects(String name) throws PublishedFormatException {
    JsonNode list = json.path(name);
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > LONGEST_LIST) {
      throw new PublishedFormatException(
          where + " has a \"" + name + "\" that is no list, or a list beyond measure.");
    }
    List<PublishedJson> objects = new ArrayList<>(list.size());
    int index = 0;
    for (JsonNode each : list) {
      if (!each.isObject()) {
        throw new PublishedFormatException(
            where + " has something else than objects in \"" + name + "\".");
      }
      objects.add(new PublishedJson(each, where + ", " + name + " " + ++index));
    }
    return objects;
  }

  /** The texts of a list; none if it is missing. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : json.path(name)) {
      if (each.isString()) {
        texts.add(clean(each.stringValue()));
      }
    }
    return texts;
  }

  /** The same under a better name. */
  public PublishedJson named(String better) {
    return new PublishedJson(json, PublishedFormatException.shown(better));
  }

  /**
   * A text without what could mislead a reader or a terminal: control characters, and characters
   * that turn the direction of others.
   */
  public static String clean(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unwanted =
          (c < ' ' && c != '\n' && c != '\t')
              || (c >= 0x7f && c <= 0x9f)
              || (c >= 0x202a && c <= 0x202e)
              || (c >= 0x2066 && c <= 0x2069)
              || c == 0x200e
              || c == 0x200f
              || c == 0x061c
              || c == 0xfeff;
      if (unwanted && clean == null) {
        clean = new StringBuilder(text.length()).append(text, 0, i);
      } else if (!unwanted && clean != null) {
        clean.append(c);
      }
    }
    return (clean == null ? text : clean.toString()).strip();
  }
}
