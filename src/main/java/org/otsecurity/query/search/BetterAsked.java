package org.otsecurity.query.search;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.PhraseFinder.Found;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Questions that another part of the program answers better than a search for words. */
final class BetterAsked {
  /** Longest question looked at, in characters. */
  private static final int LONGEST = 500;

  /** Most words between a question word and the rule that it asks for. */
  private static final int BETWEEN = 3;

  private final Store store;
  private final Kept<Signs> signs = new Kept<>(Signs::of);

  BetterAsked(Store store) {
    this.store = store;
  }

  /** Where to ask; empty if searching is the way. */
  Optional<NextStep> of(String query) {
    Question question = question(query);
    if (question.asksWhatApplies()) {
      return Optional.of(NextStep.WHAT_APPLIES);
    }
    if (question.has(QuestionSign.MAPPING, QuestionSign.MAPPED_TO)) {
      return Optional.of(NextStep.MAPPINGS);
    }
    return question.has(QuestionSign.THREAT, QuestionSign.AIMS)
        ? Optional.of(NextStep.TECHNIQUES)
        : Optional.empty();
  }

  /** Where to ask of attacks on what a search found first; empty if searching is the way. */
  Optional<NextStep> of(String query, Optional<RequirementKind> first) {
    Optional<NextStep> better = of(query);
    return better.isEmpty()
            && first.filter(RequirementKind.ASSET::equals).isPresent()
            && question(query).has(QuestionSign.THREAT)
        ? Optional.of(NextStep.TECHNIQUES)
        : better;
  }

  private Question question(String query) {
    String text = beginning(query);
    return new Question(text, Words.of(text), signs.from(store));
  }

  private static String beginning(String query) {
    return query.length() > LONGEST ? query.substring(0, LONGEST) : query;
  }

  /** What a question points to and does not hold, as typed: "this configuration". */
  Optional<String> pointedTo(String query) {
    String text = beginning(query);
    Words words = Words.of(text);
    return signs.from(store).finder(QuestionSign.POINTS_TO).in(words).stream()
        .findFirst()
        .map(each -> text.substring(words.start(each.from()), words.end(each.to() - 1)));
  }

  /** The words of a question that are signs of what is asked. */
  String signs(String query) {
    Words words = Words.of(beginning(query));
    return signs.from(store).all().in(words).stream()
        .flatMap(each -> IntStream.range(each.from(), each.to()).mapToObj(words::word))
        .collect(Collectors.joining(" "));
  }

  /** The words of all signs, and of each. */
  private record Signs(
      PhraseFinder<QuestionSign> all, Map<QuestionSign, PhraseFinder<QuestionSign>> finders) {
    static Signs of(StoreReader reader) {
      PhraseFinder<QuestionSign> all = PhraseFinder.of(reader.phrases(WordList.QUESTION_SIGNS));
      return new Signs(
          all, Stream.of(QuestionSign.values()).collect(Collectors.toMap(each -> each, all::only)));
    }

    PhraseFinder<QuestionSign> finder(QuestionSign sign) {
      return Objects.requireNonNull(finders.get(sign));
    }
  }

  private record Question(String text, Words words, Signs signs) {
    boolean has(QuestionSign sign) {
      return signs.finder(sign).standsIn(words);
    }

    /** Whether a sign stands in the question, and another somewhere behind. */
    boolean has(QuestionSign first, QuestionSign second) {
      return signs.finder(first).in(words).stream()
          .findFirst()
          .filter(each -> isBehind(second, each.to()))
          .isPresent();
    }

    boolean asksWhatApplies() {
      return has(QuestionSign.ASKS_WHAT_APPLIES)
          || signs.finder(QuestionSign.QUESTION).in(words).stream()
              .flatMap(each -> rule(each.to()).stream())
              .anyMatch(each -> isBehind(QuestionSign.BINDS, each.to()));
    }

    private boolean isBehind(QuestionSign sign, int from) {
      return signs.finder(sign).in(words).stream().anyMatch(each -> each.from() >= from);
    }

    /** The rule that stands from a word on, with few words between. */
    private Optional<Found<QuestionSign>> rule(int from) {
      int between = 0;
      for (int at = from; at < words.size() && between <= BETWEEN; at++) {
        if (isBehindBlank(at)) {
          Optional<Found<QuestionSign>> rule = signs.finder(QuestionSign.RULE).at(words, at);
          if (rule.isPresent()) {
            return rule;
          }
          between++;
        }
      }
      return Optional.empty();
    }

    private boolean isBehindBlank(int word) {
      return Character.isWhitespace(text.charAt(words.start(word) - 1));
    }
  }
}
