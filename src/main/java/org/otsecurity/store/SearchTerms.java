package org.otsecurity.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.vocabulary.GrammarWord;
import org.otsecurity.domain.vocabulary.PhraseList;
import org.otsecurity.domain.vocabulary.WordList;

/**
 * Cuts text into words and stems, the same way for the corpus, the thesaurus and queries: by the
 * lists of words of the corpus, which a database holds beside the stems that were made by them.
 */
public final class SearchTerms {
  /** The lists that tell how words are cut. */
  static final List<WordList<?>> LISTS =
      List.of(WordList.ABBREVIATIONS, WordList.STEMS, WordList.SPELLINGS, WordList.GRAMMAR_WORDS);

  private final Set<String> functionWords;
  private final Stemmer stemmer;

  private SearchTerms(Set<String> functionWords, Stemmer stemmer) {
    this.functionWords = functionWords;
    this.stemmer = stemmer;
  }

  /**
   * Cuts by some lists.
   *
   * @param vocabulary lists of the corpus; those that are not of {@link #LISTS} are passed over
   */
  static SearchTerms of(List<PhraseList> vocabulary) {
    Map<String, String> grammar = meanings(vocabulary, WordList.GRAMMAR_WORDS);
    return new SearchTerms(
        words(grammar, GrammarWord.FUNCTION),
        new Stemmer(
            meanings(vocabulary, WordList.ABBREVIATIONS),
            meanings(vocabulary, WordList.STEMS),
            meanings(vocabulary, WordList.SPELLINGS),
            words(grammar, GrammarWord.ENDS_IN_ISE)));
  }

  private static Map<String, String> meanings(List<PhraseList> vocabulary, WordList<?> list) {
    Map<String, String> meanings = new HashMap<>();
    for (PhraseList each : vocabulary) {
      if (each.name().equals(list.name())) {
        each.phrases().forEach(phrase -> meanings.put(phrase.words(), phrase.meaning()));
      }
    }
    return meanings;
  }

  private static Set<String> words(Map<String, String> meanings, GrammarWord meaning) {
    Set<String> words = new HashSet<>(meanings.keySet());
    words.removeIf(each -> !meaning.value().equals(meanings.get(each)));
    return words;
  }

  /** The words of a text in order: lower case, without accents and punctuation. */
  public static List<String> words(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 128 ? isLetterOrDigit(c) : Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The words of a text that may have one of the stems looked for; others may be among them. */
  public static List<String> words(String text, WordStarts starts) {
    List<String> words = new ArrayList<>();
    int length = text.length();
    for (int from = 0; from < length; from++) {
      int end = from;
      while (end < length && isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      // Only plain texts are read without another one being made of them.
      if (end < length && (text.charAt(end) > 127 || text.charAt(end) == '/')) {
        return words(text);
      }
      if (end - from == 1 || (end > from && starts.may(text.charAt(from), text.charAt(from + 1)))) {
        words.add(text.substring(from, end).toLowerCase(Locale.ROOT));
      }
      from = end;
    }
    return words;
  }

  /** The text in lower case with what separates words made plain; cheap for ASCII. */
  private static String plain(String text) {
    String folded = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = folded.toLowerCase(Locale.ROOT);
    if (lower.indexOf('\u2019') >= 0) {
      lower = lower.replace('\u2019', '\'');
    }
    if (lower.indexOf('\'') >= 0) {
      lower = lower.replace("'s ", " ");
    }
    if (lower.indexOf('&') >= 0) {
      lower = lower.replace("&", " and ");
    }
    return lower.contains("i/o") ? lower.replace("i/o", "io") : lower;
  }

  /** Whether a sign is a letter or a digit of ASCII; asked of every sign of every text shown. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word only holds a sentence together. */
  public boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }

  /** The stem of one lower-case word. */
  public String stem(String word) {
    return stemmer.stem(word);
  }

  /** The stems of a text in order, without function words. */
  public List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : words(text)) {
      if (!isFunctionWord(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  /**
   * The stems that an expression is known by: without function words, unless only one word would be
   * left ({@code read only}, {@code out of band}).
   */
  List<String> expression(String text) {
    List<String> stems = stems(text);
    List<String> words = words(text);
    return stems.size() > 1 || words.size() < 2 ? stems : words.stream().map(this::stem).toList();
  }
}
