package org.otsecurity.query.applicable;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.PhraseFinder.Found;
import org.otsecurity.domain.vocabulary.RoleSign;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** In which role somebody asks what applies: as operator, product maker or service provider. */
final class FacilityRole {
  private final PhraseFinder<Role> names;
  private final PhraseFinder<RoleSign> signs;
  private final PhraseFinder<RoleSign> trades;
  private final PhraseFinder<RoleSign> firms;
  private final PhraseFinder<RoleSign> leads;
  private final PhraseFinder<RoleSign> others;
  private final PhraseFinder<RoleSign> onOthers;
  private final PhraseFinder<RoleSign> customers;

  FacilityRole(PhraseFinder<Role> names, PhraseFinder<RoleSign> signs) {
    this.names = names;
    this.signs = signs;
    this.trades = signs.only(RoleSign.TRADE);
    this.firms = signs.only(RoleSign.FIRM);
    this.leads = signs.only(RoleSign.LEADS_TO_OTHER);
    this.others = signs.only(RoleSign.OTHER);
    this.onOthers = signs.only(RoleSign.ON_OTHER);
    this.customers = signs.only(RoleSign.CUSTOMER);
  }

  /**
   * The role that a word means.
   *
   * @throws QueryException if it means none
   */
  Role named(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return names
        .meaning(Words.of(word))
        .orElseThrow(() -> {
          List<String> roles = Role.ofAskers().stream().map(Role::value).toList();
          return new QueryException(
              "\"" + Quoted.of(text) + "\" is no role.",
              "Roles: " + String.join(", ", roles) + ".",
              Nearest.to(word, roles, 1));
        });
  }

  /**
   * The role in which the words of a facility or product are said; empty if it may be any: a
   * supplier or manufacturer may ask as a plant or for its products.
   */
  Optional<Role> impliedBy(String text) {
    Words own = withoutOthers(Words.of(text));
    Set<RoleSign> said = EnumSet.noneOf(RoleSign.class);
    signs.in(own).forEach(each -> said.add(each.meaning()));
    boolean makes = said.contains(RoleSign.MAKER);
    if (makes || said.contains(RoleSign.PROVIDER) || isFirmOfTrade(own)) {
      return Optional.of(makes ? Role.PRODUCT_MAKER : Role.SERVICE_PROVIDER)
          .filter(each -> !said.contains(RoleSign.RUNS));
    }
    boolean either = said.contains(RoleSign.EITHER) && !said.contains(RoleSign.UTILITY);
    return either || said.contains(RoleSign.SERVES) ? Optional.empty() : Optional.of(Role.OPERATOR);
  }

  /** The words as far as they speak of who asks: what is behind "for" is a provider's customer. */
  String ofOwn(String text, Optional<Role> role) {
    if (!role.equals(Optional.of(Role.SERVICE_PROVIDER))) {
      return text;
    }
    Words words = Words.of(text);
    return customers.in(words).stream()
        .filter(each -> isBlank(text, words.start(each.from()) - 1))
        .filter(each -> isBlank(text, words.end(each.to() - 1)))
        .findFirst()
        .map(each -> text.substring(0, words.start(each.from()) - 1))
        .orElse(text);
  }

  private static boolean isBlank(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == ' ';
  }

  private boolean isFirmOfTrade(Words text) {
    return trades.in(text).stream().anyMatch(each -> next(firms, text, each.to()).isPresent());
  }

  /** Leaves out whom else the words mention, such as "our integrator" or "vendor access". */
  private Words withoutOthers(Words text) {
    Words own = text;
    int from = 0;
    while (from < own.size()) {
      Optional<Found<RoleSign>> other = other(own, from);
      if (other.isPresent()) {
        own = own.without(from, other.get().to());
      } else {
        from++;
      }
    }
    return own;
  }

  /** Somebody else who is mentioned from a word on: behind a lead, or with one word between. */
  private Optional<Found<RoleSign>> other(Words text, int from) {
    Optional<Found<RoleSign>> lead = leads.at(text, from);
    return lead.filter(each -> text.follows(each.to()))
        .flatMap(each -> next(others, text, each.to() + 1))
        .or(() -> lead.flatMap(each -> next(others, text, each.to())))
        .or(() -> onOthers.at(text, from));
  }

  private static Optional<Found<RoleSign>> next(
      PhraseFinder<RoleSign> finder, Words text, int from) {
    return finder.at(text, from).filter(each -> text.follows(each.from()));
  }
}
