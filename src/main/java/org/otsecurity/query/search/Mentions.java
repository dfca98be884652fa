package org.otsecurity.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.RequirementKind;

/**
 * Documents, security levels and kinds of rows that a query names. They say where the answer is
 * expected, so they are preferences and no words to look for.
 *
 * @param rest the query without them
 * @param standards the documents, in the order of the corpus
 * @param level the security level
 * @param kinds the kinds, in the order of the corpus
 */
record Mentions(
    String rest, Set<DocumentId> standards, Optional<Integer> level, Set<RequirementKind> kinds) {

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<![a-z0-9])(?:sl|security level)(?:[- ]?[tca])?[- ]?([1-4])(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** Knows what the documents and their kinds of rows are called. */
  static final class Reader {
    private final List<DocumentId> ids;
    private final List<RequirementKind> allKinds;
    private final Phrases<DocumentId> names = new Phrases<>();
    private final Phrases<RequirementKind> kinds = new Phrases<>();

    Reader(Documents documents) {
      this.ids = documents.ids();
      this.allKinds = documents.kinds();
      for (Document each : documents.all()) {
        for (String name : each.names()) {
          names.add(name, each.id(), each.publisherWords(), each.namedWithEdition());
        }
        for (RequirementKind kind : each.kinds()) {
          kind.askedAs().forEach(word -> kinds.add(word, kind));
        }
      }
    }

    /** Takes the mentions out of a query. */
    Mentions read(String query) {
      Set<DocumentId> named = new LinkedHashSet<>();
      String rest = names.take(query, named);
      Optional<Integer> level = Optional.empty();
      Matcher matcher = LEVEL.matcher(rest);
      if (matcher.find()) {
        level = Optional.of(Integer.valueOf(matcher.group(1)));
        rest = matcher.replaceAll(" ");
      }
      Set<RequirementKind> asked = new LinkedHashSet<>();
      rest = kinds.take(rest, asked);
      return new Mentions(rest, ordered(ids, named), level, ordered(allKinds, asked));
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

  /** The canonical names of all kinds, for printing. */
  List<String> kindNames() {
    return kinds.stream().map(RequirementKind::value).toList();
  }
}
