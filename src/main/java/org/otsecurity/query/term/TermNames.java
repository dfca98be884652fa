package org.otsecurity.query.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.store.StoreReader;

/** The names of all terms, as texts are read by them. One name may have several meanings. */
final class TermNames {
  private static final Pattern FULL_STOP = Pattern.compile("\\.(?= |$)");

  /** Most terms in one answer. */
  private static final int MOST = 6;

  /** Longest name of a term, in words. */
  private static final int LONGEST = 6;

  private final List<Term> terms;
  private final Map<String, List<Term>> byName = new HashMap<>();

  private TermNames(List<Term> terms) {
    this.terms = terms;
    terms.forEach(each -> add(each.name(), each));
    terms.forEach(each -> each.also().forEach(also -> add(also, each)));
  }

  static TermNames of(StoreReader reader) {
    return new TermNames(List.copyOf(reader.terms()));
  }

  private void add(String name, Term term) {
    List<Term> meanings = byName.computeIfAbsent(plain(name), plain -> new ArrayList<>());
    if (!meanings.contains(term)) {
      meanings.add(term);
    }
  }

  /** The terms that a text names, in the order in which it does. */
  List<Term> in(String text) {
    return in(text, word -> true);
  }

  /**
   * The terms that a text names by themselves: security is not asked for where physical security
   * is, nor OT where OT environments are.
   *
   * @param joins whether a word can stand beside a term without making another of it
   */
  List<Term> in(String text, Predicate<String> joins) {
    List<String> words = List.of(plain(text).split(" "));
    List<Span> spans = spans(words);
    Set<Term> found = new LinkedHashSet<>();
    for (int i = 0; i < spans.size() && found.size() < MOST; i++) {
      Span each = spans.get(i);
      boolean behindTerm = i > 0 && spans.get(i - 1).to() == each.from();
      boolean beforeTerm = i + 1 < spans.size() && spans.get(i + 1).from() == each.to();
      boolean begins = each.from() == 0 || behindTerm || joins.test(words.get(each.from() - 1));
      boolean ends = each.to() == words.size() || beforeTerm || joins.test(words.get(each.to()));
      if (begins && ends) {
        found.addAll(each.meant());
      }
    }
    return List.copyOf(found);
  }

  /** Some words that name terms, from one to before another. */
  private record Span(int from, int to, List<Term> meant) {}

  /** Where terms stand; of names that begin alike the longest counts. */
  private List<Span> spans(List<String> words) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      Optional<Span> span = longest(words, from);
      span.ifPresent(spans::add);
      from = span.map(Span::to).orElse(from + 1);
    }
    return spans;
  }

  private Optional<Span> longest(List<String> words, int from) {
    for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
      List<Term> meant = called(String.join(" ", words.subList(from, to)));
      if (!meant.isEmpty()) {
        return Optional.of(new Span(from, to, meant));
      }
    }
    return Optional.empty();
  }

  /** The meanings of a name, also as the plural of another one. */
  private List<Term> called(String name) {
    List<Term> meant = new ArrayList<>(byName.getOrDefault(name, List.of()));
    if (name.endsWith("s")) {
      byName.getOrDefault(name.substring(0, name.length() - 1), List.of()).stream()
          .filter(each -> !meant.contains(each))
          .forEach(meant::add);
    }
    return meant;
  }

  /**
   * The only term whose name begins with the words of a text, as a proper name: {@code purdue} is
   * the Purdue model, but evidence is no tamper evidence.
   */
  List<Term> beginningWith(String text) {
    String words = plain(text) + " ";
    List<Term> found =
        terms.stream()
            .filter(each ->
                Character.isUpperCase(each.name().charAt(0))
                    && (plain(each.name()) + " ").startsWith(words))
            .toList();
    return found.size() == 1 && !words.isBlank() ? found : List.of();
  }

  /** The names of all terms, in alphabetical order. */
  List<String> all() {
    return terms.stream().map(Term::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /** Names to compare a text with that is none; abbreviations are near to short texts only. */
  List<String> near(String text) {
    Set<String> names = new HashSet<>();
    List<String> all = new ArrayList<>();
    for (Term each : terms) {
      all.add(each.name());
      if (text.length() < 12) {
        all.addAll(each.also());
      }
    }
    return all.stream().filter(names::add).toList();
  }

  /** Lower case, with hyphens, slashes and punctuation read as spaces. */
  static String plain(String text) {
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
