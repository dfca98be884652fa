package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.Comparison;
import org.otsecurity.query.requirement.ExplainRequirement;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.render.ComparisonJson;
import org.otsecurity.render.ExplanationJson;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementJson;
import org.otsecurity.render.RequirementListJson;
import org.otsecurity.render.StandardsJson;
import org.otsecurity.render.StandardsShortJson;
import org.otsecurity.render.text.ComparisonText;
import org.otsecurity.render.text.ExplanationText;
import org.otsecurity.render.text.RequirementListText;
import org.otsecurity.render.text.RequirementText;
import org.otsecurity.render.text.StandardsText;
import org.otsecurity.text.Limits;

/** Questions on requirements and documents. */
final class RequirementQuestions {
  private static final String LIST = "get_standard_requirements";

  /** What a list of documents leaves out. */
  private static final String PARTS = " has families, dates, terms";

  private static final String NOTES_OF_ONE = ". One document alone has its notes too.";

  private RequirementQuestions() {}

  static Asked requirement(Questions questions, Arguments arguments) {
    Optional<DocumentId> standard = document(questions, arguments, "standard");
    List<String> ids = questions.several().in(arguments.oneOrMore("requirement_id"), standard);
    ids.forEach(each -> arguments.within("requirement_id", each, Limits.NAME));
    if (ids.size() > 1 || questions.several().isRange(ids.getFirst(), standard)) {
      return SeveralQuestions.requirements(questions, arguments, ids, standard);
    }
    RequirementAnswer found = questions.requirement().get(ids.getFirst(), standard);
    RequirementAnswer answer =
        questions
            .standards()
            .editionNote(found.requirement().id().standard(), arguments.optional("version"))
            .map(found::withNote)
            .orElse(found);
    RequirementExtent extent = RequirementExtents.of(arguments);
    return Asked.of(
        () -> RequirementJson.of(answer, extent, ToolSteps::name),
        sheet -> RequirementText.write(sheet, answer, extent, arguments::step));
  }

  static Asked standards(Questions questions, Arguments arguments) {
    Optional<DocumentId> one = document(questions, arguments, "standard");
    Optional<String> query = arguments.optional("query");
    if (one.isPresent()) {
      arguments.refuseIdle("about one document", "Leave out one of the two.", "query");
    }
    ListStandards.Answer all =
        query
            .map(questions.listStandards()::named)
            .orElseGet(() -> questions.listStandards().list());
    ListStandards.Answer answer = one.map(all::only).orElse(all);
    boolean whole = one.isPresent() || arguments.full();
    boolean notes = one.isPresent() || arguments.forPeople();
    return Asked.of(
        () -> {
          if (one.isPresent()) {
            return StandardsJson.whole(answer);
          }
          return whole
              ? StandardsJson.of(answer)
              : StandardsShortJson.of(answer, Details.IN_JSON + PARTS + NOTES_OF_ONE);
        },
        sheet ->
            StandardsText.write(
                sheet, answer, whole, notes, whole ? "" : more(Details.shown(arguments), notes)));
  }

  /** How what a list of documents leaves out is asked for: where all notes are shown, or not. */
  private static String more(String full, boolean notes) {
    return full + PARTS + (notes ? ", notes." : NOTES_OF_ONE);
  }

  static Asked rows(Questions questions, Arguments arguments) {
    DocumentId standard = questions.standards().parse(arguments.text("standard"));
    boolean texts = arguments.detail("texts");
    int limit =
        arguments.limit(
            StandardRequirements.LARGEST_PAGE,
            texts ? 25 : arguments.forPeople() ? 100 : isFiltered(arguments) ? 25 : 20);
    int offset = arguments.offset(LIST, limit);
    StandardRequirements.Answer listed =
        questions
            .standardRequirements()
            .list(
                new StandardRequirements.Request(
                    standard,
                    arguments.number("security_level", 1, 4),
                    arguments.optional("family"),
                    arguments.optional("component_type"),
                    arguments.optional("baseline"),
                    arguments.optional("kind"),
                    arguments.flag("include_enhancements", true),
                    arguments.flag("include_withdrawn", false),
                    limit,
                    offset));
    StandardRequirements.Answer answer =
        questions
            .standards()
            .editionNote(standard, arguments.optional("version"))
            .map(listed::withNote)
            .orElse(listed);
    return Asked.of(
        arguments.page(
            limit,
            rows -> {
              StandardRequirements.Answer page = answer.first(rows);
              return RequirementListJson.of(page, texts, next(page));
            }),
        (sheet, rows) ->
            RequirementListText.write(
                sheet, answer.first(rows), texts, Cites.of(questions, arguments)),
        new Pages(offset, limit, answer.requirements().size(), answer.total()));
  }

  /** A document as a whole begins with an overview of its families. */
  private static boolean isFiltered(Arguments arguments) {
    return Stream.of("security_level", "family", "component_type", "baseline", "kind")
        .anyMatch(arguments::has);
  }

  private static Optional<String> next(StandardRequirements.Answer page) {
    return ListCursor.next(LIST, page.offset(), page.requirements().size(), page.total());
  }

  static Asked rationale(Questions questions, Arguments arguments) {
    return explanation(questions, arguments, ExplanationKind.RATIONALE, Optional.empty());
  }

  static Asked guidance(Questions questions, Arguments arguments) {
    return explanation(
        questions, arguments, ExplanationKind.GUIDANCE, arguments.optional("context"));
  }

  private static Asked explanation(
      Questions questions, Arguments arguments, ExplanationKind kind, Optional<String> context) {
    ExplainRequirement.Answer answer =
        questions
            .explanation()
            .explain(
                kind,
                arguments.text("requirement_id"),
                document(questions, arguments, "standard"),
                context);
    return Asked.of(
        () -> ExplanationJson.of(answer),
        sheet -> ExplanationText.write(sheet, answer, sheet.blocks().isEmpty()));
  }

  static Asked comparison(Questions questions, Arguments arguments) {
    boolean mappings = arguments.flag("show_mappings", true);
    List<DocumentId> in =
        arguments.texts("standards").stream().map(questions.standards()::parse).toList();
    List<String> ids =
        questions.several().each(arguments.texts("requirement_ids"), Optional.empty());
    int ofTopic =
        arguments.has("detail") && arguments.full() ? Comparison.MOST : Comparison.MOST_OF_TOPIC;
    Partly<Comparison> compared =
        Partly.of(
            ids,
            some ->
                questions
                    .comparison()
                    .compare(some, in, mappings, some.size() == ids.size() ? 2 : 1, ofTopic),
            each -> questions.comparison().compare(List.of(each), in, false, 1, ofTopic),
            questions.unknownNames());
    Comparison answer = compared.answer();
    boolean full = arguments.has("detail") ? arguments.full() : answer.topic().isEmpty();
    List<Standard> sources =
        questions
            .standards()
            .of(answer.sides().stream().map(Comparison.Side::requirement).toList());
    return Asked.of(
            () -> ComparisonJson.of(answer, mappings, full, sources),
            sheet -> {
              ComparisonText.write(
                  sheet, answer, full || (arguments.forPeople() && answer.hasRoomForTexts()));
              Cites.of(questions, arguments)
                  .rows(sheet, answer.sides().stream().map(Comparison.Side::requirement).toList());
            })
        .with(compared.rest(), List.of());
  }

  static Optional<DocumentId> document(Questions questions, Arguments arguments, String field) {
    return arguments.optional(field).map(questions.standards()::parse);
  }
}
