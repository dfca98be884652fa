package org.otsecurity.query.applicable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.Facts;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.LanguageReading;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.ReadLanguage;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.store.Store;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "which laws, standards and guidance apply to my facility or product?". */
public final class FindApplicable {
  /** Characters of a question that are read. */
  private static final int LONGEST = 1_000;

  private final Store store;
  private final Kept<FacilityWords> kept;

  private final StandingNotes said;
  private final ReadLanguage languages;

  /**
   * @param said sentences that stand beside answers
   * @param spellings how names are spelled
   * @param languages reads words of other languages
   */
  public FindApplicable(
      Store store, StandingNotes said, Kept<Spellings> spellings, ReadLanguage languages) {
    this.store = store;
    this.kept = new Kept<>(reader -> FacilityWords.of(reader, spellings));
    this.said = said;
    this.languages = languages;
  }

  /**
   * What is asked.
   *
   * @param sector the facility, product or sector in plain words; may name the place as well
   * @param jurisdiction the place in plain words
   * @param role operator, product-maker or service-provider, or a word for one
   * @param facts what is known of the facility
   */
  public record Request(
      String sector, Optional<String> jurisdiction, Optional<String> role, List<GivenFact> facts) {}

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
   * @param month the ISO month in which the rules were compared with their sources
   */
  public record Answer(
      List<Sector> sectors,
      List<Jurisdiction> jurisdictions,
      Optional<Role> role,
      List<InstrumentEntry> entries,
      List<InstrumentEntry> outside,
      Map<FacilityFact, Integer> ask,
      List<ApplicableNote> notes,
      String month) {
    /** The facts that settle most, those first. */
    public List<FacilityFact> asking() {
      return ask.entrySet().stream()
          .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }

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

  /**
   * Finds what applies.
   *
   * @throws QueryException if no sector is meant, or a role, place or fact cannot be
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
    Facts typed = words.facts().read(request.facts());
    List<ApplicableNote> notes = new ArrayList<>();
    Optional<LanguageReading> language = inOtherLanguage(words, request.sector());
    language.map(ApplicableNote.LanguageRead::new).ifPresent(notes::add);
    SectorNames.Named named =
        words.sectors().in(language.map(LanguageReading::english).orElse(request.sector()));
    List<Sector> sectors = named.list();
    if (named.isGuess()) {
      notes.add(new ApplicableNote.NearestSectors(sectors));
    }
    if (sectors.size() > 2) {
      notes.add(new ApplicableNote.SeveralSectors(sectors));
    }
    List<Jurisdiction> places = places(words, request, notes);
    Optional<Role> role = request.role().map(words.roles()::named);
    if (role.isEmpty()) {
      role = words.roles().impliedBy(request.sector());
      role.map(ApplicableNote.RoleImplied::new).ifPresent(notes::add);
    }
    RuleChoice rules = new RuleChoice(known, sectors, places);
    String own = words.roles().ofOwn(request.sector(), role);
    Facts given = given(words, typed, own, rules, notes);
    Facts facts = named.implied(role).with(given);
    List<InstrumentEntry> all = rules.entries(role, facts, given);
    List<InstrumentEntry> entries =
        all.stream()
            .filter(each -> !each.isOut())
            .sorted((a, b) -> InstrumentEntry.inOrder(a, b, known.verified()))
            .toList();
    List<InstrumentEntry> outside = all.stream().filter(FindApplicable::isNews).toList();
    role.ifPresent(each ->
        rules
            .ofOtherRoles(each, all)
            .forEach((other, left) ->
                notes.add(new ApplicableNote.OfOtherRole(other, List.copyOf(left)))));
    places.forEach(each -> {
      if (!each.note().isEmpty()) {
        notes.add(new ApplicableNote.OfPlace(each));
      }
    });
    notes.add(new ApplicableNote.Standing(said.of(StandingNote.NO_LAW_NAMES_LEVELS)));
    notes.add(new ApplicableNote.Verified(known.verified()));
    return new Answer(
        sectors, places, role, entries, outside, ask(entries), notes, known.verified());
  }

  /** A text that names no sector as it stands, and one in English. */
  private Optional<LanguageReading> inOtherLanguage(FacilityWords words, String text) {
    return words.sectors().isNamedIn(text)
        ? Optional.empty()
        : languages.read(text).filter(each -> words.sectors().isNamedIn(each.english()));
  }

  /**
   * Whether it is worth saying that a rule is out: a conditional one only if a fact given says so.
   */
  private static boolean isNews(InstrumentEntry each) {
    return each.isOut()
        && (each.rule().applicability() == Applicability.MANDATORY
            || each.because().stream().anyMatch(one -> !one.byName()));
  }

  private static List<Jurisdiction> places(
      FacilityWords words, Request request, List<ApplicableNote> notes) {
    PlaceNames reader = words.places();
    List<Jurisdiction> places =
        request.jurisdiction().map(reader::given).orElseGet(() -> reader.inWords(request.sector()));
    if (!places.isEmpty()) {
      return places;
    }
    List<Jurisdiction> held = words.model().jurisdictions();
    if (request.jurisdiction().isPresent()) {
      String asked = request.jurisdiction().get();
      List<String> names = held.stream().map(Jurisdiction::name).toList();
      throw new QueryException(
          "\"" + Quoted.of(asked) + "\" is no jurisdiction held here.",
          "Held: " + String.join(", ", names) + ".",
          Nearest.to(asked, names, 2));
    }
    notes.add(new ApplicableNote.NoPlace(reader.looksLikePlace(request.sector()), held));
    return places;
  }

  /** Facts given by name, and numbers in the words of whom they concern. */
  private static Facts given(
      FacilityWords words, Facts typed, String text, RuleChoice rules, List<ApplicableNote> notes) {
    Facts read = words.facts().inWords(text, rules.factsAsked());
    read.byName()
        .forEach((fact, value) -> {
          if (!typed.has(fact)) {
            notes.add(new ApplicableNote.FactRead(words.model().fact(fact), value));
          }
        });
    return read.with(typed);
  }

  private static Map<FacilityFact, Integer> ask(List<InstrumentEntry> entries) {
    Map<FacilityFact, Integer> ask = new LinkedHashMap<>();
    for (InstrumentEntry each : entries) {
      if (each.rule().applicability() != Applicability.VOLUNTARY) {
        each.ask().forEach(fact -> ask.merge(fact, 1, Integer::sum));
      }
    }
    return ask;
  }

  /** The ids of documents that bind only some sectors and are not among those that bind these. */
  public Set<DocumentId> foreignTo(String text) {
    FacilityWords words = kept.from(store);
    return new RuleChoice(words.model(), words.sectors().in(text).list(), List.of()).foreign();
  }
}
