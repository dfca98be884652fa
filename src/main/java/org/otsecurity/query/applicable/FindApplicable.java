package org.otsecurity.query.applicable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactTest.Reason;
import org.otsecurity.domain.sector.Facts;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.store.Store;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "which laws, standards and guidance apply to my facility or product?". */
public final class FindApplicable {
  /** What is in force, mandatory first, then the nearer. */
  private static final Comparator<InstrumentEntry> ORDER =
      Comparator.comparing((InstrumentEntry each) -> !each.instrument().inForce())
          .thenComparing(each -> each.rule().applicability())
          .thenComparing(each -> each.rule().isForAnySector())
          .thenComparing(each -> each.rule().isInternational());

  /** Characters of a question that are read. */
  private static final int LONGEST = 1_000;

  private final Store store;
  private final Kept<FacilityWords> kept = new Kept<>(FacilityWords::of);

  private final StandingNotes said;

  public FindApplicable(Store store) {
    this.store = store;
    this.said = new StandingNotes(store);
  }

  /**
   * What is asked.
   *
   * @param sector the facility, product or sector in plain words; may name the place as well
   * @param jurisdiction the place in plain words
   * @param role operator, product-maker or service-provider, or a word for one
   * @param facts what is known of the facility, as {@link #read} reads it
   */
  public record Request(
      String sector, Optional<String> jurisdiction, Optional<String> role, Facts facts) {}

  /**
   * The answer.
   *
   * @param sectors what the words were read as
   * @param jurisdictions where
   * @param role the role asked for
   * @param entries what applies or may apply: mandatory first, then conditional, then voluntary,
   *     then what is not in force
   * @param outside what the facts given rule out
   * @param ask the facts that would settle more, with how many binding entries each concerns
   * @param notes how words were read, and limits
   */
  public record Answer(
      List<Sector> sectors,
      List<Jurisdiction> jurisdictions,
      Optional<Role> role,
      List<InstrumentEntry> entries,
      List<InstrumentEntry> outside,
      Map<FacilityFact, Integer> ask,
      List<String> notes) {
    /**
     * Some of what applies or may apply.
     *
     * @param offset entries to pass over
     * @param limit most entries to give
     */
    public List<InstrumentEntry> page(int offset, int limit) {
      return entries.stream().skip(offset).limit(limit).toList();
    }
  }

  /** The facts that rules ask for. */
  public List<FacilityFact> facts() {
    return kept.from(store).model().facts();
  }

  /**
   * Reads facts given by the names of {@link #facts()}.
   *
   * @throws QueryException if a fact is not known, or a value is none of its kind
   */
  public Facts read(Map<String, String> given) {
    return kept.from(store).facts().read(given);
  }

