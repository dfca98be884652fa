package org.otsecurity.source.stix;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The STIX types of EMB3D objects that have an id of their own. */
enum Emb3dObjectType {
  PROPERTY(
      "x-mitre-emb3d-property", "device property", "x_mitre_emb3d_property_id", "PID-\\d{1,6}"),
  THREAT("vulnerability", "threat", "x_mitre_emb3d_threat_id", "TID-\\d{3}"),
  MITIGATION("course-of-action", "mitigation", "x_mitre_emb3d_mitigation_id", "MID-\\d{3}");

  private final String type;
  private final String kind;
  private final String field;
  private final Pattern id;

  Emb3dObjectType(String type, String kind, String field, String id) {
    this.type = type;
    this.kind = kind;
    this.field = field;
    this.id = Pattern.compile(id);
  }

  /** The kind of a STIX type. */
  static @Nullable Emb3dObjectType of(String type) {
    for (Emb3dObjectType each : values()) {
      if (each.type.equals(type)) {
        return each;
      }
    }
    return null;
  }

  String kind() {
    return kind;
  }

  /** The field that holds the id. */
  String field() {
    return field;
  }

  boolean isId(String text) {
    return id.matcher(text).matches();
  }
}
