package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.mapping.MappingRequest.Listed;
import org.otsecurity.query.reading.Bases;
import org.otsecurity.render.ExportUris;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.MappingDetail;
import org.otsecurity.render.MappingJson;
import org.otsecurity.render.text.MappingText;
import org.otsecurity.text.Limits;

/** The question what a requirement, or a document, maps to. */
final class MappingQuestion {
  private static final String MAPPINGS = "get_mappings";
  private static final String TARGETS = "target_standard";
  private static final String DERIVED = "include_derived";
  private static final int ROWS = 15;
  private static final int DETAILED_ROWS = 10;

  /** What has no counterpart is asked for as a whole, and has little to tell. */
  private static final int GAPS = 40;

  /** Each row costs a search, and no longer page would fit into an answer. */
  private static final int ROWS_WITH_SUGGESTIONS = 25;

  /** Paths from one requirement to one document, and from each row of a whole document. */
  private static final int PATHS = 12;

  private static final int PATHS_OF_A_ROW = 4;

  /** What is worked out for a document to map to, not stored with a requirement. */
  private static final Set<Basis> COMPUTED = Set.of(Basis.DERIVED, Basis.SUGGESTED);

  private MappingQuestion() {}

  static Asked ask(Questions questions, Arguments arguments) {
    MappingDetail detail = detail(arguments);
    Optional<Basis> basis = arguments.optional("basis").map(Bases::parse);
    boolean suggested = arguments.flag("include_suggested", false);
    int asked =
        arguments.limit(
            GetMappings.LARGEST_PAGE,
            detail == MappingDetail.FULL
                ? DETAILED_ROWS
                : arguments.flag("only_gaps", false) ? GAPS : ROWS);
    int limit =
        suggested || basis.equals(Optional.of(Basis.SUGGESTED))
            ? arguments.fitting(asked, ROWS_WITH_SUGGESTIONS)
            : asked;
    int offset = arguments.offset(MAPPINGS, limit);
    requireEffect(arguments, basis);
    Optional<DocumentId> source = RequirementQuestions.document(questions, arguments, "standard");
    List<String> ids =
        arguments.has("requirement_id")
            ? questions.several().in(arguments.oneOrMore("requirement_id"), source)
            : List.of();
    ids.forEach(each -> arguments.within("requirement_id", each, Limits.NAME));
    MappingRequest request =
        new MappingRequest(
            ids.stream().findFirst(),
            source,
            targets(questions, arguments),
            basis,
            arguments.number("security_level", 1, 4),
            arguments.optional("component_type").map(questions.componentTypes()::parse),
            arguments.flag(DERIVED, false),
            suggested,
            arguments.flag("only_gaps", false) ? Listed.GAPS : Listed.MAPPED,
            mostPaths(arguments, detail),
            limit,
            offset);
    if (ids.size() > 1
        || ids.stream().anyMatch(each -> questions.several().isRange(each, source))) {
      arguments.refuseIdle("of several rows", "Leave it out.", "limit", "cursor", "only_gaps");
      return SeveralQuestions.mappings(questions, arguments, request, ids, detail);
    }
    GetMappings.Answer found = questions.mappings().get(request);
    if (found.one()) {
      // Where its parts are mapped, the answer is a list as of a document.
      arguments.refuseIdle(
          "where one requirement is mapped, which is told whole",
          "Leave it out, or map a whole document.",
          "limit",
          "only_gaps");
    }
    boolean little = findsLittle(arguments, basis, found);
    return Asked.of(
        arguments.page(
            limit,
            rows -> {
              GetMappings.Answer page = found.first(rows);
              return MappingJson.of(hinted(page, little, DERIVED), detail, next(page));
            }),
        (sheet, rows) -> {
          MappingText.write(
              sheet,
              hinted(found.first(rows), little, arguments.shown(DERIVED)),
              arguments.forPeople() ? MappingDetail.FULL : detail);
          if (arguments.forTool()) {
            sheet.notes(ExportUris.notes(ExportUris.of(found)));
          }
        },
        new Pages(offset, limit, found.rows().size(), found.total()));
  }

  private static MappingDetail detail(Arguments arguments) {
    return arguments.full()
        ? MappingDetail.FULL
        : arguments.detail("titles")
            ? MappingDetail.TITLES
            : arguments.has("detail") ? MappingDetail.IDS : MappingDetail.USUAL;
  }

  private static int mostPaths(Arguments arguments, MappingDetail detail) {
    if (detail == MappingDetail.FULL) {
      return Integer.MAX_VALUE;
    }
    return arguments.has("requirement_id") ? PATHS : PATHS_OF_A_ROW;
  }

  private static List<DocumentId> targets(Questions questions, Arguments arguments) {
    return arguments.texts(TARGETS).stream().map(questions.standards()::parse).distinct().toList();
  }

  /** Whether less than half of what was asked is mapped, and nobody has looked further. */
  private static boolean findsLittle(
      Arguments arguments, Optional<Basis> basis, GetMappings.Answer answer) {
    return 2 * answer.mapped() < answer.considered()
        && basis.isEmpty()
        && arguments.has(TARGETS)
        && !arguments.flag(DERIVED, false);
  }

  private static GetMappings.Answer hinted(
      GetMappings.Answer answer, boolean little, String derived) {
    return little
        ? answer.withNote(derived + " adds paths of two steps through a third document.")
        : answer;
  }

  private static void requireEffect(Arguments arguments, Optional<Basis> basis) {
    if (arguments.has("requirement_id")) {
      arguments.refuseIdle(
          "of one requirement", "Leave it out, or map a whole document.", "security_level");
    }
    if (!arguments.has(TARGETS)) {
      String where = "without a document to map to";
      String remedy = "Add " + arguments.shown(TARGETS) + ".";
      arguments.refuseIdle(where, remedy, DERIVED, "include_suggested");
      if (basis.filter(COMPUTED::contains).isPresent()) {
        arguments.refuseIdle(where, remedy, "basis");
      }
    }
    if (basis.filter(each -> each != Basis.DERIVED).isPresent()) {
      arguments.refuseIdle(
          "where only " + basis.get() + " mappings are wanted",
          "Leave out one of the two.",
          DERIVED);
    }
  }

  private static Optional<String> next(GetMappings.Answer page) {
    return ListCursor.next(MAPPINGS, page.offset(), page.rows().size(), page.total());
  }
}
