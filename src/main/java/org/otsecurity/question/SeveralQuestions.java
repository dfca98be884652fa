package org.otsecurity.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.SeveralIds;
import org.otsecurity.render.MappingDetail;
import org.otsecurity.render.SeveralJson;
import org.otsecurity.render.text.MappingText;
import org.otsecurity.render.text.SeveralText;

/** Questions on one row, asked of several at once: each row in short, and what is left. */
final class SeveralQuestions {
  private SeveralQuestions() {}

  static Asked requirements(
      Questions questions, Arguments arguments, List<String> ids, Optional<DocumentId> standard) {
    SeveralIds.Answer read = questions.several().read(ids, standard);
    List<String> notes = new ArrayList<>(read.notes());
    List<Standard> standards = questions.standards().of(read.rows());
    for (Standard each : standards) {
      questions
          .standards()
          .editionNote(each.id(), arguments.optional("version"))
          .ifPresent(notes::add);
    }
    if (arguments.has("include_mappings")) {
      notes.add(
          arguments.shown("include_mappings") + " says nothing of several rows, shown in short.");
    }
    return Asked.of(
            () -> SeveralJson.of(read.rows(), standards),
            sheet -> SeveralText.rows(sheet, read.rows(), Cites.of(questions, arguments)))
        .with(read.notUnderstood(), notes);
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
    Set<String> notes = new LinkedHashSet<>(read.notes());
    return Asked.of(
            () -> SeveralJson.mappings(answers, detail),
            sheet ->
                answers.forEach(each ->
                    MappingText.write(
                        sheet, each, arguments.forPeople() ? MappingDetail.FULL : detail)))
        .with(read.notUnderstood(), List.copyOf(notes));
  }
}
