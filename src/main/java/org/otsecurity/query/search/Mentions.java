package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.store.SearchTerms;

/**
 * Documents, security levels and kinds of rows that a query names. They say where the answer is
 * expected, so they are preferences and no words to look for.
 *
 * @param rest the query without them
 * @param standards the documents, in the order of the corpus
 * @param level the security level
 * @param kinds the kinds, in the order of the corpus
 * @param unread what looks like a mention and was not taken as one: a second level, or another
 *     edition than the one held
 */
record Mentions(
    String rest,
    Set<DocumentId> standards,
    Optional<Integer> level,
    Set<RequirementKind> kinds,
    List<String> unread) {

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<![a-z0-9])(?:sl|security level)(?:[- ]?[tca])?[- ]?([1-4])(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** An edition at the end of what names a document: a year or a revision. */
  private static final Pattern EDITION =
      Pattern.compile(
          "(?:r(?:ev(?:ision)?)?\\.? ?)?(?<!\\d)(\\d{1,4}+)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Knows what the documents and their kinds of rows are called. */
  static final class Reader {
    private final List<DocumentId> ids;
    private final List<RequirementKind> allKinds;
    private final Phrases<Document> names = new Phrases<>();
    private final Phrases<RequirementKind> kinds = new Phrases<>();

    Reader(Documents documents) {
      this.ids = documents.ids();
      this.allKinds = documents.kinds();
      for (Document each : documents.all()) {
        for (String name : each.names()) {
          names.add(name, each, each.publisherWords(), each.namedWithEdition());
        }
        for (RequirementKind kind : each.kinds()) {
          kind.askedAs().forEach(word -> kinds.add(word, kind));
        }
      }
    }

    /**
     * Takes the mentions out of a query.
     *
     * @param words tell mentions from the same words in another role
     */
    Mentions read(String query, QuestionWords words) {
      Set<DocumentId> named = new LinkedHashSet<>();
      List<String> unread = new ArrayList<>();
      String rest =
          names.take(
              query,
              (text, from, to) -> from == 0 || text.charAt(from - 1) != '-',
              (typed, document) -> {
                named.add(document.id());
                otherEdition(typed, document).ifPresent(unread::add);
              });
      Optional<Integer> level = Optional.empty();
      Matcher matcher = LEVEL.matcher(rest);
      Blanked left = new Blanked(rest);
      while (matcher.find()) {
        int each = Integer.parseInt(matcher.group(1));
        if (level.isPresent() && level.get() != each) {
          unread.add(matcher.group().toLowerCase(Locale.ROOT));
        } else if (isMeaningAsked(rest, matcher, words)) {
          continue;
        } else {
          level = Optional.of(each);
        }
        left.take(matcher.start(), matcher.end());
      }
      Set<RequirementKind> asked = new LinkedHashSet<>();
      KindForm form = new KindForm(words);
      rest = kinds.take(left.toString(), form::asks, (typed, kind) -> asked.add(kind));
      if (asked.isEmpty() && words.asksWhatAttackersDo(query)) {
        allKinds.stream().filter(RequirementKind::isTechnique).forEach(asked::add);
      }
      return new Mentions(
          rest, ordered(ids, named), level, ordered(allKinds, asked), List.copyOf(unread));
    }

    /** "What does SL-C 2 mean" asks for no rows of the level. */
    private static boolean isMeaningAsked(String text, Matcher level, QuestionWords words) {
      return words.asksMeaning(text.substring(0, level.start()))
          && isGlue(text.substring(level.end()), words);
    }

    private static boolean isGlue(String text, QuestionWords words) {
      return SearchTerms.words(text).stream().allMatch(words::isGlue);
    }

    /** An edition behind a name that is not the one held. */
    private static Optional<String> otherEdition(String typed, Document document) {
      Matcher tail = EDITION.matcher(typed);
      if (!document.namedWithEdition() || !tail.find() || isName(typed, document)) {
        return Optional.empty();
      }
      String number = tail.group(1);
      List<String> held =
          NUMBER.matcher(document.standard().edition()).results().map(MatchResult::group).toList();
      boolean year = number.length() == 4;
      boolean same = year ? held.contains(number) : held.indexOf(number) == 0;
      return same ? Optional.empty() : Optional.of(tail.group().strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a name ends as typed without an edition: in "62443-3-3" there is none. */
    private static boolean isName(String typed, Document document) {
      return document.names().stream().anyMatch(typed.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static <T> Set<T> ordered(List<T> order, Set<T> named) {
      if (named.isEmpty()) {
        return Set.of();
      }
      Set<T> ordered = new LinkedHashSet<>(order);
      ordered.retainAll(named);
      return ordered;
    }
  }

  /** The same, with another rest of the query. */
  Mentions withRest(String other) {
    return new Mentions(other, standards, level, kinds, unread);
  }

  /** The canonical names of all kinds, for printing. */
  List<String> kindNames() {
    return kinds.stream().map(RequirementKind::value).toList();
  }

  /** Whether one kind is named, in however many documents. */
  boolean isOneKind() {
    return kindNames().stream().distinct().count() == 1;
  }
}
