package org.otsecurity.domain.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
  ISO_27001("iso27001");

  private final String value;
  private final List<String> keys;

  StandardId(String value, String... aliases) {
    this.value = value;
    List<String> all = new ArrayList<>();
    all.add(key(value));
    for (String alias : aliases) {
      all.add(key(alias));
    }
    this.keys = List.copyOf(all);
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
    String key = key(text);
    for (StandardId id : values()) {
      if (id.keys.contains(key)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** What is left of a name without publisher, edition, revision, case and punctuation. */
  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll(":\\s*20\\d\\d.*$", "")
        .replaceAll("\\brev(ision)?\\.?\\s*\\d|(?<=\\d)r\\d$|\\bfor\\b", "")
        .replaceAll("[^a-z0-9.]+", "")
        .replaceAll("\\.$", "")
        .replaceAll("^(?:iso|iec|isa|ansi|nist|sp)+(?=\\d)", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
