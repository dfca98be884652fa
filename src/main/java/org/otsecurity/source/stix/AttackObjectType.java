package org.otsecurity.source.stix;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The STIX types of ATT&amp;CK objects that have an id of their own and are kept. */
enum AttackObjectType {
  TACTIC("x-mitre-tactic", "tactic", "TA\\d{4}"),
  TECHNIQUE("attack-pattern", "technique", "T\\d{4}(\\.\\d{3})?"),
  MITIGATION("course-of-action", "mitigation", "M\\d{4}"),
  ASSET("x-mitre-asset", "asset", "A\\d{4}"),
  GROUP("intrusion-set", "group", "G\\d{4}"),
  SOFTWARE("malware", "software", "S\\d{4}"),
  TOOL("tool", "software", "S\\d{4}"),
  CAMPAIGN("campaign", "campaign", "C\\d{4}"),
  DETECTION_STRATEGY("x-mitre-detection-strategy", "detection strategy", "DET\\d{4}"),
  ANALYTIC("x-mitre-analytic", "analytic", "AN\\d{4}"),
  DATA_COMPONENT("x-mitre-data-component", "data component", "DC\\d{4}");

  private final String type;
  private final String kind;
  private final Pattern id;

  AttackObjectType(String type, String kind, String id) {
    this.type = type;
    this.kind = kind;
    this.id = Pattern.compile(id);
  }

  /** The kind of a STIX type. */
  static @Nullable AttackObjectType of(String type) {
    for (AttackObjectType each : values()) {
      if (each.type.equals(type)) {
        return each;
      }
    }
    return null;
  }

  String kind() {
    return kind;
  }

  /** An external id of this type, or empty. */
  Optional<String> id(String text) {
    return id.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
