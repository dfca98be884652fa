package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.vocabulary.Language;

/** The words of one language, ready to be found in a text. */
final class LanguageWords {
  /** Fewest letters of a compound, and of each half. */
  private static final int SHORTEST_COMPOUND = 8;

  private static final int SHORTEST_HALF = 4;

  private final Language language;
  private final Set<String> strong = new HashSet<>();
  private final Set<String> signs;
  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, String> singles = new HashMap<>();

  LanguageWords(Language language) {
    this.language = language;
    this.signs = language.foldedSigns();
    language.signs().forEach(each -> strong.addAll(language.writings(each)));
    language
        .words()
        .forEach((phrase, english) ->
            language.keys(phrase, signs).forEach(key -> add(new Entry(key, english))));
    byFirst.values().forEach(each -> each.sort(Comparator.comparingInt(Entry::length).reversed()));
  }

  private void add(Entry entry) {
    byFirst.computeIfAbsent(entry.stems().getFirst(), each -> new ArrayList<>()).add(entry);
    if (entry.length() == 1) {
      singles.put(entry.stems().getFirst(), entry.english());
    }
  }

  private record Entry(List<String> stems, String english) {
    int length() {
      return stems.size();
    }
  }

  /**
   * A phrase of the language in a text.
   *
   * @param english what it is in English
   * @param end the word behind it
   */
  record Match(String english, int end) {}

  Language language() {
    return language;
  }

  /** Whether a word tells of the language by itself. */
  boolean isSign(TypedWords text, int at) {
    return !text.isShouted(at) && strong.contains(text.folded(at));
  }

  /** Whether a word holds a sentence of the language together, whatever else it may be. */
  boolean isFunctionWord(TypedWords text, int at) {
    return !text.isShouted(at) && signs.contains(text.folded(at));
  }

  /** Whether a word has a letter that hardly another language has. */
  boolean hasLetter(TypedWords text, int at) {
    return !text.isAscii(at)
        && text.lower(at).chars().anyMatch(each -> language.letters().indexOf(each) >= 0);
  }

  /** The longest phrase that begins at a word. */
  Optional<Match> at(TypedWords text, int from) {
    List<Entry> entries = byFirst.getOrDefault(language.stem(text.folded(from)), List.of());
    for (Entry each : entries) {
      int end = end(text, from, each.stems());
      if (end > 0) {
        return Optional.of(new Match(each.english(), end));
      }
    }
    return compound(text, from);
  }

  private int end(TypedWords text, int from, List<String> stems) {
    int at = from;
    for (String stem : stems) {
      while (at < text.size() && !language.stem(text.folded(at)).equals(stem)) {
        if (at == from || !signs.contains(text.folded(at))) {
          return 0;
        }
        at++;
      }
      if (at == text.size() || text.isFixed(at)) {
        return 0;
      }
      at++;
    }
    return at;
  }

  /** A word whose halves are both known, one of them at least as a word of this language. */
  private Optional<Match> compound(TypedWords text, int at) {
    String word = text.folded(at);
    if (language.joints().isEmpty() || word.length() < SHORTEST_COMPOUND || text.isEnglish(at)) {
      return Optional.empty();
    }
    for (int cut = word.length() - SHORTEST_HALF; cut >= SHORTEST_HALF; cut--) {
      String right = singles.get(language.stem(word.substring(cut)));
      if (right != null) {
        Optional<String> left = half(word.substring(0, cut));
        if (left.isPresent()) {
          return Optional.of(new Match(left.get() + " " + right, at + 1));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> half(String left) {
    String own = singles.get(language.stem(left));
    for (int i = 0; own == null && i < language.joints().size(); i++) {
      String joint = language.joints().get(i);
      if (left.endsWith(joint) && left.length() - joint.length() >= SHORTEST_HALF) {
        own = singles.get(language.stem(left.substring(0, left.length() - joint.length())));
      }
    }
    return Optional.ofNullable(own);
  }
}
