package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NameKind;
import org.otsecurity.domain.requirement.Requirement;

/**
 * Another name a reader would know a requirement by, as every form of an answer shows it.
 *
 * @param name the name
 * @param kind why it is one
 * @param detail until when, where or how sure; empty if there is nothing to say
 */
public record OtherName(String name, NameKind kind, String detail) {

  /**
   * The names of a requirement. What people call a device only finds it; weaknesses are among its
   * facts, with their titles.
   */
  public static List<OtherName> of(Requirement requirement) {
    return requirement.names().stream()
        .filter(each -> each.kind() != NameKind.DEVICE && each.kind() != NameKind.WEAKNESS)
        .map(each -> new OtherName(each.value(), each.kind(), detail(each)))
        .toList();
  }

  private static String detail(Name name) {
    return switch (name) {
      case Name.Former former -> "until " + former.until();
      case Name.RelatedAsset asset -> String.join(", ", asset.sectors());
      case Name.EnterpriseNeighbor neighbor -> neighbor.title();
      case Name.Weakness weakness -> "";
      case Name.Alias alias -> "";
      case Name.Device device -> "";
    };
  }
}
