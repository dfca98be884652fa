package org.otsecurity.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of systems to which parts of NERC CIP apply, and what people call them. */
final class NercSystems {
  static final String CONTROL_CENTER = "Control Center";

  private static final String BES_CYBER_SYSTEM = "BES Cyber System";

  /** In the order of reading: a thing's own name first, then sites, then devices. */
  private static final List<Name> NAMES =
      List.of(
          name("EACMS", "eacms?|electronic access control (or|and) monitoring systems?"),
          name("EAP", "eaps?|electronic access points?"),
          name("PACS", "pacs?|physical access control( systems?)?|badge systems?"),
          name("PCA", "pcas?|protected cyber assets?"),
          name("EACMS", "firewalls?|siem|intermediate systems?|jump (host|server)s?"),
          name(BES_CYBER_SYSTEM, "bcs|bcas?|bes cyber (system|asset)s?|cyber systems?"),
          name(CONTROL_CENTER, "control (center|room)s?"),
          name(
              BES_CYBER_SYSTEM,
              "(relay|plc|rtu|ied|hmi|workstation|server|historian|switch|router|gateway"
                  + "|controller|computer|ems|scada|dcs|substation|generator|power plant"
                  + "|wind farm|solar farm)s?"));

  private NercSystems() {}

  private record Name(String kind, Pattern words) {}

  private static Name name(String kind, String words) {
    return new Name(kind, Pattern.compile("\\b(" + words + ")\\b"));
  }

  /**
   * The kind that a word means.
   *
   * @param text as typed, for example {@code protection relay}
   * @param notes takes how the word was read, where it is not the kind itself
   * @throws QueryException if it means none
   */
  static String kind(String text, List<String> notes) {
    String asked = text.strip();
    String word =
        asked.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", " ").replace("centre", "center");
    Optional<String> meant =
        NAMES.stream()
            .filter(each -> each.words().matcher(word).find())
            .map(Name::kind)
            .findFirst();
    if (meant.isEmpty()) {
      List<String> kinds = NAMES.stream().map(Name::kind).distinct().toList();
      throw new QueryException(
          "\"" + asked + "\" is no kind of system in NERC CIP.",
          "Kinds: " + String.join(", ", kinds) + ".",
          Nearest.to(word, kinds, 2));
    }
    String kind = meant.get();
    if (kind.equals(CONTROL_CENTER)) {
      notes.add(
          "A Control Center is a site: listed are parts on Control Centers and on the BES Cyber"
              + " Systems in them.");
    } else if (!kind.equalsIgnoreCase(asked)) {
      notes.add(
          "\""
              + asked
              + "\" is read as "
              + kind
              + (kind.equals(BES_CYBER_SYSTEM)
                  ? ", if CIP-002 makes it part of one; its impact rating decides what applies."
                  : "."));
    }
    return kind;
  }

  /** The kinds under which parts are looked up: those of a site are the systems in it too. */
  static List<String> listedUnder(String kind) {
    return kind.equals(CONTROL_CENTER) ? List.of(kind, BES_CYBER_SYSTEM) : List.of(kind);
  }
}
