package org.otsecurity.mcp.tool;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.render.TechniqueJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code find_mitre_ics_techniques}. */
final class FindTechniquesTool {
  private FindTechniquesTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "find_mitre_ics_techniques", arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
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
    return TechniqueJson.of(
        questions
            .techniques()
            .find(
                new FindTechniques.Request(
                    arguments.texts("asset"),
                    arguments.optional("tactic"),
                    actors.stream().findFirst(),
                    arguments.optional("mitigation"))),
        arguments.flag("include_mitigations", false));
  }
}
