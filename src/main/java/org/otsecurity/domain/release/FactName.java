package org.otsecurity.domain.release;

import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/** What further facts publishers state of their requirements, as files of facts name them. */
public enum FactName implements Coded {
  /** The place in the publisher's order, from 1 (ATT&amp;CK {@code tactic_refs}). */
  PLACE("place"),
  /** {@code x_mitre_shortname}. */
  SHORT_NAME("short name"),
  /** {@code aliases}, {@code x_mitre_aliases}. */
  ALIAS("alias"),
  /** {@code labels} of a mitigation, verbatim. */
  LABEL("label"),
  /** {@code x_mitre_sectors}. */
  SECTOR("sector"),
  /** {@code x_mitre_related_assets}; qualified by their sectors. */
  RELATED_ASSET("related asset"),
  /** {@code first_seen}: year and month. */
  FIRST_SEEN("first seen"),
  /** {@code last_seen}: year and month. */
  LAST_SEEN("last seen"),
  /** {@code x_mitre_log_source_references}: the data component; qualified by the log source. */
  LOG_SOURCE("log source"),
  /** {@code category} of a property, {@code x_mitre_emb3d_threat_category}. */
  CATEGORY("category"),
  /** {@code x_mitre_emb3d_threat_maturity}. */
  MATURITY("maturity"),
  /** {@code x_mitre_emb3d_mitigation_maturity}. */
  TIER("tier"),
  /** {@code x_mitre_emb3d_threat_CWEs}: the id; qualified by the title of the weakness. */
  CWE("cwe"),
  /** {@code x_mitre_emb3d_threat_CVEs}: the id. */
  CVE("cve"),
  /** {@code x_mitre_emb3d_mitigation_IEC_62443_mappings}: one reference as it is written. */
  IEC_62443("iec 62443");

  private final String value;

  FactName(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<FactName> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
