package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.SeveralIds;
import org.otsecurity.render.MappingDetail;
import org.otsecurity.render.NotUnderstoodJson;
import org.otsecurity.render.SeveralJson;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.text.MappingText;
import org.otsecurity.render.text.SeveralText;
import tools.jackson.databind.node.ObjectNode;

/** Questions on one row, asked of several at once: each row in short, and what is left. */
final class SeveralQuestions {
  private SeveralQuestions() {}

  static Asked requirements(
      Questions questions, Arguments arguments, List<String> ids, Optional<DocumentId> standard) {
    SeveralIds.Answer read = questions.several().read(ids, standard);
    List<String> notes = new ArrayList<>(read.notes());
    for (Standard each : questions.standards().of(read.rows())) {
      questions
          .standards()
          .editionNote(each.id(), arguments.optional("version"))
          .ifPresent(notes::add);
    }
    // What they name is checked, though it says nothing here.
    RequirementExtents.of(arguments);
    for (String each : RequirementExtents.ARGUMENTS) {
      if (arguments.has(each)) {
        notes.add(arguments.shown(each) + " says nothing of several rows, shown in short.");
      }
    }
    return fitting(
            arguments,
            read.rows(),
            rows -> SeveralJson.of(rows, questions.standards().of(rows)),
            (sheet, rows) -> SeveralText.rows(sheet, rows, Cites.of(questions, arguments)))
        .with(read.notUnderstood(), notes);
  }

  /** As many rows as fit into an answer, and which do not. */
  private static Asked fitting(
      Arguments arguments,
      List<Requirement> all,
      Function<List<Requirement>, ObjectNode> json,
      BiConsumer<Sheet, List<Requirement>> text) {
    return Asked.of(
        arguments.page(
            all.size(),
            rows -> {
              ObjectNode page = json.apply(all.subList(0, rows));
              NotUnderstoodJson.add(page, List.of(), leftOut(all, rows));
              return page;
            }),
        (sheet, rows) -> {
          text.accept(sheet, all.subList(0, rows));
          sheet.notes(leftOut(all, rows));
        },
        Pages.NONE);
  }

  private static List<String> leftOut(List<Requirement> all, int shown) {
    return shown == all.size()
        ? List.of()
        : List.of(
            all.subList(shown, all.size()).stream()
                .map(each -> each.id().value())
                .collect(
                    Collectors.joining(
                        ", ",
                        "The first " + shown + " of " + all.size() + " rows fit; ask next for ",
                        ".")));
  }

  /**
   * What each of several rows maps to.
   *
   * @param request the question on one of them
   */
  static Asked mappings(
      Questions questions,
      Arguments arguments,
      MappingRequest request,
      List<String> ids,
      MappingDetail detail) {
    SeveralIds.Answer read = questions.several().read(ids, request.source());
    List<GetMappings.Answer> answers =
        read.rows().stream()
            .map(each -> questions.mappings().get(request.of(each.id().toString())))
            .toList();
    MappingDetail told = detail == MappingDetail.USUAL ? MappingDetail.TITLES : detail;
    return fitting(
            arguments,
            read.rows(),
            rows -> SeveralJson.mappings(answers.subList(0, rows.size()), told),
            (sheet, rows) ->
                MappingText.write(
                    sheet,
                    answers.subList(0, rows.size()),
                    arguments.forPeople() ? MappingDetail.FULL : told))
        .with(read.notUnderstood(), read.notes());
  }
}
