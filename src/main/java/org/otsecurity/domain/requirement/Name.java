package org.otsecurity.domain.requirement;

import java.util.List;

/** Another name by which a requirement is known, and found. */
public sealed interface Name {
  /** The name itself. */
  String value();

  /** Why the requirement is also known so. */
  default NameKind kind() {
    return switch (this) {
      case Alias alias -> NameKind.ALIAS;
      case Former former -> NameKind.FORMER;
      case RelatedAsset asset -> NameKind.RELATED_ASSET;
      case Device device -> NameKind.DEVICE;
      case Weakness weakness -> NameKind.WEAKNESS;
      case EnterpriseNeighbor neighbor -> NameKind.ENTERPRISE_NEIGHBOR;
    };
  }

  /** A name in use beside the title. */
  record Alias(String value) implements Name {}

  /**
   * A former title.
   *
   * @param until the first release that no longer has it
   */
  record Former(String value, AttackRelease until) implements Name {}

  /**
   * What MITRE counts to an asset.
   *
   * @param sectors where it is called so; empty if MITRE names none
   */
  record RelatedAsset(String value, List<String> sectors) implements Name {}

  /** What people call such a device. */
  record Device(String value) implements Name {}

  /** A weakness that a threat carries, by its id in the Common Weakness Enumeration. */
  record Weakness(String value) implements Name {}

  /**
   * A technique of ATT&amp;CK Enterprise that is near, by this project's bridge. Reports of
   * incidents in plants name it where they mean what happens there.
   *
   * @param value its id, for example {@code T1566.001}
   * @param title its name
   * @param reason what both have in common, and what differs
   */
  record EnterpriseNeighbor(String value, String title, String reason) implements Name {}
}
