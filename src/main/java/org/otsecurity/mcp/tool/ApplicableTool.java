package org.otsecurity.mcp.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.render.ApplicableJson;
import org.otsecurity.render.ListCursor;
import tools.jackson.databind.node.ObjectNode;

/** {@code find_applicable_standards}. */
final class ApplicableTool {
  static final String NAME = "find_applicable_standards";

  private static final int ENTRIES = 10;
  private static final int FULL_ENTRIES = 5;

  private ApplicableTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(NAME, arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (FacilityFact each : questions.applicable().facts()) {
      arguments.optional(each.id()).ifPresent(value -> facts.put(each.id(), value));
    }
    boolean full = arguments.optional("detail").map("full"::equalsIgnoreCase).orElse(false);
    int offset = arguments.offset(NAME);
    int limit = arguments.number("limit", 1, 20).orElse(full ? FULL_ENTRIES : ENTRIES);
    FindApplicable.Answer answer =
        questions
            .applicable()
            .find(
                new FindApplicable.Request(
                    arguments.text("sector"),
                    arguments.optional("jurisdiction"),
                    arguments.optional("role"),
                    questions.applicable().read(facts)));
    int total = answer.entries().size();
    return FittingPage.of(
        limit,
        rows ->
            ApplicableJson.of(
                answer, full, offset, rows, ListCursor.nextOfAll(NAME, offset, rows, total)));
  }
}
