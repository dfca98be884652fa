package org.otsecurity.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.Bases;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.ByThreat;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.MappingJson;
import org.otsecurity.render.ThreatGroupsJson;
import org.otsecurity.render.ThreatMappingJson;
import org.otsecurity.render.text.MappingText;
import org.otsecurity.render.text.ThreatGroupsText;
import org.otsecurity.render.text.ThreatsText;
import org.otsecurity.text.Quoted;

/** Questions on what corresponds to what. */
final class MappingQuestions {
  private static final String MAPPINGS = "get_mappings";
  private static final String THREATS = "map_threats_to_requirements";
  private static final int ROWS = 40;
  private static final int DETAILED_ROWS = 10;

  /** Each row costs a search, and no longer page would fit into an answer. */
  private static final int ROWS_WITH_SUGGESTIONS = 25;

  /** What is worked out for a document to map to, not stored with a requirement. */
  private static final Set<Basis> COMPUTED = Set.of(Basis.DERIVED, Basis.SUGGESTED);

  private MappingQuestions() {}

  static Asked mappings(Questions questions, Arguments arguments) {
    boolean detail = arguments.full();
    Optional<Basis> basis = arguments.optional("basis").map(Bases::parse);
    boolean suggested = arguments.flag("include_suggested", false);
    int asked = arguments.limit(GetMappings.LARGEST_PAGE, detail ? DETAILED_ROWS : ROWS);
    int limit =
        suggested || basis.equals(Optional.of(Basis.SUGGESTED))
            ? arguments.fitting(asked, ROWS_WITH_SUGGESTIONS)
            : asked;
    int offset = arguments.offset(MAPPINGS, limit);
    requireEffect(arguments, basis);
    GetMappings.Answer answer =
        questions
            .mappings()
            .get(
                new MappingRequest(
                    arguments.optional("requirement_id"),
                    RequirementQuestions.document(questions, arguments, "standard"),
                    RequirementQuestions.document(questions, arguments, "target_standard"),
                    basis,
                    arguments.number("security_level", 1, 4),
                    arguments.flag("include_derived", false),
                    suggested,
                    limit,
                    offset));
    if (answer.one()) {
      // Where its parts are mapped, the answer is a list as of a document.
      arguments.refuseIdle(
          "where one requirement is mapped, which is told in full",
          "Leave it out, or map a whole document.",
          "limit",
          "detail");
    }
    return new Asked(
        () ->
            arguments.page(
                limit,
                rows -> {
                  GetMappings.Answer page = answer.first(rows);
                  return MappingJson.of(page, detail, next(page));
                }),
        sheet -> MappingText.write(sheet, answer),
        new Pages(offset, limit, answer.rows().size(), answer.total()));
  }

  private static void requireEffect(Arguments arguments, Optional<Basis> basis) {
    if (arguments.has("requirement_id")) {
      arguments.refuseIdle(
          "of one requirement", "Leave it out, or map a whole document.", "security_level");
    }
    if (!arguments.has("target_standard")) {
      String where = "without a document to map to";
      String remedy = "Add " + arguments.shown("target_standard") + ".";
      arguments.refuseIdle(where, remedy, "include_derived", "include_suggested");
      if (basis.filter(COMPUTED::contains).isPresent()) {
        arguments.refuseIdle(where, remedy, "basis");
      }
    }
    if (basis.filter(each -> each != Basis.DERIVED).isPresent()) {
      arguments.refuseIdle(
          "where only " + basis.get() + " mappings are wanted",
          "Leave out one of the two.",
          "include_derived");
    }
  }

  private static Optional<String> next(GetMappings.Answer page) {
    return ListCursor.next(MAPPINGS, page.offset(), page.rows().size(), page.total());
  }

  static Asked threats(Questions questions, Arguments arguments) {
    int limit = arguments.limit(100, 15);
    int offset = arguments.offset(THREATS, limit);
    boolean detail = arguments.full();
    MapThreats.Answer answer = mapped(questions.threats(), questions, arguments);
    if (arguments.choice("group_by", "threat")) {
      List<ByThreat> threats = ByThreat.of(answer);
      return new Asked(
          () ->
              arguments.page(
                  limit,
                  rows ->
                      ThreatGroupsJson.of(
                          answer,
                          threats,
                          offset,
                          rows,
                          ListCursor.nextOfAll(THREATS, offset, rows, threats.size()))),
          sheet ->
              ThreatGroupsText.write(sheet, answer, threats, offset, limit, Cites.of(questions)),
          Pages.ofAll(offset, limit, threats.size()));
    }
    int total = answer.requirements().size();
    return new Asked(
        () ->
            arguments.page(
                limit,
                rows ->
                    ThreatMappingJson.of(
                        answer,
                        detail,
                        offset,
                        rows,
                        ListCursor.nextOfAll(THREATS, offset, rows, total))),
        sheet -> ThreatsText.write(sheet, answer, offset, limit, Cites.of(questions)),
        Pages.ofAll(offset, limit, total));
  }

  private static MapThreats.Answer mapped(
      MapThreats threats, Questions questions, Arguments arguments) {
    List<String> ids = arguments.texts("threat_ids");
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
