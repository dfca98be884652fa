package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.vocabulary.NercWords;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Reads what people call the kinds of systems to which parts of NERC CIP apply. */
final class NercSystems {

  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]++");

  private final NercWords words;
  private final Spellings spellings;
  private final PhraseFinder<Integer> names;
  private final PhraseFinder<Integer> subjects;
  private final PhraseFinder<Integer> qualifiers;
  private final PhraseFinder<Boolean> functionWords;
  private final List<String> kinds;
  private final Devices devices;

  private NercSystems(NercWords words, Spellings spellings, Devices devices) {
    this.devices = devices;
    this.words = words;
    this.spellings = spellings;
    this.names = finder(words.names(), NercWords.Name::words);
    this.subjects = finder(words.subjects(), NercWords.Subject::words);
    this.qualifiers = finder(words.qualifiers(), NercWords.Qualifier::words);
    this.functionWords =
        PhraseFinder.of(words.functionWords().stream().map(each -> Phrase.of(each, true)).toList());
    this.kinds = words.names().stream().map(each -> each.kind().value()).distinct().toList();
  }

  /** Reads the words. */
  static NercSystems of(StoreReader reader, Kept<Spellings> spellings, Devices devices) {
    return new NercSystems(reader.nercWords(), spellings.from(reader), devices);
  }

  /** Finds the words of entries; each means the place of its entry. */
  private static <E> PhraseFinder<Integer> finder(
      List<E> entries, Function<E, List<String>> words) {
    List<Phrase<Integer>> phrases = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String each : words.apply(entries.get(i))) {
        phrases.add(Phrase.of(each, i));
      }
    }
    return PhraseFinder.of(phrases);
  }

  /** The first of the entries whose words stand in a text, or that stands for a device in it. */
  private static <E> Optional<E> first(
      List<E> entries,
      PhraseFinder<Integer> finder,
      Words text,
      BiPredicate<E, Device> standsFor,
      NamedDevices named) {
    Set<Integer> found = new TreeSet<>();
    named.apart(finder.in(text), text).forEach(each -> found.add(each.meaning()));
    for (int i = 0; i < entries.size(); i++) {
      E entry = entries.get(i);
      if (named.devices().stream().anyMatch(each -> standsFor.test(entry, each))) {
        found.add(i);
      }
    }
    return found.stream().findFirst().map(entries::get);
  }

  /** Said with every list of requirements. */
  String note() {
    return words.note();
  }

  /**
   * What a text means.
   *
   * @param kind the kind as the standards call it; empty if only its place or rating is told
   * @param listed the kinds whose parts are listed
   * @param told values of arguments that the words stand for, by the names of the arguments
   * @param unread the words that mean nothing here
   * @param note how the word was read; empty if it is the kind itself
   */
  record Meant(
      Optional<ApplicableSystem> kind,
      List<ApplicableSystem> listed,
      Map<String, Set<String>> told,
      List<String> unread,
      String note) {

    /** What is listed at an impact rating. */
    Meant at(Optional<ImpactRating> rating, NercWords.LowImpact low) {
      return rating.equals(Optional.of(ImpactRating.LOW))
              && kind.map(low.kinds()::contains).orElse(false)
          ? new Meant(kind, List.of(low.listed()), told, unread, low.note())
          : this;
    }
  }

  /** What is different at low impact. */
  NercWords.LowImpact lowImpact() {
    return words.lowImpact();
  }

  /**
   * The kind that a text means, with what it tells of the place and the rating.
   *
   * @param asked as typed, for example {@code protection relay without ERC}
   * @throws QueryException if it means none; says where a subject of its own stands
   */
  Meant meant(StoreReader reader, String asked) {
    String typed =
        spellings.american(SEPARATORS.matcher(asked.toLowerCase(Locale.ROOT)).replaceAll(" "));
    Words whole = Words.of(typed);
    NamedDevices named = NamedDevices.in(reader, devices, asked.replace('_', ' '), whole);
    Map<String, Set<String>> told = new LinkedHashMap<>();
    Words text = told(whole, named, told);
    Optional<NercWords.Subject> subject =
        first(words.subjects(), subjects, text, NercWords.Subject::standsFor, named);
    Optional<NercWords.Name> name =
        first(words.names(), names, text, NercWords.Name::standsFor, named);
    if (subject.isPresent() || (name.isEmpty() && told.isEmpty())) {
      throw new QueryException(
          "\"" + Quoted.of(asked) + "\" is no kind of system in NERC CIP.",
          subject
                  .map(each -> each.text() + " ")
                  .orElse(named.devices().isEmpty() ? "" : words.otherDevices() + " ")
              + "Kinds: "
              + String.join(", ", kinds)
              + ".",
          subject.isPresent() ? List.of() : Nearest.to(typed, kinds, 2));
    }
    List<String> unread = unread(text, named);
    if (name.isEmpty()) {
      return new Meant(Optional.empty(), List.of(ApplicableSystem.values()), told, unread, "");
    }
    return meant(asked, name.get(), told, unread);
  }

  /** Takes out of a text what it tells beside a name, longer phrases first. */
  private Words told(Words whole, NamedDevices named, Map<String, Set<String>> told) {
    Words text = whole;
    int from = 0;
    while (from < text.size()) {
      Optional<PhraseFinder.Found<Integer>> found = qualifiers.at(text, from);
      if (found.isEmpty() || named.isPart(found.get(), text)) {
        from++;
        continue;
      }
      NercWords.Qualifier qualifier = words.qualifiers().get(found.get().meaning());
      told.computeIfAbsent(qualifier.argument(), each -> new LinkedHashSet<>())
          .add(qualifier.value());
      text = text.without(found.get().from(), found.get().to());
    }
    return text;
  }

  /** The words that neither say anything nor are of a device. */
  private List<String> unread(Words text, NamedDevices named) {
    BitSet read = new BitSet();
    named.apart(names.in(text), text).forEach(each -> read.set(each.from(), each.to()));
    functionWords.in(text).forEach(each -> read.set(each.from(), each.to()));
    List<String> unread = new ArrayList<>();
    for (int i = read.nextClearBit(0); i < text.size(); i = read.nextClearBit(i + 1)) {
      if (!named.hold(text, i)) {
        unread.add(text.word(i));
      }
    }
    return unread;
  }

  private static Meant meant(
      String asked, NercWords.Name name, Map<String, Set<String>> told, List<String> unread) {
    List<ApplicableSystem> listed = new ArrayList<>(List.of(name.kind()));
    listed.addAll(name.listedToo());
    List<String> said = new ArrayList<>();
    if (!name.kind().value().equalsIgnoreCase(asked)) {
      String condition = name.condition().isEmpty() ? "" : ", " + name.condition();
      said.add("\"" + Quoted.of(asked) + "\" is read as " + name.kind() + condition + ".");
    }
    if (!name.note().isEmpty()) {
      said.add(name.note());
    }
    return new Meant(
        Optional.of(name.kind()), List.copyOf(listed), told, unread, String.join(" ", said));
  }
}
