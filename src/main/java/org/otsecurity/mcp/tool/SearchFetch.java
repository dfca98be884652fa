package org.otsecurity.mcp.tool;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolCall;
import org.otsecurity.mcp.protocol.ToolResult;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.question.ToolSteps;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.form.MarkdownText;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.text.RequirementText;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools {@code search} and {@code fetch}, for hosts that look rows up through a pair of these
 * names only. What they take and give is what OpenAI's guide for ChatGPT, deep research and company
 * knowledge asks for (developers.openai.com/api/docs/mcp, read on 2026-12-01): one text each, and
 * the JSON as the only text of the result.
 */
public final class SearchFetch {
  private static final int RESULTS = 10;

  /** Stands between document and id, neither of which has one. */
  private static final char SEPARATOR = ':';

  private final Questions questions;

  private SearchFetch(Questions questions) {
    this.questions = questions;
  }

  /** The pair over one store. */
  public static List<Tool> of(Questions questions) {
    SearchFetch pair = new SearchFetch(questions);
    return List.of(
        tool(
            "search",
            "Search",
            "Searches requirements, controls and techniques of OT security standards by words, ids"
                + " or questions. Returns id, title and URL of the best rows, for fetch.",
            "query",
            "Words, id or question",
            "results",
            pair::search),
        tool(
            "fetch",
            "Fetch",
            "Returns one row that search found, with its text, facts, relations and citation.",
            "id",
            "An id of search, as iec62443-3-3:SR 1.1",
            "id",
            pair::fetch));
  }

  /** Answers a call. */
  @FunctionalInterface
  private interface Answer {
    ObjectNode to(String asked);
  }

  private static Tool tool(
      String name,
      String title,
      String description,
      String argument,
      String meaning,
      String answers,
      Answer answer) {
    ObjectNode input = Json.object().put("type", "object");
    input
        .putObject("properties")
        .putObject(argument)
        .put("type", "string")
        .put("description", meaning);
    input.putArray("required").add(argument);
    ObjectNode output = Json.object().put("type", "object");
    output.putArray("required").add(answers);
    return Tool.of(
        name,
        title,
        description,
        input,
        output,
        ToolAnnotations.LOOKUP,
        call -> Answering.guarded(() -> ToolResult.structured(answer.to(asked(call, argument)))));
  }

  private static String asked(ToolCall call, String argument) {
    String asked = call.arguments().path(argument).asString("").strip();
    if (asked.isEmpty()) {
      throw new QueryException("\"" + argument + "\" must be a text.", "", List.of());
    }
    Excess.of(argument, asked, Limits.TEXT)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    return asked;
  }

  private ObjectNode search(String query) {
    AskSearch.Answer found = questions.askSearch().answer(AskSearch.Request.of(query, RESULTS));
    ObjectNode json = Json.object();
    ArrayNode results = json.putArray("results");
    for (SearchHit each : found.found().hits()) {
      Requirement row = each.requirement();
      heading(results.addObject(), row, questions.standards().cite(row));
    }
    return json;
  }

  private ObjectNode fetch(String id) {
    int end = id.indexOf(SEPARATOR);
    Optional<DocumentId> document =
        end < 0 ? Optional.empty() : questions.standards().documents().parse(id.substring(0, end));
    String rowId = document.isPresent() ? id.substring(end + 1).strip() : id;
    RequirementAnswer found = questions.requirement().get(rowId, document);
    Requirement row = found.requirement();
    Citation citation = questions.standards().cite(row);
    ObjectNode json = Json.object();
    heading(json, row, citation);
    Sheet text = new Sheet();
    RequirementText.write(text, found, RequirementExtent.SHORT, ToolSteps::name);
    json.put("text", MarkdownText.of(text));
    ObjectNode metadata = json.putObject("metadata");
    metadata.put("standard", row.id().standard().value());
    metadata.put("document", citation.document());
    metadata.put("edition", citation.edition());
    metadata.put("kind", row.kind().value());
    row.level().ifPresent(level -> metadata.put("security_level", String.valueOf(level)));
    metadata.put("publisher", citation.publisher());
    metadata.put("licence", citation.licence());
    return json;
  }

  private static void heading(ObjectNode json, Requirement row, Citation citation) {
    json.put("id", row.id().standard().value() + SEPARATOR + row.id().value());
    json.put("title", citation.document() + " " + row.id().value() + " " + row.title());
    json.put("url", citation.url());
  }
}
