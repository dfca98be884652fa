package org.otsecurity.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which role somebody asks what applies: as operator, product maker or service provider. */
final class FacilityRole {
  private static final List<String> ROLES =
      List.of("operator", "product-maker", "service-provider");

  private static final Pattern MAKER =
      Pattern.compile("\\b(maker|manufacturer of|vendor|oem|product team|we (make|build))\\b");
  private static final Pattern PROVIDER =
      Pattern.compile("\\b(integrator|service provider|msp)\\b");
  private static final Pattern EITHER =
      Pattern.compile("\\b(supplier|manufacturer|product|device|component)s?\\b");

  private FacilityRole() {}

  /**
   * The role that a word means.
   *
   * @throws QueryException if it means none
   */
  static String of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String meant =
        switch (word) {
          case "operator", "asset-owner", "owner", "utility" -> "operator";
          case "product-maker", "maker", "manufacturer", "product-supplier", "vendor", "supplier" ->
              "product-maker";
          case "service-provider", "integrator", "system-integrator", "msp" -> "service-provider";
          default -> "";
        };
    if (meant.isEmpty()) {
      throw new QueryException(
          "\"" + text.strip() + "\" is no role.",
          "Roles: " + String.join(", ", ROLES) + ".",
          Nearest.to(word, ROLES, 1));
    }
    return meant;
  }

  /**
   * The role in which the words of a facility or product are said; empty if it may be any: a
   * supplier or manufacturer may ask as a plant or for its products.
   */
  static Optional<String> impliedBy(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (MAKER.matcher(lower).find()) {
      return Optional.of("product-maker");
    }
    if (PROVIDER.matcher(lower).find()) {
      return Optional.of("service-provider");
    }
    return EITHER.matcher(lower).find() ? Optional.empty() : Optional.of("operator");
  }
}
