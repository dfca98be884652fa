package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of a text speaks for a language, and how much for English.
 *
 * @param words the language
 * @param score what speaks for it
 * @param english what speaks for English
 * @param signs how many words are signs of the language, or have letters of its own
 * @param strange how many words neither language knows, and that are no slips in English ones
 * @param phrases its phrases, with the word each begins at
 */
record LanguageEvidence(
    LanguageWords words, int score, int english, int signs, int strange, List<Phrase> phrases) {
  /** What a sign is worth, or a phrase that is no English and no slip in it. */
  private static final int SURE = 2;

  /**
   * A phrase of the language in the text.
   *
   * @param from its first word
   * @param end the word behind it
   * @param strength whether it may be English: 0 if it is, 1 if it may be a slip
   */
  record Phrase(int from, int end, String english, int strength) {
    boolean isSure() {
      return strength == SURE;
    }
  }

  static LanguageEvidence of(TypedWords text, LanguageWords words) {
    int score = 0;
    int english = 0;
    int signs = 0;
    int strange = 0;
    List<Phrase> phrases = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      Optional<LanguageWords.Match> match =
          text.isFixed(at) ? Optional.empty() : words.at(text, at);
      if (match.isPresent()) {
        Phrase phrase = phrase(text, at, match.get());
        phrases.add(phrase);
        score += worth(text, words, phrase);
        at = phrase.end();
        continue;
      }
      if (words.isSign(text, at) && !text.isFixed(at)) {
        score += SURE;
        signs++;
      } else if (words.hasLetter(text, at)) {
        score++;
        signs++;
      } else if (text.isNeutral(at) || words.isFunctionWord(text, at)) {
        at++;
        continue;
      } else if (text.isEnglishFunction(at)) {
        english += SURE;
      } else if (text.isEnglish(at)) {
        english++;
      } else if (!text.isNearEnglish(at)) {
        strange++;
      }
      at++;
    }
    return new LanguageEvidence(words, score, english, signs, strange, phrases);
  }

  private static Phrase phrase(TypedWords text, int from, LanguageWords.Match match) {
    int strength = 0;
    for (int i = from; i < match.end(); i++) {
      strength = Math.max(strength, strength(text, i, match.english()));
    }
    return new Phrase(from, match.end(), match.english(), strength);
  }

  /** A word that would be corrected to the English it is given tells nothing for sure. */
  private static int strength(TypedWords text, int at, String english) {
    if (text.isEnglish(at) || text.isEnglishFunction(at)) {
      return 0;
    }
    return text.isNearEnglish(at) || text.isSlipOf(at, english) ? 1 : SURE;
  }

  /** The more words of a phrase are no English, the more it tells. */
  private static int worth(TypedWords text, LanguageWords words, Phrase phrase) {
    int worth = 0;
    for (int i = phrase.from(); i < phrase.end(); i++) {
      worth += words.isSign(text, i) ? SURE : strength(text, i, phrase.english());
    }
    return worth;
  }

  /** Whether the text as a whole is in the language. */
  boolean isConvincing() {
    boolean phrase = phrases.stream().anyMatch(each -> each.strength() > 0);
    boolean expression = phrases.stream().anyMatch(each -> each.end() - each.from() > 1);
    return score > english
        && (phrase || signs > 1 || (signs > 0 && (strange > 1 || (strange > 0 && expression))));
  }

  /** Whether some of its phrases stand in a text that is English otherwise. */
  boolean hasSurePhrase() {
    return phrases.stream().anyMatch(Phrase::isSure);
  }
}
