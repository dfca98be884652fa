package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.known.KnownName;
import org.otsecurity.domain.known.KnownName.Word;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.KnownTable;
import org.otsecurity.store.KnownTable.Entry;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;
import org.otsecurity.text.Sentence;

/**
 * Finds what is known by name and not held, so that nobody gets a guess instead: entries of the
 * corpus, and instruments of which it holds who must follow them. What is held comes first; whoever
 * asks looks there before.
 */
public final class FindKnown {
  /** Most things in one answer. */
  private static final int MOST = 3;

  /** Characters of a text that are read. */
  private static final int MOST_CHARACTERS = 600;

  private final Store store;
  private final HeldNames held;
  private final Kept<KnownNames> names = new Kept<>(KnownNames::of);
  private final Kept<SectorModel> sectors = new Kept<>(StoreReader::sectors);
  private final Kept<SearchTerms> terms = new Kept<>(StoreReader::searchTerms);
  private final Kept<AskedMeaning> asked = new Kept<>(AskedMeaning::of);
  private final Kept<PhraseFinder<QuestionSign>> compares =
      Kept.words(WordList.QUESTION_SIGNS, QuestionSign.COMPARES);
  private final StandingNotes notes;

  public FindKnown(Store store, HeldNames held, StandingNotes notes) {
    this.store = store;
    this.held = held;
    this.notes = notes;
  }

  /**
   * Something that is known and not held.
   *
   * @param id its stable name
   * @param kind what kind of thing it is
   * @param name what it is called
   * @param what what it is
   * @param notHeld why it is not held; empty for an instrument whose document is held
   * @param nearest what is held instead, the nearest first
   * @param by who publishes or supervises it; may be empty
   * @param url where one gets it
   * @param sources where its facts were seen
   * @param seen ISO date or month in which they were
   * @param instrument its facts as an instrument, if it is one
   */
  public record Known(
      String id,
      String kind,
      String name,
      String what,
      String notHeld,
      List<Near> nearest,
      String by,
      String url,
      List<String> sources,
      String seen,
      Optional<Instrument> instrument) {}

  /**
   * Something that is held instead.
   *
   * @param document the document
   * @param row the heading of the requirement; the document as a whole if empty
   * @param why what it gives; may be empty
   * @param statedFor the row that the entry names, if this one came after it
   */
  public record Near(
      DocumentId document, Optional<Heading> row, String why, Optional<StatedFor> statedFor) {}

  /**
   * What a text names: the text as a whole, also behind words that ask for it, or parts of it.
   *
   * @param isHeld whether an id is held after all, by itself or by what stands for it
   */
  public List<Known> in(String text, Predicate<String> isHeld) {
    return told(named(text, isHeld));
  }

  /** What parts of a text name. */
  public List<Known> told(List<NamedPart> names) {
    Map<String, Entry> found = new LinkedHashMap<>();
    names.forEach(each -> found.putIfAbsent(each.entry().id(), each.entry()));
    return found.values().stream().limit(MOST).map(this::get).toList();
  }

  /** The parts of a text that name what {@link #in} finds in it. */
  public List<NamedPart> named(String text, Predicate<String> isHeld) {
    return parts(text, isHeld).stream()
        .map(each -> new NamedPart(each.entry(), each.text(), isProper(each.entry())))
        .toList();
  }

  private List<KnownNames.Found> parts(String text, Predicate<String> isHeld) {
    String bounded = bounded(text);
    Optional<Entry> whole = whole(bounded);
    if (whole.isPresent()) {
      String bare = bare(bounded);
      return whole.get().pattern() && isHeld.test(bare)
          ? List.of()
          : List.of(new KnownNames.Found(whole.get(), bare, 0));
    }
    return names.from(store).in(bounded, compares(bounded)).stream()
        .filter(each -> !isHeld(each, isHeld))
        .toList();
  }

  private static boolean isProper(Entry entry) {
    return entry.pattern() || (entry.name().isProper() && !entry.heldAsDocument() && !entry.term());
  }

  /** What is told where a text that names it was given for something held. */
  public Optional<QueryException> refusal(String text) {
    return whole(bounded(text)).map(this::get).map(each -> refusal(text, each));
  }

