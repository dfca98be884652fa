package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.query.Questions;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.query.threat.GetTechnique;
import org.otsecurity.render.ExportUris;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.TechniqueJson;
import org.otsecurity.render.WhatChangedJson;
import org.otsecurity.render.text.TechniqueText;
import org.otsecurity.render.text.TechniquesText;
import org.otsecurity.render.text.WhatChangedText;

/** Questions on ATT&amp;CK techniques, and on what changed between releases. */
final class ThreatQuestions {
  private static final String CHANGED = "what_changed";

  /** Whoever gives one of these has an overview already. */
  private static final List<String> NARROWING = List.of("change", "kind", "use", "limit");

  private ThreatQuestions() {}

  static Asked technique(Questions questions, Arguments arguments) {
    GetTechnique.Answer answer =
        questions
            .technique()
            .get(
                arguments.text("technique_id"),
                arguments.texts("map_to_standards").stream()
                    .map(questions.standards()::parse)
                    .toList());
    boolean mitigations = arguments.flag("include_mitigations", true);
    return Asked.of(
        () -> TechniqueJson.of(answer, mitigations),
        sheet -> TechniqueText.write(sheet, answer, mitigations));
  }

  static Asked techniques(Questions questions, Arguments arguments) {
    List<String> actors =
        Stream.of("group", "software", "campaign")
            .map(arguments::optional)
            .flatMap(Optional::stream)
            .toList();
    if (actors.size() > 1) {
      throw new QueryException(
          "group, software and campaign were given together.",
          "Give one of them per call.",
          List.of());
    }
    FindTechniques.Answer answer =
        questions
            .techniques()
            .find(
                new FindTechniques.Request(
                    arguments.texts("asset"),
                    arguments.optional("tactic"),
                    actors.stream().findFirst(),
                    arguments.optional("mitigation"),
                    arguments.flag("include_software", false)));
    boolean mitigations = arguments.flag("include_mitigations", false);
    return Asked.of(
        () -> TechniqueJson.of(answer, mitigations),
        sheet -> {
          TechniquesText.write(sheet, answer, mitigations, Cites.of(questions, arguments));
          if (arguments.forTool()) {
            sheet.notes(ExportUris.notes(ExportUris.of(answer)));
          }
        });
  }

  static Asked changed(Questions questions, Arguments arguments) {
    WhatChanged.Answer answer =
        questions
            .whatChanged()
            .compare(
                new WhatChanged.Request(
                    questions.standards().parse(arguments.text("standard")),
                    arguments.optional("from"),
                    arguments.optional("to"),
                    arguments.optional("change"),
                    arguments.texts("kind"),
                    UsedText.of(arguments, "use")));
    int limit = arguments.limit();
    int offset = arguments.offset(CHANGED, limit);
    int total = answer.changes().size();
    if (offset == 0 && NARROWING.stream().noneMatch(arguments::has)) {
      String more = " list changes in full.";
      String few = "These are a few of each kind of change; ";
      String shown = NARROWING.stream().map(arguments::shown).collect(Collectors.joining(", "));
      return Asked.of(
          () -> WhatChangedJson.overview(answer, few + String.join(", ", NARROWING) + more),
          sheet -> WhatChangedText.overview(sheet, answer, few + shown + more));
    }
    return Asked.of(
        arguments.page(
            limit,
            rows ->
                WhatChangedJson.of(
                    answer, offset, rows, ListCursor.nextOfAll(CHANGED, offset, rows, total))),
        (sheet, rows) -> WhatChangedText.write(sheet, answer, offset, rows),
        Pages.ofAll(offset, limit, total));
  }
}
