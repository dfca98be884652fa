package org.otsecurity.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.store.Store;

/** Answers "which laws, standards and guidance apply to my facility or product?". */
public final class FindApplicable {
  private static final List<String> ROLES =
      List.of("operator", "product-maker", "service-provider");
  private static final Set<String> NUMBERS = Set.of("persons_served", "employees", "turnover_eur");

  private final Store store;
  private volatile @Nullable SectorModel model;

  public FindApplicable(Store store) {
    this.store = store;
  }

  /**
   * What is asked.
   *
   * @param sector the facility, product or sector in plain words; may name the place as well
   * @param jurisdiction the place in plain words
   * @param role operator, product-maker or service-provider
   * @param facts facts of the facility by the names of {@link SectorModel#FACTS}
   */
  public record Request(
      String sector,
      Optional<String> jurisdiction,
      Optional<String> role,
      Map<String, String> facts) {}

  /** Whether the facts given meet a condition. */
  public enum Met {
    YES("met"),
    NO("not met"),
    ASK("depends on facts not given");

    private final String value;

    Met(String value) {
      this.value = value;
    }

    /** The word in answers. */
    public String value() {
      return value;
    }
  }

  /**
   * An instrument that applies, or does not.
   *
   * @param instrument the instrument
   * @param rule the rule by which it does
   * @param met whether the facts given meet its condition
   * @param ask the facts that are still unknown
   */
  public record Entry(Instrument instrument, ApplicabilityRule rule, Met met, List<String> ask) {}

  /**
   * The answer.
   *
   * @param sectors what the words were read as
   * @param jurisdictions where
   * @param role the role asked for
   * @param entries what applies or may apply: mandatory first, then conditional, then voluntary
   * @param outside what the facts given rule out
   * @param ask the facts that would settle more, with how many entries each concerns
   * @param notes how words were read, and limits
   */
  public record Answer(
      List<Sector> sectors,
      List<Jurisdiction> jurisdictions,
      Optional<String> role,
      List<Entry> entries,
      List<Entry> outside,
      Map<String, Integer> ask,
      List<String> notes) {}

  /**
   * Finds what applies.
   *
   * @throws QueryException if no sector is meant, or a fact cannot be
   */
  public Answer find(Request request) {
    SectorModel known = model();
    List<String> notes = new ArrayList<>();
    List<Sector> sectors = SectorNames.sectors(known, request.sector());
    if (sectors.isEmpty()) {
      throw unknownSector(known, request.sector());
    }
    String place = request.jurisdiction().orElse(request.sector());
    List<Jurisdiction> places = SectorNames.jurisdictions(known, place);
    if (places.isEmpty() && request.jurisdiction().isPresent()) {
      List<String> names = known.jurisdictions().stream().map(Jurisdiction::name).toList();
      throw new QueryException(
          "\"" + request.jurisdiction().get().strip() + "\" is no jurisdiction held here.",
          "Held: " + String.join(", ", names) + ".",
          Nearest.to(request.jurisdiction().get(), names, 2));
    }
    if (places.isEmpty()) {
      notes.add("No place is named: rules of all jurisdictions held are shown. Name one.");
    }
    Optional<String> role = request.role().map(FindApplicable::role);
    if (role.isEmpty()) {
      role = impliedRole(request.sector());
      role.ifPresent(
          each -> notes.add("Read as asked by the role " + each + "; name another role if not."));
    }
    Map<String, String> facts = facts(request.facts());
    Map<String, Entry> best = new LinkedHashMap<>();
    for (ApplicabilityRule rule : known.rules()) {
      if (applies(rule, sectors, places, role)) {
        Entry entry = entry(known, rule, facts);
        best.merge(rule.instrument(), entry, FindApplicable::stronger);
      }
    }
    List<Entry> entries = new ArrayList<>();
    List<Entry> outside = new ArrayList<>();
    best.values().forEach(each -> (each.met() == Met.NO ? outside : entries).add(each));
    entries.sort(
        Comparator.comparing((Entry each) -> each.rule().applicability())
            .thenComparing(each -> each.rule().sector().equals("any"))
            .thenComparing(each -> each.rule().jurisdiction().equals("international")));
    Map<String, Integer> ask = new LinkedHashMap<>();
    for (Entry each : entries) {
      if (each.rule().applicability() != Applicability.VOLUNTARY) {
        each.ask().forEach(fact -> ask.merge(fact, 1, Integer::sum));
      }
    }
    places.forEach(each -> {
      if (!each.note().isEmpty()) {
        notes.add(each.name() + ": " + each.note());
      }
    });
    notes.add(
        "No law or regulation listed here names an IEC 62443 security level; a target level comes"
            + " from the risk assessment of the zone (IEC 62443-3-2, ZCR 5).");
    notes.add(
        "A reading aid as of 2026-11, not legal advice: each entry shows its source and how sure it"
            + " is.");
    return new Answer(sectors, places, role, entries, outside, ask, notes);
  }

