package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  /** The word behind a rating. */
  private static final String IMPACT = "impact";

  private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]++");

  private final NercWords words;
  private final Spellings spellings;
  private final PhraseFinder<Integer> names;
  private final PhraseFinder<Integer> subjects;
  private final List<String> kinds;
  private final Devices devices;

  private NercSystems(NercWords words, Spellings spellings, Devices devices) {
    this.devices = devices;
    this.words = words;
    this.spellings = spellings;
    this.names = finder(words.names(), NercWords.Name::words);
    this.subjects = finder(words.subjects(), NercWords.Subject::words);
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

  /** The first of the entries whose words stand in a text. */
  private static <E> Optional<E> first(List<E> entries, PhraseFinder<Integer> finder, Words text) {
    return finder.in(text).stream()
        .map(PhraseFinder.Found::meaning)
        .min(Integer::compare)
        .map(entries::get);
  }

  /** Said with every list of requirements. */
  String note() {
    return words.note();
  }

  /**
   * What a word means.
   *
   * @param kind the kind as the standards call it
   * @param listed the kinds whose parts are listed
   * @param note how the word was read; empty if it is the kind itself
   */
  record Meant(ApplicableSystem kind, List<ApplicableSystem> listed, String note) {}

  /**
   * The kind that a word means at an impact rating.
   *
   * @param text as typed, for example {@code protection relay}
   * @throws QueryException if it means none; says where a subject of its own stands
   */
  Meant meant(StoreReader reader, String text, Optional<ImpactRating> rating) {
    Meant meant = meant(reader, text.strip());
    NercWords.LowImpact low = words.lowImpact();
    return rating.equals(Optional.of(ImpactRating.LOW)) && low.kinds().contains(meant.kind())
        ? new Meant(meant.kind(), List.of(low.listed()), low.note())
        : meant;
  }

  /** The impact rating that stands in the words for a system: {@code medium impact relay}. */
  static Optional<ImpactRating> rating(String text) {
    Words words = Words.of(text);
    List<ImpactRating> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.word(i + 1).equals(IMPACT)) {
        ImpactRating.parse(words.word(i)).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The words for a system that neither its name nor a rating took. */
  private String unread(StoreReader reader, String asked, Words text, NercWords.Name name) {
    if (!devices.whole(reader, asked).isEmpty()) {
      return "";
    }
    Set<String> ofDevices = new HashSet<>();
    for (Devices.Found each : devices.in(reader, asked)) {
      if (name.standsFor(each.device())) {
        Words typed = Words.of(each.typed());
        for (int i = 0; i < typed.size(); i++) {
          ofDevices.add(typed.word(i));
        }
      }
    }
    Set<Integer> taken = new HashSet<>();
    for (PhraseFinder.Found<Integer> each : names.in(text)) {
      boolean isIts = words.names().get(each.meaning()).kind() == name.kind();
      for (int i = each.from(); isIts && i < each.to(); i++) {
        taken.add(i);
      }
    }
    List<String> left = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      boolean isRating =
          text.word(i).equals(IMPACT) || ImpactRating.parse(text.word(i)).isPresent();
      if (!taken.contains(i) && !isRating && !ofDevices.contains(text.word(i))) {
        left.add(text.word(i));
      }
    }
    return String.join(" ", left);
  }

  private Meant meant(StoreReader reader, String asked) {
    String typed =
        spellings.american(SEPARATORS.matcher(asked.toLowerCase(Locale.ROOT)).replaceAll(" "));
    Words text = Words.of(typed);
    Optional<NercWords.Subject> subject = first(words.subjects(), subjects, text);
    List<Device> named = named(reader, asked);
    Optional<NercWords.Name> name = name(text, named);
    if (subject.isPresent() || name.isEmpty()) {
      throw new QueryException(
          "\"" + Quoted.of(asked) + "\" is no kind of system in NERC CIP.",
          subject
                  .map(each -> each.text() + " ")
                  .orElse(named.isEmpty() ? "" : words.otherDevices() + " ")
              + "Kinds: "
              + String.join(", ", kinds)
              + ".",
          subject.isPresent() ? List.of() : Nearest.to(typed, kinds, 2));
    }
    String unread = unread(reader, asked.replace('_', ' '), text, name.get());
    return meant(asked, name.get(), unread);
  }

  /** The devices in a text, and the one that it names as a whole. */
  private List<Device> named(StoreReader reader, String asked) {
    String text = asked.replace('_', ' ');
    return Stream.concat(
            devices.whole(reader, text).stream(),
            devices.in(reader, text).stream().map(Devices.Found::device))
        .toList();
  }

  /** The first name whose words stand in a text, or that stands for a device named in it. */
  private Optional<NercWords.Name> name(Words text, List<Device> named) {
    Set<Integer> found = new TreeSet<>();
    names.in(text).forEach(each -> found.add(each.meaning()));
    for (int i = 0; i < words.names().size(); i++) {
      if (named.stream().anyMatch(words.names().get(i)::standsFor)) {
        found.add(i);
      }
    }
    return found.stream().findFirst().map(words.names()::get);
  }

  private static Meant meant(String asked, NercWords.Name name, String unread) {
    List<ApplicableSystem> listed = new ArrayList<>(List.of(name.kind()));
    listed.addAll(name.listedToo());
    List<String> said = new ArrayList<>();
    if (!name.kind().value().equalsIgnoreCase(asked)) {
      String condition = name.condition().isEmpty() ? "" : ", " + name.condition();
      said.add("\"" + Quoted.of(asked) + "\" is read as " + name.kind() + condition + ".");
    }
    if (!unread.isEmpty()) {
      said.add("Nothing was filtered by \"" + Quoted.of(unread) + "\".");
    }
    if (!name.note().isEmpty()) {
      said.add(name.note());
    }
    return new Meant(name.kind(), List.copyOf(listed), String.join(" ", said));
  }
}
