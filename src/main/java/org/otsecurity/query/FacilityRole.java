package org.otsecurity.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** In which role somebody asks what applies: as operator, product maker or service provider. */
final class FacilityRole {
  private static final Pattern MAKER =
      Pattern.compile(
          "(?<!\\w)(?:makers?|manufacturers? of|vendors?|oems?|product team|we (?:make|build|sell)"
              + "|i (?:make|build)"
              + "|(?<!(?:wind|solar|farm|property|estate|center|centre|park) )developers?)(?!\\w)");

  private static final Pattern PROVIDER =
      Pattern.compile(
          "(?<!\\w)(?:integrators?|mss?ps?|consult\\w*+|installers?|penetration testers?|lawyers?"
              + "|auditors?"
              + "|(?:maintenance|commissioning|installation|epc|control system|hvac|electrical"
              + "|automation|engineering) (?:contractor|company|companies|firm|provider)s?"
              + "|soc providers?|(?<!(?:navigation|payment|postal) )service providers?)(?!\\w)");

  /** Somebody else whom the words mention, such as "our integrator" or "vendor access". */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?<!\\w)(?:our|its|their|from an?|with an?|by an?|of an?|using|via|through|asked by)"
              + " (?:\\w++ )?"
              + "(?:makers?|vendors?|oems?|developers?|integrators?|mss?ps?|consultants?|installers?"
              + "|contractors?|service providers?|suppliers?)(?!\\w)"
              + "|(?<!\\w)vendor (?:questionnaires?|access|management)(?!\\w)");

  private static final Pattern RUNS =
      Pattern.compile("(?<!\\w)(?:operat(?:e|es|ing|ors?)|runs?|running|owners?)(?!\\w)");

  /** Who works for a facility without running it. */
  private static final Pattern SERVES =
      Pattern.compile("(?<!\\w)we (?:insure|deliver|supply|serve)(?!\\w)");

  /** Who supplies electricity, gas, heat or water runs the supply. */
  private static final Pattern UTILITY =
      Pattern.compile("(?<!\\w)(?:electricity|energy|power|gas|heat|water) suppliers?(?!\\w)");

  /** Who may ask as a plant or for its products. */
  private static final Pattern EITHER =
      Pattern.compile(
          "(?<!\\w)(?:supplier|manufacturer|builder|shipyard|shipbuilder|product|device|component"
              + "|software)s?(?!\\w)");

  private FacilityRole() {}

  /**
   * The role that a word means.
   *
   * @throws QueryException if it means none
   */
  static Role of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return switch (word) {
      case "operator", "asset-owner", "owner", "utility" -> Role.OPERATOR;
      case "product-maker",
          "maker",
          "manufacturer",
          "product-supplier",
          "vendor",
          "supplier",
          "oem" ->
          Role.PRODUCT_MAKER;
      case "service-provider", "integrator", "system-integrator", "msp", "consultant" ->
          Role.SERVICE_PROVIDER;
      default -> {
        List<String> roles = Role.ofAskers().stream().map(Role::value).toList();
        throw new QueryException(
            "\"" + Quoted.of(text) + "\" is no role.",
            "Roles: " + String.join(", ", roles) + ".",
            Nearest.to(word, roles, 1));
      }
    };
  }

  /**
   * The role in which the words of a facility or product are said; empty if it may be any: a
   * supplier or manufacturer may ask as a plant or for its products.
   */
  static Optional<Role> impliedBy(String text) {
    String lower = OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    boolean makes = MAKER.matcher(lower).find();
    if (makes || PROVIDER.matcher(lower).find()) {
      return Optional.of(makes ? Role.PRODUCT_MAKER : Role.SERVICE_PROVIDER)
          .filter(each -> !RUNS.matcher(lower).find());
    }
    boolean either = EITHER.matcher(lower).find() && !UTILITY.matcher(lower).find();
    return either || SERVES.matcher(lower).find() ? Optional.empty() : Optional.of(Role.OPERATOR);
  }

  /** The words as far as they speak of who asks: what is behind "for" is a provider's customer. */
  static String ofOwn(String text, Optional<Role> role) {
    int customer = text.toLowerCase(Locale.ROOT).indexOf(" for ");
    return role.equals(Optional.of(Role.SERVICE_PROVIDER)) && customer >= 0
        ? text.substring(0, customer)
        : text;
  }
}
