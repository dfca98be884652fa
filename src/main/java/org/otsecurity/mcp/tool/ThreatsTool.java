package org.otsecurity.mcp.tool;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.ThreatMappingJson;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ObjectNode;

/** {@code map_threats_to_requirements}. */
final class ThreatsTool {
  static final String NAME = "map_threats_to_requirements";

  private ThreatsTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(NAME, arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    int offset = arguments.offset(NAME);
    int limit = arguments.number("limit", 1, 100).orElse(25);
    MapThreats.Answer answer =
        questions
            .threats()
            .map(
                arguments.texts("threat_ids"),
                isStride(questions.standards().documents(), arguments.optional("threat_framework")),
                arguments
                    .optional("target_standard")
                    .map(questions.standards()::parse)
                    .orElse(DocumentId.IEC_62443_3_3));
    int total = answer.requirements().size();
    return FittingPage.of(
        limit,
        rows ->
            ThreatMappingJson.of(
                answer, offset, rows, ListCursor.nextOfAll(NAME, offset, rows, total)));
  }

  private static boolean isStride(Documents documents, Optional<String> framework) {
    String name = framework.orElse("mitre_ics").toLowerCase(Locale.ROOT).replace('-', '_');
    if (name.equals("stride")) {
      return true;
    }
    if (documents.parse(name.replace('_', '-')).equals(Optional.of(DocumentId.MITRE_ICS))) {
      return false;
    }
    throw new QueryException(
        "\"" + Quoted.of(framework.orElse("")) + "\" is no threat framework known here.",
        "There are mitre_ics and stride.",
        List.of());
  }
}
