package org.otsecurity.render;

import org.otsecurity.domain.requirement.RelationType;

/** What a relation is called seen from a requirement at one of its ends. */
public enum RelationName {
  PAIRED_WITH("paired_with", "Paired with"),
  RELATED_CONTROLS("related_controls", "Related controls"),
  INCORPORATES("incorporates", "Incorporates"),
  INCORPORATED_INTO("incorporated_into", "Incorporated into"),
  MOVED_FROM("moved_from", "Moved from"),
  MOVED_TO("moved_to", "Moved to"),
  SUGGESTED_INSTEAD_OF("suggested_instead_of", "Suggested instead of"),
  USE_NOW("use_now", "Use now"),
  REPLACES("replaces", "Replaces"),
  REVOKED_BY("revoked_by", "Revoked by"),
  SUPERSEDES("supersedes", "Supersedes"),
  SUPERSEDED_BY("superseded_by", "Superseded by"),
  MITIGATED_BY("mitigated_by", "Mitigated by"),
  MITIGATES("mitigates", "Mitigates"),
  TARGETED_BY("targeted_by", "Targeted by"),
  TARGETS("targets", "Targets"),
  USED_BY("used_by", "Used by"),
  USES("uses", "Uses"),
  CAMPAIGNS("campaigns", "Campaigns"),
  ATTRIBUTED_TO("attributed_to", "Attributed to"),
  DETECTED_BY("detected_by", "Detected by"),
  DETECTS("detects", "Detects"),
  READ_BY("read_by", "Read by"),
  READS("reads", "Reads"),
  TECHNIQUES("techniques", "Techniques"),
  TACTICS("tactics", "Tactics"),
  LABELED_BY_MITRE_MITIGATION("labeled_by_mitre_mitigation", "Labeled by MITRE mitigation"),
  MITRE_LABEL_TARGETS("mitre_label_targets", "MITRE label targets"),
  EXPOSED_BY("exposed_by", "Exposed by"),
  EXPOSES_TO("exposes_to", "Exposes to"),
  REFERENCED_BY_EMB3D_MITIGATION(
      "referenced_by_emb3d_mitigation", "Referenced by EMB3D mitigation"),
  EMB3D_REFERENCES("emb3d_references", "EMB3D references");

  private final String key;
  private final String heading;

  RelationName(String key, String heading) {
    this.key = key;
    this.heading = heading;
  }

  /** The name in data. */
  String key() {
    return key;
  }

  /** The name above a list that a person reads. */
  public String heading() {
    return heading;
  }

  /** The name seen from the source of a relation, or from its target when incoming. */
  static RelationName of(RelationType type, boolean incoming) {
    return switch (type) {
      case PAIRED_WITH -> PAIRED_WITH;
      case RELATED -> RELATED_CONTROLS;
      case INCORPORATED_INTO -> incoming ? INCORPORATES : INCORPORATED_INTO;
      case MOVED_TO -> incoming ? MOVED_FROM : MOVED_TO;
      case USE_NOW -> incoming ? SUGGESTED_INSTEAD_OF : USE_NOW;
      case REVOKED_BY -> incoming ? REPLACES : REVOKED_BY;
      case SUPERSEDED_BY -> incoming ? SUPERSEDES : SUPERSEDED_BY;
      case MITIGATES -> incoming ? MITIGATED_BY : MITIGATES;
      case TARGETS -> incoming ? TARGETED_BY : TARGETS;
      case USES -> incoming ? USED_BY : USES;
      case ATTRIBUTED_TO -> incoming ? CAMPAIGNS : ATTRIBUTED_TO;
      case DETECTS -> incoming ? DETECTED_BY : DETECTS;
      case HAS_TACTIC -> incoming ? TECHNIQUES : TACTICS;
      case READS -> incoming ? READ_BY : READS;
      case LABELED -> incoming ? LABELED_BY_MITRE_MITIGATION : MITRE_LABEL_TARGETS;
      case EXPOSES_TO -> incoming ? EXPOSED_BY : EXPOSES_TO;
      case REFERENCES -> incoming ? REFERENCED_BY_EMB3D_MITIGATION : EMB3D_REFERENCES;
    };
  }
}
