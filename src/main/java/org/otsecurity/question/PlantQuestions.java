package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.query.Questions;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.applicable.GivenFact;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.render.ApplicableJson;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.ZoneJson;
import org.otsecurity.render.ZoneShortJson;
import org.otsecurity.render.text.ApplicableText;
import org.otsecurity.render.text.ZoneText;

/** Questions on zones, and on what applies to a facility. */
final class PlantQuestions {
  private static final String APPLICABLE = "find_applicable_standards";

  private PlantQuestions() {}

  static Asked zones(Questions questions, Arguments arguments) {
    ZoneGuidance.Answer answer =
        questions
            .zones()
            .guide(
                new ZoneGuidance.Request(
                    arguments.optional("purdue_level"),
                    arguments.levels("security_level"),
                    arguments.optional("reference_architecture")));
    boolean full = arguments.full();
    String more = " has what is left out.";
    // People at a prompt get a whole plant, or a whole level, at once.
    boolean whole =
        full
            || (arguments.forPeople()
                && (answer.architecture().isPresent() || answer.levels().size() == 1));
    return Asked.of(
        () -> full ? ZoneJson.of(answer) : ZoneShortJson.of(answer, Details.IN_JSON + more),
        sheet ->
            ZoneText.write(
                sheet,
                answer,
                whole,
                Details.shown(arguments)
                    + " adds: "
                    + String.join(", ", ZoneShortJson.leftOut(answer))
                    + ".",
                Cites.of(questions, arguments)));
  }

  static Asked applicable(Questions questions, Arguments arguments) {
    boolean full = arguments.full();
    int limit = arguments.limit();
    int offset = arguments.offset(APPLICABLE, limit);
    FindApplicable.Answer answer =
        questions
            .applicable()
            .find(
                new FindApplicable.Request(
                    arguments.text("sector"),
                    arguments.optional("jurisdiction"),
                    arguments.optional("role"),
                    facts(arguments)));
    int total = answer.entries().size();
    return Asked.of(
        arguments.page(
            limit,
            rows ->
                ApplicableJson.of(
                    answer,
                    full,
                    offset,
                    rows,
                    ListCursor.nextOfAll(APPLICABLE, offset, rows, total),
                    ToolSteps::name)),
        (sheet, rows) ->
            ApplicableText.write(
                sheet,
                answer,
                full,
                offset,
                rows,
                arguments.forTool() ? ToolSteps.GIVE_FACTS : CommandSteps.GIVE_FACTS,
                Details.shown(arguments) + " also tells demands, documents and regulators."),
        Pages.ofAll(offset, limit, total));
  }

  /** The facts of the facility that are given. */
  private static List<GivenFact> facts(Arguments arguments) {
    List<GivenFact> facts = new ArrayList<>();
    for (String each : arguments.facts()) {
      arguments.optional(each).ifPresent(value -> facts.add(new GivenFact(each, value)));
    }
    return facts;
  }
}
