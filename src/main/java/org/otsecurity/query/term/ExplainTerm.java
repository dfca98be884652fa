package org.otsecurity.query.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.FindKnown;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.LanguageReading;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.ReadLanguage;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what does this term mean, and how does it differ from that one?". */
public final class ExplainTerm {
  private static final Pattern FULL_STOP = Pattern.compile("\\.(?= |$)");

  /** Most terms in one answer. */
  private static final int MOST = 6;

  /** Longest name of a term, in words. */
  private static final int LONGEST = 6;

  private final Store store;
  private final FindTopic topics;
  private final FindKnown known;
  private final Resolver resolver;
  private final ReadLanguage languages;
  private final Kept<PhraseFinder<QuestionSign>> signs = Kept.words(WordList.QUESTION_SIGNS);
  private final Kept<Map<String, Term>> byName = new Kept<>(ExplainTerm::byName);

  /** Explains terms, also those that come in another language. */
  public ExplainTerm(
      Store store, FindTopic topics, FindKnown known, Resolver resolver, ReadLanguage languages) {
    this.store = store;
    this.topics = topics;
    this.known = known;
    this.resolver = resolver;
    this.languages = languages;
  }

  /**
   * The terms explained.
   *
   * @param query what was typed
   * @param language what of it is in another language, and was read in English
   * @param terms the terms it names, in the order it names them
   * @param topic the topic it asks for
   * @param known what it names and the corpus does not hold
   */
  public record Answer(
      String query,
      Optional<LanguageReading> language,
      List<Term> terms,
      Optional<FindTopic.Answer> topic,
      List<FindKnown.Known> known) {}

  /**
   * Explains the terms that a text names: one term, several, or a question about them; and the
   * topic that it asks for; and what it names that is not held.
   *
   * @throws QueryException if there is none of them
   */
  public Answer explain(String text) {
    Optional<LanguageReading> language = languages.read(text);
    String asked = language.map(LanguageReading::english).orElse(text);
    List<Term> terms = named(asked);
    Optional<FindTopic.Answer> topic = topics.askedFor(asked);
    List<FindKnown.Known> notHeld =
        known.in(text, id -> resolver.tryResolve(id, Optional.empty()).isPresent());
    if (terms.isEmpty() && topic.isEmpty() && notHeld.isEmpty()) {
      List<String> names = names().values().stream().map(Term::name).distinct().toList();
      throw new QueryException(
          "\"" + Quoted.of(text) + "\"" + said(language) + " is no term of the glossary.",
          "It holds " + names.size() + " terms; to look for words, use search.",
          Nearest.to(asked, names(asked), 5));
    }
    return new Answer(text, language, terms, topic, notHeld);
  }

  private static String said(Optional<LanguageReading> language) {
    return language
        .map(each ->
            " ("
                + each.language()
                + (each.readAs().isEmpty() ? "" : " for \"" + each.english() + "\"")
                + ")")
        .orElse("");
  }

  /** The terms a question asks the meaning of; none for other questions. */
  public List<Term> askedFor(String question) {
    Words words = Words.of(plain(question));
    boolean asks =
        signs.from(store).in(words).stream()
            .anyMatch(each ->
                each.meaning() == QuestionSign.COMPARES
                    || (each.meaning() == QuestionSign.ASKS_MEANING
                        && each.from() == 0
                        && each.to() < words.size()));
    return asks ? named(question) : List.of();
  }

  private List<Term> named(String text) {
    Map<String, Term> names = names();
    List<String> words = List.of(plain(text).split(" "));
    Set<Term> found = new LinkedHashSet<>();
    int from = 0;
    while (from < words.size() && found.size() < MOST) {
      int taken = 1;
      for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
        String name = String.join(" ", words.subList(from, from + length));
        Term term = names.get(name);
        if (term == null && name.endsWith("s")) {
          term = names.get(name.substring(0, name.length() - 1));
        }
        if (term != null) {
          found.add(term);
          taken = length;
          break;
        }
      }
      from += taken;
    }
    return List.copyOf(found);
  }

  private List<String> names(String text) {
    List<String> all = new ArrayList<>();
    for (Term each : new LinkedHashSet<>(names().values())) {
      all.add(each.name());
      if (text.length() < 12) {
        all.addAll(each.also());
      }
    }
    return all;
  }

  private Map<String, Term> names() {
    return byName.from(store);
  }

  private static Map<String, Term> byName(StoreReader reader) {
    Map<String, Term> names = new HashMap<>();
    for (Term each : reader.terms()) {
      names.put(plain(each.name()), each);
      each.also().forEach(also -> names.putIfAbsent(plain(also), each));
    }
    return names;
  }

  /** Lower case, with hyphens, slashes and punctuation read as spaces. */
  private static String plain(String text) {
    String bounded = text.length() > 2_000 ? text.substring(0, 2_000) : text;
    String lower = bounded.toLowerCase(Locale.ROOT).replace("'s", "s");
    String words = withoutPunctuation(lower);
    return words.indexOf('.') < 0 ? words.strip() : FULL_STOP.matcher(words).replaceAll("").strip();
  }

  /** With a space for every run of signs that are no letter, number, full stop or ampersand. */
  private static String withoutPunctuation(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean between = false;
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      i += Character.charCount(sign);
      boolean kept = sign == '.' || sign == '&' || isLetterOrNumber(sign);
      if (kept) {
        plain.appendCodePoint(sign);
      } else if (!between) {
        plain.append(' ');
      }
      between = !kept;
    }
    return plain.toString();
  }

  private static boolean isLetterOrNumber(int sign) {
    if (sign < 128) {
      return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }
    int type = Character.getType(sign);
    return Character.isLetter(sign)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
