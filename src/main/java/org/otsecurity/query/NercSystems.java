package org.otsecurity.query;

import static org.otsecurity.domain.requirement.ApplicableSystem.BES_CYBER_SYSTEM;
import static org.otsecurity.domain.requirement.ApplicableSystem.CONTROL_CENTER;
import static org.otsecurity.domain.requirement.ApplicableSystem.EACMS;
import static org.otsecurity.domain.requirement.ApplicableSystem.EAP;
import static org.otsecurity.domain.requirement.ApplicableSystem.PACS;
import static org.otsecurity.domain.requirement.ApplicableSystem.PCA;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** What people call the kinds of systems to which parts of NERC CIP apply. */
final class NercSystems {
  /**
   * Kinds that CIP-003 does not speak of at low impact: they stand beside a system, or guard it.
   */
  private static final Set<ApplicableSystem> ASSOCIATED = Set.of(EACMS, PACS, PCA, EAP);

  private static final String IF_PART_OF_ONE =
      ", if CIP-002 makes it part of one; its impact rating decides what applies.";

  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]++");

  /** In the order of reading: a thing's own name first, then sites, then devices. */
  private static final List<Name> NAMES =
      List.of(
          name("eacms?|electronic access control (or|and) monitoring systems?", EACMS, ""),
          name("eaps?|electronic access points?", EAP, ""),
          name("pacs?|physical access control( systems?)?", PACS, ""),
          name("pcas?|protected cyber assets?", PCA, ""),
          name(
              "firewalls?",
              List.of(EACMS, EAP),
              " A firewall is one; its interface on the perimeter is an Electronic Access Point, so"
                  + " parts on those are listed too."),
          name(
              "intermediate systems?|jump (host|server)s?",
              EACMS,
              " It can be the Intermediate System that CIP-005 R2 demands for remote access."),
          name(
              "domain controllers?|active directory|authentication servers?|radius|log (server"
                  + "|collector)s?|syslog|logging servers?|access servers?|siem|intrusion detection( systems?)?|ids",
              EACMS,
              " It is one if it controls or monitors electronic access."),
          name(
              "badge (system|reader)s?|card (system|reader)s?|card access|door (access|controller)( systems?)?s?",
              PACS,
              " Hardware mounted at the perimeter, such as the reader itself, is no part of it."),
          name("bcs|bcas?|bes cyber (system|asset)s?|cyber systems?", BES_CYBER_SYSTEM, ""),
          name(
              "control centers?",
              List.of(CONTROL_CENTER, BES_CYBER_SYSTEM),
              " A Control Center is a site of a reliability coordinator, a balancing authority, or an"
                  + " operator of two or more locations: listed are parts on Control Centers and on"
                  + " the BES Cyber Systems in them. The control room of one plant is none."),
          name(
              "(relay|plc|rtu|ied|hmi|workstation|server|historian|switch|router|gateway"
                  + "|controller|computer|ems|energy management system|scada|dcs|substation"
                  + "|generator|power plant|wind farm|solar farm|control room)s?",
              BES_CYBER_SYSTEM,
              IF_PART_OF_ONE));

  /** What is asked for by the name of a system and is a subject of its own. */
  private static final List<Pointer> POINTERS =
      List.of(
          pointer(
              "transient|laptops?|usb|removable media",
              "Transient Cyber Assets and Removable Media: CIP-010 R4 (high and medium impact),"
                  + " CIP-003 R2 Attachment 1 section 5 (low)."),
          pointer(
              "remote access|vpn",
              "Remote access: CIP-005 R2 and R3, CIP-013 R1 (high and medium impact), CIP-003 R2"
                  + " Attachment 1 section 6 (low, vendors)."),
          pointer(
              "bcsi|information",
              "BES Cyber System Information: CIP-011 R1, and CIP-004 R6 for access to it."));

  private NercSystems() {}

  /**
   * What a word means.
   *
   * @param kind the kind as the standards call it
   * @param listed the kinds whose parts are listed
   * @param note how the word was read; empty if it is the kind itself
   */
  record Meant(ApplicableSystem kind, List<ApplicableSystem> listed, String note) {

    /** The same at an impact rating: at low impact the asset as a whole is protected. */
    Meant at(Optional<ImpactRating> rating) {
      return rating.equals(Optional.of(ImpactRating.LOW)) && ASSOCIATED.contains(kind)
          ? new Meant(
              kind,
              List.of(BES_CYBER_SYSTEM),
              "EACMS, PACS, PCA and EAP are terms of high and medium impact. At low impact CIP-003"
                  + " R2 Attachment 1 protects the asset as a whole: see its sections on physical"
                  + " security, electronic access and vendor remote access.")
          : this;
    }
  }

  private record Name(Pattern words, List<ApplicableSystem> kinds, String note) {}

  private record Pointer(Pattern words, String text) {}

  private static Name name(String words, ApplicableSystem kind, String note) {
    return name(words, List.of(kind), note);
  }

  private static Name name(String words, List<ApplicableSystem> kinds, String note) {
    return new Name(whole(words), kinds, note);
  }

  private static Pointer pointer(String words, String text) {
    return new Pointer(whole(words), text);
  }

  /** Whole words. The boundary of words in patterns looks back over accents without an end. */
  private static Pattern whole(String words) {
    return Pattern.compile("(?<!\\w)(?:" + words + ")(?!\\w)");
  }

  /**
   * The kind that a word means.
   *
   * @param text as typed, for example {@code protection relay}
   * @throws QueryException if it means none; says where a subject of its own stands
   */
  static Meant of(String text) {
    String asked = text.strip();
    String word =
        SEPARATORS
            .matcher(asked.toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .replace("centre", "center");
    Optional<Pointer> pointer =
        POINTERS.stream().filter(each -> each.words().matcher(word).find()).findFirst();
    Optional<Name> name =
        NAMES.stream().filter(each -> each.words().matcher(word).find()).findFirst();
    if (pointer.isPresent() || name.isEmpty()) {
      List<String> kinds =
          NAMES.stream().map(each -> each.kinds().get(0).value()).distinct().toList();
      throw new QueryException(
          "\"" + Quoted.of(asked) + "\" is no kind of system in NERC CIP.",
          pointer.map(each -> each.text() + " ").orElse("")
              + "Kinds: "
              + String.join(", ", kinds)
              + ".",
          pointer.isPresent() ? List.of() : Nearest.to(word, kinds, 2));
    }
    ApplicableSystem kind = name.get().kinds().get(0);
    String note = name.get().note();
    String read =
        kind.value().equalsIgnoreCase(asked)
            ? ""
            : "\"" + Quoted.of(asked) + "\" is read as " + kind;
    return new Meant(
        kind,
        name.get().kinds(),
        (read.isEmpty() || note.startsWith(",") ? read + note : read + "." + note).strip());
  }
}
