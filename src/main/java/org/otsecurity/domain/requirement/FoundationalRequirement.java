package org.otsecurity.domain.requirement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The seven foundational requirements of IEC 62443, in the order of a security level vector. */
public enum FoundationalRequirement {
  IAC("Identification and authentication control"),
  UC("Use control"),
  SI("System integrity"),
  DC("Data confidentiality"),
  RDF("Restricted data flow"),
  TRE("Timely response to events"),
  RA("Resource availability");

  private static final Pattern PUNCTUATION = Pattern.compile("[^A-Z0-9]++");

  /** By everything one may be called, without punctuation. */
  private static final Map<String, FoundationalRequirement> BY_KEY = new HashMap<>();

  static {
    for (FoundationalRequirement each : values()) {
      for (String key :
          List.of(each.name(), each.id(), Integer.toString(each.number()), each.title)) {
        BY_KEY.put(plain(key), each);
      }
    }
  }

  private final String title;

  FoundationalRequirement(String title) {
    this.title = title;
  }

  /** The full title. */
  public String title() {
    return title;
  }

  /** The number, 1 to 7. */
  public int number() {
    return ordinal() + 1;
  }

  /** The id, {@code FR 1} to {@code FR 7}. */
  public String id() {
    return "FR " + number();
  }

  /** Finds one by code, number, id or title ({@code RDF}, {@code 5}, {@code FR5}). */
  public static Optional<FoundationalRequirement> parse(String text) {
    FoundationalRequirement coded = BY_KEY.get(text);
    return Optional.ofNullable(coded == null ? BY_KEY.get(plain(text)) : coded);
  }

  private static String plain(String text) {
    return PUNCTUATION.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
