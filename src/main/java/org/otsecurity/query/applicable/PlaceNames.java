package org.otsecurity.query.applicable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.NameSign;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.NamesInText;

/** Finds the jurisdictions that plain words name. */
final class PlaceNames {
  /** Patterns that most questions do not need. */
  private static final class Forms {
    /** Words with a capital, as names of places are written. */
    static final Pattern NAME = Pattern.compile("(?:\\p{Lu}\\p{L}++[ -]?){1,3}");

    static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]++");

    private Forms() {}
  }

  private final List<Jurisdiction> known;
  private final PhraseFinder<Jurisdiction> saidAs;
  private final PhraseFinder<NameSign> denials;
  private final PhraseFinder<NameSign> beforePlace;
  private final PhraseFinder<NameSign> notOfPlace;

  PlaceNames(SectorModel model, PhraseFinder<NameSign> signs) {
    this.known = model.jurisdictions();
    List<Phrase<Jurisdiction>> phrases = new ArrayList<>();
    known.forEach(each -> each.saidAs().forEach(one -> phrases.add(Phrase.of(one, each))));
    this.saidAs = PhraseFinder.of(phrases);
    this.denials = signs.only(NameSign.DENIED);
    this.beforePlace = signs.only(NameSign.BEFORE_PLACE);
    this.notOfPlace = signs.only(NameSign.NOT_OF_PLACE);
  }

  /** The jurisdictions that the words of a question name, the wider ones of parts included. */
  List<Jurisdiction> inWords(String text) {
    NamesInText names = new NamesInText(text, denials);
    Words words = Words.of(text);
    List<NamesInText.Match<Jurisdiction>> matches = new ArrayList<>();
    Set<Jurisdiction> found = new LinkedHashSet<>();
    for (Jurisdiction each : known) {
      if (each.isInternational()) {
        // "A global company" names no place; as a place given, it does.
        continue;
      }
      matches.addAll(names.of(each, each.names()));
      if (each.inCapitals().stream().anyMatch(name -> inCapitals(text, name))
          || each.adjectives().stream().anyMatch(word -> isOf(text, words, word))) {
        found.add(each);
      }
    }
    saidAs.in(words).forEach(each -> found.add(each.meaning()));
    matches.stream()
        .filter(each -> matches.stream().noneMatch(each::within))
        .filter(each -> matches.stream().noneMatch(other -> places(each, other)))
        .forEach(each -> found.add(each.meant()));
    return withWider(found);
  }

  /** The jurisdictions that a place given as such names: its id, a name in any case, or words. */
  List<Jurisdiction> given(String text) {
    String wanted = bare(text);
    Set<Jurisdiction> found = new LinkedHashSet<>();
    for (Jurisdiction each : known) {
      boolean named =
          Stream.concat(each.names().stream(), each.inCapitals().stream())
              .anyMatch(name -> bare(name).equals(wanted));
      if (named || bare(each.id()).equals(wanted)) {
        found.add(each);
      }
    }
    return found.isEmpty() ? inWords(text) : withWider(found);
  }

  /** A word that stands where a place would; empty if none does. */
  Optional<String> looksLikePlace(String text) {
    Words words = Words.of(text);
    for (PhraseFinder.Found<NameSign> each : beforePlace.in(words)) {
      int end = words.end(each.to() - 1);
      Matcher name =
          Forms.NAME.matcher(text).region(Math.min(end + 1, text.length()), text.length());
      boolean small = Character.isLowerCase(text.charAt(words.start(each.from())));
      if (small && text.startsWith(" ", end) && name.lookingAt()) {
        return Optional.of(name.group().strip());
      }
    }
    return Optional.empty();
  }

  /** Whether something is of a place: "German brewery", but not "German-owned brewery". */
  private boolean isOf(String text, Words words, String adjective) {
    for (int at = text.indexOf(adjective); at >= 0; at = text.indexOf(adjective, at + 1)) {
      int end = at + adjective.length();
      boolean word = !isWord(text, at - 1) && !isWord(text, end);
      boolean joined = text.startsWith(" ", end) || text.startsWith("-", end);
      if (word && !(joined && notOfPlace.at(words, words.at(end + 1)).isPresent())) {
        return !NamesInText.isDenied(text, at, denials);
      }
    }
    return false;
  }

  /** Whether a letter, digit or underscore of ASCII stands at a place. */
  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** Whether the second says that the first is a town of its own: "Hamburg, New York". */
  private static boolean places(
      NamesInText.Match<Jurisdiction> first, NamesInText.Match<Jurisdiction> second) {
    Jurisdiction a = first.meant();
    Jurisdiction b = second.meant();
    boolean related =
        a.equals(b)
            || a.partOf().equals(Optional.of(b.id()))
            || b.partOf().equals(Optional.of(a.id()));
    return second.start() == first.end() - 1 && !related;
  }

  private boolean inCapitals(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean apart =
          (at == 0 || !(isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.'))
              && (end == text.length() || !isLetter(text.charAt(end)));
      if (apart && !NamesInText.isDenied(text, at, denials)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }

  private List<Jurisdiction> withWider(Set<Jurisdiction> found) {
    Set<Jurisdiction> all = new LinkedHashSet<>();
    for (Jurisdiction each : known) {
      boolean wider = found.stream().anyMatch(one -> one.partOf().equals(Optional.of(each.id())));
      if (wider || found.contains(each)) {
        all.add(each);
      }
    }
    return List.copyOf(all);
  }

  private static String bare(String text) {
    return Forms.PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
