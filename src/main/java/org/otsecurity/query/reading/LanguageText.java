package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.otsecurity.query.reading.LanguageReading.ReadAs;

/** Writes in English what is understood of a text, and keeps what is not. */
final class LanguageText {
  /** What is left between words, with the apostrophes of words that are passed over. */
  private static final Pattern BLANKS = Pattern.compile("[\\s'’]++");

  /** Shortest phrase that is read in a text that is English otherwise, in letters. */
  private static final int SHORTEST_ALONE = 5;

  private final TypedWords typed;
  private final StringBuilder english = new StringBuilder();
  private final List<ReadAs> readAs = new ArrayList<>();
  private final List<String> notUnderstood = new ArrayList<>();
  private int written;

  private LanguageText(TypedWords typed) {
    this.typed = typed;
  }

  /** A text in a language whose words are held. */
  static LanguageReading whole(TypedWords typed, LanguageEvidence evidence, List<String> held) {
    LanguageText text = new LanguageText(typed);
    int at = 0;
    for (LanguageEvidence.Phrase each : evidence.phrases()) {
      text.rest(at, each.from(), evidence.words());
      text.read(each);
      at = each.end();
    }
    text.rest(at, typed.size(), evidence.words());
    return text.reading(evidence.words().language().name(), true, held);
  }

  /** A text in English with phrases of another language in it. */
  static LanguageReading inEnglish(TypedWords typed, LanguageEvidence evidence, List<String> held) {
    LanguageText text = new LanguageText(typed);
    for (LanguageEvidence.Phrase each : evidence.phrases()) {
      if (each.isSure() && typed.typed(each.from(), each.end()).length() >= SHORTEST_ALONE) {
        text.read(each);
      }
    }
    return text.reading(evidence.words().language().name(), true, held);
  }

  /** A text in a language whose words are not held. */
  static LanguageReading unread(
      TypedWords typed, LanguageEvidence evidence, List<LanguageWords> others, List<String> held) {
    LanguageText text = new LanguageText(typed);
    for (int i = 0; i < typed.size(); i++) {
      int at = i;
      // Languages share small words, and English has some of them as parts of names.
      if (!typed.isFixed(i) && others.stream().anyMatch(each -> each.isFunctionWord(typed, at))) {
        text.put(i, i + 1, "");
      } else {
        text.rest(i, i + 1, evidence.words());
      }
    }
    return text.reading(evidence.words().language().name(), false, held);
  }

  /** A text in a script of another language, of which only English words are read. */
  static LanguageReading ofScript(TypedWords typed, String language, List<String> held) {
    LanguageText text = new LanguageText(typed);
    for (int i = 0; i < typed.size(); i++) {
      if (!typed.isFixed(i) && !typed.isEnglish(i)) {
        text.notUnderstood.add(typed.typed(i, i + 1));
        text.put(i, i + 1, "");
      }
    }
    return text.reading(language, false, held);
  }

  /** Passes over signs of a language, and takes out what neither it nor English knows. */
  private void rest(int from, int to, LanguageWords words) {
    for (int i = from; i < to; i++) {
      if (typed.isFixed(i) || (typed.isEnglish(i) && typed.isHyphenated(i))) {
        continue;
      }
      if (words.isFunctionWord(typed, i)) {
        put(i, i + 1, "");
      } else if (!typed.isEnglish(i)) {
        notUnderstood.add(typed.typed(i, i + 1));
        put(i, i + 1, "");
      }
    }
  }

  private void read(LanguageEvidence.Phrase phrase) {
    String from = typed.typed(phrase.from(), phrase.end());
    if (!from.equalsIgnoreCase(phrase.english())) {
      readAs.add(new ReadAs(from, phrase.english()));
    }
    put(phrase.from(), phrase.end(), phrase.english());
  }

  private void put(int from, int to, String instead) {
    english.append(typed.text(), written, typed.start(from)).append(instead);
    written = typed.end(to - 1);
  }

  private LanguageReading reading(String language, boolean isRead, List<String> held) {
    String text = typed.text();
    english.append(text, written, text.length());
    return new LanguageReading(
        language,
        isRead,
        readAs.stream().distinct().toList(),
        notUnderstood.stream().distinct().toList(),
        BLANKS.matcher(english).replaceAll(" ").strip(),
        held);
  }
}