  private static QueryException refusal(String text, Known known) {
    StringBuilder said = new StringBuilder("\"" + Quoted.of(text) + "\" is known by name");
    said.append(known.notHeld().isEmpty() ? ": " : " but not held: ");
    said.append(known.name()).append(" (").append(known.kind()).append("). ");
    said.append(Sentence.of(known.what()));
    known.instrument().ifPresent(each -> said.append(' ').append(status(each)));
    if (!known.notHeld().isEmpty()) {
      said.append(' ').append(Sentence.of(known.notHeld()));
    }
    said.append(' ').append(published(known));
    return new QueryException(
        said.toString(),
        "",
        known.nearest().stream().map(FindKnown::suggestion).toList(),
        known.instrument().isPresent() ? List.of(NextStep.WHAT_APPLIES) : List.of());
  }

  private static String status(Instrument instrument) {
    List<String> facts = new ArrayList<>(List.of("Status: " + instrument.status()));
    instrument.effective().ifPresent(each -> facts.add("since " + each));
    instrument.dates().forEach(each -> facts.add(each.date() + " " + each.what()));
    return Sentence.of(String.join("; ", facts));
  }

  /** "Published by IEC: https://www.iec.ch". */
  private static String published(Known known) {
    String by = known.by().isEmpty() ? "" : " by " + known.by();
    return "Published"
        + by
        + (known.url().isEmpty() ? "" : ": " + known.url())
        + " (seen "
        + known.seen()
        + ": "
        + String.join("; ", known.sources())
        + ").";
  }

  private static String suggestion(Near near) {
    return near.row()
        .map(row -> row.id() + " (" + row.title() + ")")
        .orElse(near.document().value());
  }

  private boolean isHeld(KnownNames.Found found, Predicate<String> isHeld) {
    return found.entry().pattern()
        ? isHeld.test(found.text())
        : store.read(reader -> !held.named(reader, found.text(), Optional.empty()).isEmpty());
  }

  private Optional<Entry> whole(String text) {
    KnownNames known = names.from(store);
    return known.called(text).or(() -> known.called(bare(text)));
  }

  /** A question without the words that ask, in front and behind. */
  private String bare(String text) {
    String rest = asked.from(store).behind(text).orElse(text);
    List<Word> left = KnownName.words(rest);
    int from = 0;
    int to = left.size();
    while (from < to - 1 && isFunction(left, from, from + 1)) {
      from++;
    }
    while (to > from + 1 && isFunction(left, to - 1, to - 1)) {
      to--;
    }
    return from < to ? rest.substring(left.get(from).start(), left.get(to - 1).end()) : rest;
  }

  /** Whether a word only joins others, and is no part of what is written together with it. */
  private boolean isFunction(List<Word> words, int word, int second) {
    boolean apart = words.get(second).start() > words.get(second - 1).end();
    return apart && terms.from(store).isFunctionWord(words.get(word).text());
  }

  private boolean compares(String text) {
    return compares.from(store).standsIn(Words.of(text));
  }

  private static String bounded(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }

  private Known get(Entry entry) {
    return entry.instrument() ? instrument(entry.id()) : thing(entry.id());
  }

  private Known thing(String id) {
    return store.read(reader -> {
      KnownTable table = reader.known();
      KnownThing thing = table.thing(id);
      Optional<Instrument> instrument =
          thing.instrument().flatMap(each -> find(sectors.from(reader), each));
      List<String> sources = new ArrayList<>(List.of(thing.source()));
      instrument.ifPresent(each -> sources.addAll(each.sources()));
      return new Known(
          id,
          thing.kind().value(),
          thing.name(),
          thing.what(),
          thing.notHeld(),
          table.nearest(id).stream()
              .map(each -> new Near(each.document(), each.row(), each.why(), each.statedFor()))
              .toList(),
          thing.published().by(),
          thing.published().url(),
          sources.stream().distinct().toList(),
          thing.seen(),
          instrument);
    });
  }

  private Known instrument(String id) {
    SectorModel model = sectors.from(store);
    Instrument instrument = find(model, id).orElseThrow();
    return new Known(
        id,
        instrument.kind().value(),
        instrument.name(),
        instrument.document(),
        instrument.standard().isPresent() ? "" : notes.of(StandingNote.INSTRUMENT_NOT_HELD),
        instrument.standard().stream()
            .map(each -> new Near(each, Optional.empty(), "", Optional.empty()))
            .toList(),
        instrument.regulator(),
        instrument.url(),
        instrument.sources(),
        model.verified(),
        Optional.of(instrument));
  }

  private static Optional<Instrument> find(SectorModel model, String id) {
    return model.instruments().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
