package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.search.SearchRequest;

/**
 * Questions on techniques whose refusals name what is near in meaning. A name that nothing has is
 * looked for as words: what is near in spelling alone is another thing.
 */
final class NearInMeaning {
  private static final int MOST = 3;

  private NearInMeaning() {}

  /**
   * A question of techniques and what relates to them.
   *
   * @param names the arguments that name them; of others, such as documents, nothing is near here
   */
  static Question.Ask of(Question.Ask ask, String... names) {
    return (questions, arguments) -> {
      try {
        return ask.of(questions, arguments);
      } catch (QueryException e) {
        throw e.unknownName()
            .filter(name -> isIn(arguments, names, name))
            .map(name -> near(questions, e, name))
            .orElse(e);
      }
    };
  }

  private static boolean isIn(Arguments arguments, String[] names, String name) {
    return Stream.of(names)
        .flatMap(each -> arguments.given(each).stream())
        .anyMatch(each -> each.toString().contains(name));
  }

  private static QueryException near(Questions questions, QueryException e, String name) {
    List<String> nearest = isId(name) ? ofItsKind(e, name) : meant(questions, name);
    return new QueryException(e.problem(), e.remedy(), nearest, e.steps()).naming(name);
  }

  private static boolean isId(String name) {
    return name.matches("\\p{Alpha}{1,4}[- ]?\\d.*");
  }

  /** An id is near to others that begin with its letters: those are ids of one kind. */
  private static List<String> ofItsKind(QueryException e, String name) {
    String letters = letters(name);
    return e.suggestions().stream()
        .filter(each -> letters(each).equalsIgnoreCase(letters))
        .toList();
  }

  private static String letters(String id) {
    return id.replaceFirst("(?s)\\P{Alpha}.*", "");
  }

  private static List<String> meant(Questions questions, String name) {
    DocumentId techniques = questions.standards().with(RequirementKind.TECHNIQUE);
    SearchRequest request =
        new SearchRequest(name, List.of(techniques), Optional.empty(), Optional.empty(), MOST, 0);
    return questions.search().search(request).hits().stream()
        .map(each -> each.requirement().id().value() + " (" + each.requirement().title() + ")")
        .toList();
  }
}