  /** The ids of documents that bind only some sectors and are not among those that bind these. */
  public Set<StandardId> foreignTo(String text) {
    SectorModel known = model();
    List<Sector> sectors = SectorNames.sectors(known, text);
    if (sectors.isEmpty()) {
      throw unknownSector(known, text);
    }
    Set<StandardId> foreign = new LinkedHashSet<>();
    Set<StandardId> own = new LinkedHashSet<>();
    for (ApplicabilityRule rule : known.rules()) {
      Optional<StandardId> document = instrument(known, rule.instrument()).standard();
      if (applies(rule, sectors, List.of(), Optional.empty())) {
        document.ifPresent(own::add);
      } else if (rule.applicability() != Applicability.VOLUNTARY) {
        document.ifPresent(foreign::add);
      }
    }
    foreign.removeAll(own);
    return foreign;
  }

  private SectorModel model() {
    SectorModel known = model;
    if (known == null) {
      known = store.read(reader -> reader.sectors());
      model = known;
    }
    return known;
  }

  private static boolean applies(
      ApplicabilityRule rule,
      List<Sector> sectors,
      List<Jurisdiction> places,
      Optional<String> role) {
    boolean sector =
        rule.sector().equals("any")
            || sectors.stream().anyMatch(each -> each.id().equals(rule.sector()));
    boolean place =
        places.isEmpty()
            || rule.jurisdiction().equals("international")
            || places.stream().anyMatch(each -> each.id().equals(rule.jurisdiction()));
    boolean asked = role.isEmpty() || rule.role().equals("any") || rule.role().equals(role.get());
    return sector && place && asked;
  }

  private static Entry entry(SectorModel known, ApplicabilityRule rule, Map<String, String> facts) {
    Instrument instrument = instrument(known, rule.instrument());
    List<String> ask = new ArrayList<>();
    Met met = rule.unknowns().isEmpty() ? Met.YES : Met.ASK;
    for (String fact : rule.unknowns()) {
      String given = facts.get(fact);
      if (given == null) {
        ask.add(fact);
      } else if (given.equals("false") && isDecisive(rule, fact)) {
        met = Met.NO;
      } else if (given.equals("true")) {
        met = met == Met.NO ? met : Met.YES;
      }
    }
    if (rule.threshold().isPresent()) {
      ApplicabilityRule.Threshold threshold = rule.threshold().get();
      String given = facts.get(threshold.fact());
      if (given != null) {
        boolean more = Long.parseLong(given) > threshold.moreThan();
        met = more ? Met.YES : threshold.settles() ? Met.NO : Met.ASK;
      }
    }
    return new Entry(instrument, rule, met, met == Met.ASK ? List.copyOf(ask) : List.of());
  }

  /** A designation that is denied rules an instrument out only where nothing else brings it in. */
  private static boolean isDecisive(ApplicabilityRule rule, String fact) {
    boolean designation = fact.equals("tsa_designated") || fact.equals("mtsa_regulated");
    return rule.unknowns().size() == 1
        || (designation && rule.applicability() == Applicability.CONDITIONAL)
        || fact.equals("bes_facility")
        || fact.equals("product_with_digital_elements")
        || fact.equals("medical_device");
  }

  private static Instrument instrument(SectorModel known, String id) {
    return known.instruments().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Of two rules for one instrument the one that binds more, and of equal ones the nearer. */
  private static Entry stronger(Entry a, Entry b) {
    int met = Boolean.compare(a.met() == Met.NO, b.met() == Met.NO);
    int binds = a.rule().applicability().compareTo(b.rule().applicability());
    int near = Boolean.compare(a.rule().sector().equals("any"), b.rule().sector().equals("any"));
    int order = met != 0 ? met : binds != 0 ? binds : near;
    return order <= 0 ? a : b;
  }

  private static Optional<String> impliedRole(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.matches(
        "(?s).*\\b(maker|manufacturer of|vendor|oem|product team|we (make|build))\\b.*")) {
      return Optional.of("product-maker");
    }
    if (lower.matches("(?s).*\\b(integrator|service provider|msp)\\b.*")) {
      return Optional.of("service-provider");
    }
    // A supplier may be asked for as a plant or for its products; everybody else runs something.
    return lower.matches("(?s).*\\b(supplier|product|device|component)s?\\b.*")
        ? Optional.empty()
        : Optional.of("operator");
  }

  private static String role(String text) {
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

  private static Map<String, String> facts(Map<String, String> given) {
    Map<String, String> facts = new LinkedHashMap<>();
    given.forEach((fact, value) -> {
      String text = value.strip().toLowerCase(Locale.ROOT);
      if (NUMBERS.contains(fact)) {
        String digits = text.replaceAll("[ ,_']", "");
        if (!digits.matches("\\d{1,15}")) {
          throw new QueryException(
              "\"" + fact + "\" is " + value.strip() + ".",
              "A whole number of 0 or more is needed.",
              List.of());
        }
        facts.put(fact, digits);
      } else {
        facts.put(
            fact,
            switch (text) {
              case "yes", "true", "1" -> "true";
              case "no", "false", "0", "none" -> "false";
              default -> text;
            });
      }
    });
    return facts;
  }

  private static QueryException unknownSector(SectorModel known, String text) {
    List<String> names = known.sectors().stream().map(Sector::name).toList();
    List<String> all = new ArrayList<>(names);
    known.sectors().forEach(each -> all.addAll(each.names()));
    return new QueryException(
        "\""
            + (text.length() > 80 ? text.substring(0, 80) + "…" : text.strip())
            + "\" names no sector held here.",
        "Sectors: " + String.join(", ", names) + ".",
        Nearest.to(text, all, 3));
  }
}
