package org.otsecurity.query.applicable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.Facts;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;

/** The rules that are for some sectors in some places, and of each instrument the one to show. */
final class RuleChoice {
  /** Of rules for one instrument: a rule of the sector, that is not ruled out, that binds more. */
  private static final Comparator<InstrumentEntry> STRONGEST =
      (a, b) -> {
        int sector = Boolean.compare(a.rule().isForAnySector(), b.rule().isForAnySector());
        int out = sector != 0 ? sector : Boolean.compare(a.isOut(), b.isOut());
        int binds = out != 0 ? out : a.rule().applicability().compareTo(b.rule().applicability());
        return binds != 0 ? binds : Boolean.compare(isMet(b), isMet(a));
      };

  private final SectorModel model;
  private final List<Sector> sectors;
  private final Set<String> sectorIds = new HashSet<>();
  private final Set<String> placeIds = new HashSet<>();

  /**
   * @param places where; anywhere if empty
   */
  RuleChoice(SectorModel model, List<Sector> sectors, List<Jurisdiction> places) {
    this.model = model;
    this.sectors = sectors;
    sectors.forEach(each -> sectorIds.add(each.id()));
    places.forEach(each -> placeIds.add(each.id()));
  }

  /**
   * An entry for every instrument with a rule for who asks in a role; any role if empty.
   *
   * @param facts all that is known
   * @param given what of it was given; the rest follows from names of sectors
   */
  List<InstrumentEntry> entries(Optional<Role> role, Facts facts, Facts given) {
    List<InstrumentEntry> entries = new ArrayList<>();
    byInstrument(role)
        .forEach((id, rules) -> entries.add(entry(instrument(id), rules, facts, given)));
    return entries;
  }

  /** The facts for which rules of these sectors ask. */
  Set<String> factsAsked() {
    Set<String> facts = new LinkedHashSet<>();
    for (ApplicabilityRule each : model.rules()) {
      if (isOfSector(each)) {
        each.when().ifPresent(test -> facts.addAll(test.facts()));
        facts.addAll(each.dutiesBy());
      }
    }
    return facts;
  }

  /**
   * Binding instruments that are left out because they bind another role.
   *
   * @return by that role
   */
  Map<Role, Set<Instrument>> ofOtherRoles(Role role, List<InstrumentEntry> shown) {
    Map<Role, Set<Instrument>> others = new EnumMap<>(Role.class);
    byInstrument(Optional.empty())
        .forEach((instrument, rules) -> {
          if (shown.stream().noneMatch(each -> each.instrument().id().equals(instrument))) {
            for (ApplicabilityRule rule : rules) {
              if (rule.applicability() == Applicability.MANDATORY && rule.role() != role) {
                others
                    .computeIfAbsent(rule.role(), one -> new LinkedHashSet<>())
                    .add(instrument(instrument));
              }
            }
          }
        });
    return others;
  }

  /** The ids of documents that bind only some sectors and are not among those that bind these. */
  Set<DocumentId> foreign() {
    Set<DocumentId> foreign = new LinkedHashSet<>();
    Set<DocumentId> own = new LinkedHashSet<>();
    for (ApplicabilityRule rule : model.rules()) {
      Optional<DocumentId> document = instrument(rule.instrument()).standard();
      if (applies(rule, Optional.empty())) {
        document.ifPresent(own::add);
      } else if (rule.applicability() != Applicability.VOLUNTARY) {
        document.ifPresent(foreign::add);
      }
    }
    foreign.removeAll(own);
    return foreign;
  }

  /** The rules that apply, by the id of their instrument. */
  private Map<String, List<ApplicabilityRule>> byInstrument(Optional<Role> role) {
    Map<String, List<ApplicabilityRule>> rules = new LinkedHashMap<>();
    for (ApplicabilityRule each : model.rules()) {
      if (applies(each, role)) {
        rules.computeIfAbsent(each.instrument(), one -> new ArrayList<>()).add(each);
      }
    }
    return rules;
  }

  private InstrumentEntry entry(
      Instrument instrument, List<ApplicabilityRule> rules, Facts facts, Facts given) {
    List<InstrumentEntry> each = new ArrayList<>();
    for (ApplicabilityRule rule : rules) {
      RuleCheck check = RuleCheck.of(rule, instrument, facts);
      each.add(
          new InstrumentEntry(
              instrument,
              rule,
              check.met(),
              grounds(check, given),
              check.ask().stream().map(model::fact).toList(),
              List.of()));
    }
    each.sort(STRONGEST);
    InstrumentEntry best = each.get(0);
    List<FurtherCondition> also =
        each.stream()
            .skip(1)
            .filter(one -> !one.isOut() && !one.rule().isForAnySector())
            .filter(one -> one.rule().jurisdiction().equals(best.rule().jurisdiction()))
            .flatMap(one -> further(one.rule()).stream())
            .toList();
    return new InstrumentEntry(
        instrument, best.rule(), best.met(), best.because(), best.ask(), also);
  }

  private static boolean isMet(InstrumentEntry entry) {
    return entry.met().equals(Optional.of(Met.YES));
  }

  private List<Ground> grounds(RuleCheck check, Facts given) {
    return check.because().stream()
        .map(each ->
            new Ground(model.fact(each.fact()), each, check.aside(), !given.has(each.fact())))
        .toList();
  }

  private Optional<FurtherCondition> further(ApplicabilityRule rule) {
    return sectors.stream()
        .filter(each -> each.id().equals(rule.sector()))
        .findFirst()
        .map(each -> new FurtherCondition(each, rule.condition()));
  }

  private boolean applies(ApplicabilityRule rule, Optional<Role> role) {
    boolean place =
        placeIds.isEmpty() || rule.isInternational() || placeIds.contains(rule.jurisdiction());
    boolean asked = role.isEmpty() || rule.role().includes(role.get());
    return place
        && asked
        && (rule.isForAnySector() || isOfSector(rule))
        && !bindsCustomer(rule, role);
  }

  /** Whether a rule binds whom a maker or service provider serves, and not itself. */
  private boolean bindsCustomer(ApplicabilityRule rule, Optional<Role> role) {
    boolean serves =
        role.isPresent()
            && role.get() != Role.OPERATOR
            && sectors.stream().anyMatch(Sector::servesOthers);
    boolean own =
        sectors.stream().anyMatch(each -> each.servesOthers() && each.id().equals(rule.sector()));
    return serves
        && !own
        && !rule.isForAnySector()
        && rule.isForAnyRole()
        && rule.applicability() == Applicability.MANDATORY;
  }

  private boolean isOfSector(ApplicabilityRule rule) {
    return sectorIds.contains(rule.sector());
  }

  private Instrument instrument(String id) {
    return model.instruments().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
