package org.otsecurity.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.store.Store;

/** Answers "which laws, standards and guidance apply to my facility or product?". */
public final class FindApplicable {
  /** Mandatory first, then what is in force, then the nearer. */
  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry each) -> each.rule().applicability())
          .thenComparing(each -> !each.instrument().inForce())
          .thenComparing(each -> each.rule().sector().equals("any"))
          .thenComparing(each -> each.rule().jurisdiction().equals("international"));

  /** Of rules for one instrument: a rule of the sector, that is not ruled out, that binds more. */
  private static final Comparator<Entry> STRONGEST =
      Comparator.comparing((Entry each) -> each.rule().sector().equals("any"))
          .thenComparing(Entry::isOut)
          .thenComparing(each -> each.rule().applicability())
          .thenComparing(each -> !each.met().equals(Optional.of(Met.YES)));

  /** Characters of a question that are read. */
  private static final int LONGEST = 1_000;

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
   * @param facts facts of the facility by the names of {@link #facts()}
   */
  public record Request(
      String sector,
      Optional<String> jurisdiction,
      Optional<String> role,
      Map<String, String> facts) {}

  /** Whether a condition is met, as far as facts held here can tell. */
  public enum Met {
    YES("met"),
    NO("not met"),
    ASK("depends on facts not given"),
    BY_CONDITION("as the condition says"),
    NOT_IN_FORCE("not in force");

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
   * @param met whether the condition is met; empty where nothing is to be met
   * @param because the facts that decided it, in words
   * @param ask the facts that are still unknown
   * @param also further conditions, of other sectors named, by which it can apply
   */
  public record Entry(
      Instrument instrument,
      ApplicabilityRule rule,
      Optional<Met> met,
      List<String> because,
      List<String> ask,
      List<String> also) {
    private boolean isOut() {
      return met.equals(Optional.of(Met.NO));
    }
  }

  /**
   * The answer.
   *
   * @param sectors what the words were read as
   * @param jurisdictions where
   * @param role the role asked for
   * @param entries what applies or may apply: mandatory first, then conditional, then voluntary
   * @param outside what the facts given rule out
   * @param ask the facts that would settle more, with how many binding entries each concerns
   * @param notes how words were read, and limits
   */
  public record Answer(
      List<Sector> sectors,
      List<Jurisdiction> jurisdictions,
      Optional<String> role,
      List<Entry> entries,
      List<Entry> outside,
      Map<FacilityFact, Integer> ask,
      List<String> notes) {}

  /** The facts that rules ask for. */
  public List<FacilityFact> facts() {
    return model().facts();
  }

  /**
   * Finds what applies.
   *
   * @throws QueryException if no sector or several are meant, or a fact cannot be
   */
  public Answer find(Request request) {
    SectorModel known = model();
    if (request.sector().length() > LONGEST) {
      throw new QueryException(
          "The words have " + request.sector().length() + " characters.",
          "At most " + LONGEST + " are read: name the facility or product, and the place.",
          List.of());
    }
    List<String> notes = new ArrayList<>();
    SectorNames.Named named = SectorNames.sectors(known, request.sector());
    if (named.isGuess()) {
      notes.add(
          "No sector is named in these words; they come nearest to "
              + String.join(" and ", named.list().stream().map(Sector::name).toList())
              + ". Name another if that is wrong.");
    }
    List<Jurisdiction> places = places(known, request, notes);
    Optional<String> role = request.role().map(FacilityRole::of);
    if (role.isEmpty()) {
      role = FacilityRole.impliedBy(request.sector());
      role.ifPresent(
          each -> notes.add("Read as asked by the role " + each + "; name another role if not."));
    }
    Map<String, String> facts = facts(known, request, named, role, notes);
    List<Entry> all = new ArrayList<>();
    byInstrument(known, named.list(), places, role)
        .forEach((instrument, rules) -> all.add(entry(instrument, rules, facts)));
    List<Entry> entries = all.stream().filter(each -> !each.isOut()).sorted(ORDER).toList();
    List<Entry> outside = all.stream().filter(Entry::isOut).toList();
    role.ifPresent(each -> noteOtherRoles(known, named.list(), places, each, all, notes));
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
    return new Answer(named.list(), places, role, entries, outside, ask(known, entries), notes);
  }

  private static List<Jurisdiction> places(SectorModel known, Request request, List<String> notes) {
    List<Jurisdiction> places =
        request
            .jurisdiction()
            .map(each -> PlaceNames.given(known, each))
            .orElseGet(() -> PlaceNames.inWords(known, request.sector()));
    if (places.isEmpty() && request.jurisdiction().isPresent()) {
      List<String> names = known.jurisdictions().stream().map(Jurisdiction::name).toList();
      throw new QueryException(
          "\"" + request.jurisdiction().get().strip() + "\" is no jurisdiction held here.",
          "Held: " + String.join(", ", names) + ".",
          Nearest.to(request.jurisdiction().get(), names, 2));
    }
    if (places.isEmpty()) {
      notes.add(
          PlaceNames.looksLikePlace(request.sector())
                  .map(each -> "\"" + each + "\" is no place held here")
                  .orElse("No place is named")
              + ": rules of all jurisdictions held are shown. Held: "
              + String.join(", ", known.jurisdictions().stream().map(Jurisdiction::name).toList())
              + ".");
    }
    return places;
  }

  /** Facts given by name, then numbers in the words, then what the names of the sector imply. */
  private static Map<String, String> facts(
      SectorModel known,
      Request request,
      SectorNames.Named named,
      Optional<String> role,
      List<String> notes) {
    Map<String, String> facts = FacilityFacts.read(known.facts(), request.facts());
    FacilityFacts.inWords(request.sector(), askedBy(known, named.list()))
        .forEach((fact, value) -> {
          if (facts.putIfAbsent(fact, value) == null) {
            notes.add("The words are read as " + fact + ": " + value + ".");
          }
        });
    named.implied(role).forEach(facts::putIfAbsent);
    return facts;
  }

  /** The facts for which rules of these sectors ask. */
  private static Set<String> askedBy(SectorModel known, List<Sector> sectors) {
    Set<String> ids = sectors.stream().map(Sector::id).collect(Collectors.toSet());
    Set<String> facts = new LinkedHashSet<>();
    for (ApplicabilityRule each : known.rules()) {
      if (ids.contains(each.sector())) {
        each.when().ifPresent(test -> facts.addAll(test.facts()));
        facts.addAll(each.dutiesBy());
      }
    }
    return facts;
  }

  private static Map<Instrument, List<ApplicabilityRule>> byInstrument(
      SectorModel known, List<Sector> sectors, List<Jurisdiction> places, Optional<String> role) {
    Map<Instrument, List<ApplicabilityRule>> rules = new LinkedHashMap<>();
    for (ApplicabilityRule each : known.rules()) {
      if (applies(each, sectors, places, role)) {
        rules
            .computeIfAbsent(instrument(known, each.instrument()), one -> new ArrayList<>())
            .add(each);
      }
    }
    return rules;
  }

  private static Entry entry(
      Instrument instrument, List<ApplicabilityRule> rules, Map<String, String> facts) {
    List<Entry> each = new ArrayList<>();
    for (ApplicabilityRule rule : rules) {
      RuleCheck check = RuleCheck.of(rule, instrument, facts);
      each.add(new Entry(instrument, rule, check.met(), check.because(), check.ask(), List.of()));
    }
    each.sort(STRONGEST);
    Entry best = each.get(0);
    List<String> also =
        each.stream()
            .skip(1)
            .filter(one -> !one.isOut() && !one.rule().sector().equals("any"))
            .filter(one -> one.rule().jurisdiction().equals(best.rule().jurisdiction()))
            .map(one -> one.rule().condition())
            .toList();
    return new Entry(instrument, best.rule(), best.met(), best.because(), best.ask(), also);
  }

  private static Map<FacilityFact, Integer> ask(SectorModel known, List<Entry> entries) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Entry each : entries) {
      if (each.rule().applicability() != Applicability.VOLUNTARY) {
        each.ask().forEach(fact -> counts.merge(fact, 1, Integer::sum));
      }
    }
    Map<FacilityFact, Integer> ask = new LinkedHashMap<>();
    counts.forEach((name, count) ->
        known.facts().stream()
            .filter(each -> each.id().equals(name))
            .forEach(each -> ask.put(each, count)));
    return ask;
  }

  /** Says which binding instruments were left out because they bind another role. */
  private static void noteOtherRoles(
      SectorModel known,
      List<Sector> sectors,
      List<Jurisdiction> places,
      String role,
      List<Entry> shown,
      List<String> notes) {
    Map<String, Set<String>> others = new TreeMap<>();
    byInstrument(known, sectors, places, Optional.empty())
        .forEach((instrument, rules) -> {
          if (shown.stream().noneMatch(each -> each.instrument().equals(instrument))) {
            for (ApplicabilityRule rule : rules) {
              if (rule.applicability() == Applicability.MANDATORY && !rule.role().equals(role)) {
                others
                    .computeIfAbsent(rule.role(), one -> new LinkedHashSet<>())
                    .add(instrument.id());
              }
            }
          }
        });
    others.forEach((other, ids) ->
        notes.add(
            "Left out, as they bind the role " + other + ": " + String.join(", ", ids) + "."));
  }

  /** The ids of documents that bind only some sectors and are not among those that bind these. */
  public Set<StandardId> foreignTo(String text) {
    SectorModel known = model();
    List<Sector> sectors = SectorNames.allMeant(known, text);
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

  private static Instrument instrument(SectorModel known, String id) {
    return known.instruments().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
