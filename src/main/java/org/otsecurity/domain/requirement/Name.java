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
      case ExpectedSuccessor successor -> NameKind.EXPECTED_SUCCESSOR;
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

  /**
   * The id that a later release is expected to give, of which this corpus holds no facts.
   *
   * @param value the later id
   * @param from the first release that has it
   * @param basis whether the publisher announced it, or it is inferred here
   */
  record ExpectedSuccessor(String value, AttackRelease from, Basis basis) implements Name {}
}
