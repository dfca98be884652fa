package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.vocabulary.Language;
import org.otsecurity.store.Store;

/**
 * Tells whether a text is English and reads the trade words of other languages in English. A text
 * of which English knows every word is not looked at any further.
 *
 * <p>Safe for use by many threads.
 */
public final class ReadLanguage {
  /** Longest text read, in characters; the rest is ignored. */
  private static final int LONGEST = 600;

  private final Store store;
  private final EnglishWords english;
  private final Kept<Held> held = new Kept<>(reader -> Held.of(reader.searchIndex().languages()));

  /** Reads over a store, beside the English words that its search knows. */
  public ReadLanguage(Store store, EnglishWords english) {
    this.store = store;
    this.english = english;
  }

  /** The languages: those that are read, those told by words, and those told by their script. */
  private record Held(List<LanguageWords> read, List<LanguageWords> told, List<Language> scripts) {
    static Held of(List<Language> all) {
      List<Language> latin = all.stream().filter(each -> each.script().isEmpty()).toList();
      return new Held(
          latin.stream().filter(Language::isRead).map(LanguageWords::new).toList(),
          latin.stream().filter(each -> !each.isRead()).map(LanguageWords::new).toList(),
          all.stream().filter(each -> !each.script().isEmpty()).toList());
    }

    List<String> names() {
      return read.stream().map(each -> each.language().name()).sorted().toList();
    }
  }

  /** What of a text is in another language; empty if nothing is. */
  public Optional<LanguageReading> read(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    TypedWords typed = TypedWords.of(bounded, english);
    if (typed.areEnglish()) {
      return Optional.empty();
    }
    typed.mark(store.documents().grammar().find(bounded));
    Held languages = held.from(store);
    Optional<LanguageReading> script = ofScript(typed, languages);
    if (script.isPresent()) {
      return script;
    }
    List<LanguageEvidence> read = evidence(typed, languages.read());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    LanguageEvidence best = read.getFirst();
    Optional<LanguageEvidence> other =
        evidence(typed, languages.told()).stream().findFirst().filter(each -> isOther(each, best));
    if (other.isPresent()) {
      return other.map(
          each -> LanguageText.unread(typed, each, languages.read(), languages.names()));
    }
    if (best.isConvincing()) {
      LanguageReading reading = whole(typed, best, languages);
      return Optional.of(isAsWell(typed, read, reading, languages));
    }
    return read.stream()
        .filter(LanguageEvidence::hasSurePhrase)
        .findFirst()
        .map(each -> LanguageText.inEnglish(typed, each, languages.names()))
        .filter(each -> !each.readAs().isEmpty());
  }

  private static List<LanguageEvidence> evidence(TypedWords typed, List<LanguageWords> languages) {
    return languages.stream()
        .map(each -> LanguageEvidence.of(typed, each))
        .sorted(
            Comparator.comparing(LanguageEvidence::isConvincing)
                .thenComparingInt(LanguageEvidence::score)
                .reversed()
                .thenComparingInt(LanguageEvidence::english))
        .toList();
  }

  /** Whether a text is in a language that is not read, rather than in the best of the others. */
  private static boolean isOther(LanguageEvidence other, LanguageEvidence best) {
    return other.isConvincing()
        && (other.score() > best.score()
            || (other.score() == best.score() && other.signs() > best.signs()));
  }

  private static LanguageReading whole(
      TypedWords typed, LanguageEvidence evidence, Held languages) {
    return LanguageText.whole(typed, evidence, languages.names());
  }

  /** Names both languages of which a text may be one, if it means the same in both. */
  private static LanguageReading isAsWell(
      TypedWords typed, List<LanguageEvidence> all, LanguageReading reading, Held languages) {
    List<String> names = new ArrayList<>(List.of(reading.language()));
    for (LanguageEvidence each : all.subList(1, all.size())) {
      boolean equal = each.isConvincing() && each.score() == all.getFirst().score();
      if (equal && whole(typed, each, languages).english().equals(reading.english())) {
        names.add(each.words().language().name());
      }
    }
    return new LanguageReading(
        String.join(" or ", names),
        true,
        reading.readAs(),
        reading.notUnderstood(),
        reading.english(),
        reading.held());
  }

  /** A text with letters of another script is in a language of that script. */
  private static Optional<LanguageReading> ofScript(TypedWords typed, Held languages) {
    List<String> names = ScriptLanguages.of(typed, languages.scripts());
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(LanguageText.ofScript(typed, String.join(" or ", names), languages.names()));
  }
}
