package org.otsecurity.mcp.tool;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.RequirementListJson;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_standard_requirements}. */
final class StandardRequirementsTool {
  private static final String NAME = "get_standard_requirements";

  private StandardRequirementsTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(NAME, arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    DocumentId standard = questions.standards().parse(arguments.text("standard"));
    boolean texts =
        switch (arguments.optional("detail").orElse("titles")) {
          case "titles" -> false;
          case "texts" -> true;
          case String other ->
              throw new QueryException(
                  "\"" + Quoted.of(other) + "\" is no detail.", "titles or texts.", List.of());
        };
    int limit =
        arguments.number("limit", 1, StandardRequirements.LARGEST_PAGE).orElse(texts ? 25 : 100);
    int offset = arguments.offset(NAME);
    Optional<String> edition =
        questions.standards().editionNote(standard, arguments.optional("version"));
    StandardRequirements.Answer answer =
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
    StandardRequirements.Answer whole = edition.map(answer::withNote).orElse(answer);
    return FittingPage.of(
        limit,
        rows -> {
          StandardRequirements.Answer page = whole.first(rows);
          return RequirementListJson.of(
              page, texts, ListCursor.next(NAME, offset, page.requirements().size(), page.total()));
        });
  }
}