  /**
   * Finds what applies.
   *
   * @throws QueryException if no sector is meant, or a role or place cannot be
   */
  public Answer find(Request request) {
    FacilityWords words = kept.from(store);
    SectorModel known = words.model();
    if (request.sector().length() > LONGEST) {
      throw new QueryException(
          "The words have " + request.sector().length() + " characters.",
          "At most " + LONGEST + " are read: name the facility or product, and the place.",
          List.of());
    }
    List<String> notes = new ArrayList<>();
    SectorNames.Named named = words.sectors().in(request.sector());
    List<Sector> sectors = named.list();
    List<String> names = sectors.stream().map(Sector::name).toList();
    if (named.isGuess()) {
      notes.add(
          "No sector is named in these words; they come nearest to "
              + String.join(" and ", names)
              + ". Name another if that is wrong.");
    }
    if (sectors.size() > 2) {
      notes.add(
          "The words span "
              + String.join("; ", names)
              + ". Rules of all are shown, with further conditions under also; name one to narrow.");
    }
    List<Jurisdiction> places = places(words, request, notes);
    Optional<Role> role = request.role().map(words.roles()::named);
    if (role.isEmpty()) {
      role = words.roles().impliedBy(request.sector());
      role.ifPresent(
          each -> notes.add("Read as asked by the role " + each + "; name another role if not."));
    }
    RuleChoice rules = new RuleChoice(known, sectors, places);
    String own = words.roles().ofOwn(request.sector(), role);
    Facts given = given(words.facts(), request, own, rules, notes);
    Facts facts = named.implied(role).with(given);
    List<InstrumentEntry> all =
        rules.entries(role, facts).stream().map(each -> marked(each, given)).toList();
    List<InstrumentEntry> entries =
        all.stream().filter(each -> !each.isOut()).sorted(ORDER).toList();
    List<InstrumentEntry> outside = all.stream().filter(each -> isNews(each, given)).toList();
    role.ifPresent(each ->
        rules
            .ofOtherRoles(each, all)
            .forEach((other, ids) ->
                notes.add(
                    "Left out, as they bind the role "
                        + other
                        + ": "
                        + String.join(", ", ids)
                        + ".")));
    places.forEach(each -> {
      if (!each.note().isEmpty()) {
        notes.add(each.name() + ": " + each.note());
      }
    });
    notes.add(said.of(StandingNote.NO_LAW_NAMES_LEVELS));
    notes.add(
        "A reading aid as of "
            + known.verified()
            + ", not legal advice: each entry shows its source and how sure it is.");
    return new Answer(sectors, places, role, entries, outside, ask(known, entries), notes);
  }

  /**
   * Whether it is worth saying that a rule is out: a conditional one only if a fact given says so.
   */
  private static boolean isNews(InstrumentEntry each, Facts given) {
    return each.isOut()
        && (each.rule().applicability() == Applicability.MANDATORY
            || each.because().stream().anyMatch(one -> given.has(one.fact())));
  }

  /** Says of reasons that nobody gave that they follow from the name of the sector. */
  private static InstrumentEntry marked(InstrumentEntry each, Facts given) {
    List<Reason> because =
        each.because().stream()
            .map(one -> given.has(one.fact()) ? one : one.with(" (by its name)"))
            .toList();
    return new InstrumentEntry(
        each.instrument(), each.rule(), each.met(), because, each.ask(), each.also());
  }

  private static List<Jurisdiction> places(
      FacilityWords words, Request request, List<String> notes) {
    PlaceNames reader = words.places();
    List<Jurisdiction> places =
        request.jurisdiction().map(reader::given).orElseGet(() -> reader.inWords(request.sector()));
    if (!places.isEmpty()) {
      return places;
    }
    List<String> names = words.model().jurisdictions().stream().map(Jurisdiction::name).toList();
    String held = "Held: " + String.join(", ", names) + ".";
    if (request.jurisdiction().isPresent()) {
      String asked = request.jurisdiction().get();
      throw new QueryException(
          "\"" + Quoted.of(asked) + "\" is no jurisdiction held here.",
          held,
          Nearest.to(asked, names, 2));
    }
    notes.add(
        reader
                .looksLikePlace(request.sector())
                .map(each -> "\"" + Quoted.of(each) + "\" is no place held here")
                .orElse("No place is named")
            + ": rules of all jurisdictions held are shown. "
            + held);
    return places;
  }

  /** Facts given by name, and numbers in the words of whom they concern. */
  private static Facts given(
      FacilityFacts reader, Request request, String words, RuleChoice rules, List<String> notes) {
    Facts read = reader.inWords(words, rules.factsAsked());
    read.byName()
        .forEach((fact, value) -> {
          if (!request.facts().has(fact)) {
            notes.add("The words are read as " + fact + ": " + value.text() + ".");
          }
        });
    return read.with(request.facts());
  }

  private static Map<FacilityFact, Integer> ask(SectorModel known, List<InstrumentEntry> entries) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (InstrumentEntry each : entries) {
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

  /** The ids of documents that bind only some sectors and are not among those that bind these. */
  public Set<DocumentId> foreignTo(String text) {
    FacilityWords words = kept.from(store);
    return new RuleChoice(words.model(), words.sectors().in(text).list(), List.of()).foreign();
  }
}
