package org.otsecurity.domain.id;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document this project speaks of, whether or not the installed corpus holds it.
 *
 * <p>The value is the id used on every interface; aliases are what people type instead.
 */
public enum StandardId {
  IEC_62443_2_1("iec62443-2-1"),
  IEC_62443_2_4("iec62443-2-4"),
  IEC_62443_3_2("iec62443-3-2"),
  IEC_62443_3_3("iec62443-3-3", "62443"),
  IEC_62443_4_1("iec62443-4-1"),
  IEC_62443_4_2("iec62443-4-2"),
  NIST_800_53("nist-800-53"),
  NIST_800_82("nist-800-82"),
  NIST_CSF("nist-csf", "csf", "csf2", "csf2.0"),
  MITRE_ICS(
      "mitre-ics",
      "attack",
      "att&ck",
      "mitre",
      "attack ics",
      "att&ck ics",
      "ics-attack",
      "mitre attack",
      "mitre att&ck",
      "mitre attack ics",
      "mitre att&ck ics"),
  NERC_CIP("nerc-cip", "nerc", "cip"),
  NIS2("nis2", "nis-2"),
  CRA("cra", "cyber-resilience-act"),
  DORA("dora"),
  CER("cer"),
  CISA_CPG("cisa-cpg", "cpg"),
  ISO_27001("iso27001"),
  STRIDE("stride");

  /** No name of a document, with its full title, is longer. */
  private static final int LONGEST = 200;

  private final String value;
  private final List<String> aliases;

  StandardId(String value, String... aliases) {
    this.value = value;
    this.aliases = List.of(aliases);
  }

  /** The id as written on every interface, for example {@code iec62443-3-3}. */
  public String value() {
    return value;
  }

  /**
   * Finds a standard by id or alias, ignoring case, spaces, punctuation, publisher prefixes and an
   * edition year ({@code IEC 62443-3-3:2013}, {@code NIST SP 800-53 Rev. 5}, {@code ATT&CK}).
   */
  public static Optional<StandardId> parse(String text) {
    StandardId exact = Names.CANONICAL.get(text);
    if (exact != null) {
      return Optional.of(exact);
    }
    return text.length() > LONGEST ? Optional.empty() : Spellings.find(text);
  }

  /** The ids as the database and most callers write them. */
  private static final class Names {
    static final Map<String, StandardId> CANONICAL = new HashMap<>();

    static {
      for (StandardId id : values()) {
        CANONICAL.put(id.value, id);
      }
    }
  }

  /** Ids and aliases in any spelling. A class of its own: a start without them is faster. */
  private static final class Spellings {
    private static final Pattern EDITION = Pattern.compile(":\\s*+20\\d\\d");
    private static final Pattern REVISION =
        Pattern.compile("(?<!\\w)rev(?:ision)?\\.?\\s*+\\d|(?<=\\d)r\\d$|(?<!\\w)for(?!\\w)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9.]++");
    private static final Pattern LAST_DOT = Pattern.compile("\\.$");
    private static final Pattern PUBLISHER =
        Pattern.compile("^(?:iso|iec|isa|ansi|nist|sp)++(?=\\d)");

    private static final Map<String, StandardId> KEYS = new HashMap<>();

    static {
      for (StandardId id : values()) {
        KEYS.putIfAbsent(key(id.value), id);
        id.aliases.forEach(alias -> KEYS.putIfAbsent(key(alias), id));
      }
    }

    static Optional<StandardId> find(String text) {
      return Optional.ofNullable(KEYS.get(key(text)));
    }

    /** What is left of a name without publisher, edition, revision, case and punctuation. */
    private static String key(String text) {
      String key = text.toLowerCase(Locale.ROOT);
      Matcher edition = EDITION.matcher(key);
      if (edition.find()) {
        // The edition ends the name: a title may follow it.
        key = key.substring(0, edition.start());
      }
      key = REVISION.matcher(key).replaceAll("");
      key = PUNCTUATION.matcher(key).replaceAll("");
      key = LAST_DOT.matcher(key).replaceAll("");
      return PUBLISHER.matcher(key).replaceAll("");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
