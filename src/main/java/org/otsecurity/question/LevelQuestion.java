package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.LevelSets;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.render.LevelExtent;
import org.otsecurity.render.LevelSetsJson;
import org.otsecurity.render.LevelsJson;
import org.otsecurity.render.text.LevelsText;

/** The question what security levels select, and what is missing between two. */
final class LevelQuestion {
  /** Most selections in one answer. */
  private static final int MOST = 12;

  private static final String COMPARE = "compare_to";

  private LevelQuestion() {}

  static Asked ask(Questions questions, Arguments arguments) {
    List<SecurityLevelRequirements.Answer> answers =
        questions.securityLevels().select(requests(questions, arguments));
    LevelExtent extent = extent(questions, arguments, answers);
    if (answers.size() == 1) {
      SecurityLevelRequirements.Answer answer = answers.getFirst();
      return Asked.of(
          () -> LevelsJson.of(answer, extent),
          sheet -> LevelsText.write(sheet, answer, extent, Cites.of(questions, arguments)));
    }
    LevelSets sets = LevelSets.of(answers, questions.standards().documents());
    return Asked.of(
        () -> LevelSetsJson.of(sets, extent),
        sheet -> LevelsText.write(sheet, sets, extent, Cites.of(questions, arguments)));
  }

  private static LevelExtent extent(
      Questions questions, Arguments arguments, List<SecurityLevelRequirements.Answer> answers) {
    if (!arguments.has(COMPARE)) {
      arguments.refuseIdle(
          "where nothing is compared", "Add " + arguments.shown(COMPARE) + ".", "only_gaps");
    }
    Optional<Map<RequirementId, String>> evidence = Optional.empty();
    if (arguments.detail("evidence")) {
      List<Requirement> rows = new ArrayList<>();
      answers.forEach(each -> rows.addAll(each.shown()));
      evidence = Optional.of(questions.evidence().of(rows));
    }
    return new LevelExtent(
        arguments.forPeople() || arguments.detail("titles"),
        evidence,
        arguments.flag("only_gaps", false));
  }

  /** One for each level, component type and level to compare with. */
  private static List<SecurityLevelRequirements.Request> requests(
      Questions questions, Arguments arguments) {
    Optional<DocumentId> standard = RequirementQuestions.document(questions, arguments, "standard");
    boolean enhancements = arguments.flag("include_enhancements", true);
    List<Optional<String>> types = optional(arguments.texts("component_type"));
    List<Optional<SecurityLevelVector>> seconds =
        arguments.has(COMPARE)
            ? optional(LevelTargets.of(arguments.texts(COMPARE)))
            : List.of(Optional.empty());
    List<SecurityLevelRequirements.Request> requests = new ArrayList<>();
    for (SecurityLevelVector level : LevelTargets.of(arguments.texts("security_level"))) {
      for (Optional<String> type : types) {
        for (Optional<SecurityLevelVector> second : seconds) {
          requests.add(
              new SecurityLevelRequirements.Request(level, standard, type, enhancements, second));
        }
      }
    }
    if (requests.size() > MOST) {
      throw new QueryException(
          "These are " + requests.size() + " selections.",
          "At most "
              + MOST
              + " in one answer: levels, component types and levels to compare with"
              + " multiply.",
          List.of());
    }
    return requests;
  }

  private static <V> List<Optional<V>> optional(List<V> values) {
    return values.isEmpty()
        ? List.of(Optional.empty())
        : values.stream().map(Optional::of).toList();
  }
}
