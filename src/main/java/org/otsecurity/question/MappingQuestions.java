package org.otsecurity.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.ByThreat;
import org.otsecurity.query.threat.Coverage;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.CoverageJson;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.ThreatGroupsJson;
import org.otsecurity.render.ThreatMappingJson;
import org.otsecurity.render.text.CoverageText;
import org.otsecurity.render.text.ThreatGroupsText;
import org.otsecurity.render.text.ThreatsText;
import org.otsecurity.text.Quoted;

/** Questions on what corresponds to what. */
final class MappingQuestions {
  private static final String THREATS = "map_threats_to_requirements";

  private MappingQuestions() {}

  static Asked threats(Questions questions, Arguments arguments) {
    int limit = arguments.limit();
    int offset = arguments.offset(THREATS, limit);
    boolean detail = arguments.full();
    List<String> ids =
        questions.several().threats(arguments.texts("threat_ids"), questions.techniques()::isName);
    Partly<MapThreats.Answer> mapped =
        Partly.of(
            ids,
            some -> mapped(some, questions, arguments),
            each -> mapped(List.of(each), questions, arguments),
            questions.unknownNames());
    MapThreats.Answer answer = narrowed(questions, arguments, mapped.answer());
    Asked asked;
    if (arguments.choice("group_by", "threat")) {
      asked = byThreat(questions, arguments, answer, offset, limit);
    } else if (arguments.choice("group_by", "coverage")) {
      asked = coverage(questions, arguments, answer, offset, limit);
    } else {
      asked = byRequirement(questions, arguments, answer, detail, offset, limit);
    }
    return asked.with(mapped.rest(), List.of());
  }

  /** Only requirements of a function, or of a security level, if either is asked for. */
  private static MapThreats.Answer narrowed(
      Questions questions, Arguments arguments, MapThreats.Answer answer) {
    Optional<ThreatFunction> function =
        Stream.of(ThreatFunction.values())
            .filter(each -> arguments.choice("function", each.value()))
            .findFirst();
    Optional<Integer> level = arguments.number("security_level", 1, 4);
    if (level.isPresent()
        && !questions.standards().document(answer.target()).has(Capability.SECURITY_LEVELS)) {
      throw questions.standards().lacksLevels(answer.target(), "");
    }
    return answer.only(function, level);
  }

  private static Asked coverage(
      Questions questions, Arguments arguments, MapThreats.Answer answer, int offset, int limit) {
    Coverage coverage = Coverage.of(answer);
    int total = coverage.steps().size();
    return Asked.of(
        arguments.page(
            limit,
            rows ->
                CoverageJson.of(
                    answer,
                    coverage,
                    offset,
                    rows,
                    ListCursor.nextOfAll(THREATS, offset, rows, total))),
        (sheet, rows) ->
            CoverageText.write(
                sheet, answer, coverage, offset, rows, Cites.of(questions, arguments)),
        Pages.ofAll(offset, limit, total));
  }

  private static Asked byThreat(
      Questions questions, Arguments arguments, MapThreats.Answer answer, int offset, int limit) {
    List<ByThreat> threats = ByThreat.of(answer);
    return Asked.of(
        arguments.page(
            limit,
            rows ->
                ThreatGroupsJson.of(
                    answer,
                    threats,
                    offset,
                    rows,
                    ListCursor.nextOfAll(THREATS, offset, rows, threats.size()))),
        (sheet, rows) ->
            ThreatGroupsText.write(
                sheet, answer, threats, offset, rows, Cites.of(questions, arguments)),
        Pages.ofAll(offset, limit, threats.size()));
  }

  private static Asked byRequirement(
      Questions questions,
      Arguments arguments,
      MapThreats.Answer answer,
      boolean detail,
      int offset,
      int limit) {
    int total = answer.requirements().size();
    return Asked.of(
        arguments.page(
            limit,
            rows ->
                ThreatMappingJson.of(
                    answer,
                    detail,
                    offset,
                    rows,
                    ListCursor.nextOfAll(THREATS, offset, rows, total))),
        (sheet, rows) ->
            ThreatsText.write(sheet, answer, offset, rows, Cites.of(questions, arguments)),
        Pages.ofAll(offset, limit, total));
  }

  private static MapThreats.Answer mapped(
      List<String> ids, Questions questions, Arguments arguments) {
    MapThreats threats = questions.threats();
    Optional<DocumentId> framework =
        arguments
            .optional("threat_framework")
            .map(each -> framework(questions.standards().documents(), each));
    Optional<DocumentId> target =
        RequirementQuestions.document(questions, arguments, "target_standard");
    try {
      return threats.map(ids, framework, target);
    } catch (QueryException e) {
      // A technique may be called like a category, so categories are looked for last.
      String other = ids.stream().filter(threats::isCategory).findFirst().orElse("");
      if (framework.isPresent() || other.isEmpty()) {
        throw e;
      }
      QueryException hinted =
          new QueryException(
              e.problem(),
              "It is a category of STRIDE; "
                  + arguments.shown("threat_framework")
                  + " asks for those.",
              e.suggestions(),
              e.steps());
      throw e.unknownName().map(hinted::naming).orElse(hinted);
    }
  }

  /**
   * The document that a framework of threats is: of techniques, of device properties, or of
   * categories.
   */
  private static DocumentId framework(Documents documents, String name) {
    List<DocumentId> known =
        Stream.of(
                RequirementKind.TECHNIQUE,
                RequirementKind.DEVICE_PROPERTY,
                RequirementKind.THREAT_CATEGORY)
            .flatMap(each -> documents.with(each).stream())
            .toList();
    List<String> names = known.stream().map(each -> each.value().replace('-', '_')).toList();
    return documents
        .parse(name.toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(known::contains)
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(name) + "\" is no threat framework known here.",
                "There are "
                    + String.join(", ", names.subList(0, names.size() - 1))
                    + " and "
                    + names.getLast()
                    + ".",
                List.of()));
  }
}
