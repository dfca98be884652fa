package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import org.otsecurity.question.FittingPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever limit is asked for, an answer fits and its cursor leads to the rest. */
class FittingPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          get_standard_requirements | "standard":"nist-800-53","limit":200                          | requirements
          get_standard_requirements | "standard":"nerc-cip","detail":"texts","limit":200            | requirements
          search_ot_requirements    | "query":"patch management in a plant","limit":50              | results
          find_applicable_standards | "sector":"power plant","detail":"full","limit":20             | applicable
          get_nerc_cip_requirements | "limit":100                                                   | requirements
          get_mappings              | "standard":"nerc-cip","target_standard":"iec62443-3-3","limit":100 | rows
          what_changed              | "standard":"mitre-ics","from":"17.1","to":"18.1","limit":200  | changes
          map_threats_to_requirements | "threat_ids":["all"],"limit":100                            | requirements
          """)
  void pagesFitAndFollowEachOther(String tool, String arguments, String rows) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    JsonNode page;
    int pages = 0;
    do {
      // The call itself checks the size of the answer.
      page = call(tool, "{" + arguments + cursor + "}");
      assertThat(page.path(rows).isEmpty()).isFalse();
      page.path(rows)
          .valueStream()
          // What stands in groups is counted by its parts.
          .flatMap(each -> each.has("parts") ? each.path("parts").valueStream() : Stream.of(each))
          .forEach(each -> seen.add(Json.text(each)));
      cursor = ",\"cursor\":\"" + page.path("next_cursor").asString() + "\"";
      pages++;
    } while (page.has("next_cursor") && pages < 40);
    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    if (pages < 40) {
      assertThat(seen).hasSize(page.path("total").asInt());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          get_standard_requirements | "standard":"nist-800-53","detail":"texts","limit":200 | requirements | title
          find_applicable_standards | "sector":"water utility","detail":"full","limit":20 | applicable | title
          get_mappings              | "standard":"iec62443-3-3","target_standard":"nist-800-53","detail":"full","limit":100 | rows | title
          """)
  void textIsTheSamePage(String tool, String arguments, String rows, String name) {
    JsonNode result = ToolCalls.run(tool, "{" + arguments + "}");
    JsonNode page = result.path("structuredContent");
    String cursor = page.path("next_cursor").asString();
    String text = result.path("content").get(0).path("text").asString();
    assertThat(text.strip())
        .contains("The page ends before \"limit\", at what hosts take.")
        .endsWith(cursor);
    JsonNode next =
        call(tool, "{" + arguments + ",\"cursor\":\"" + cursor + "\"}").path(rows).get(0);
    String behind = next.path(name).asString();
    assertThat(behind).isNotEmpty();
    assertThat(text).doesNotContain(behind);
    page.path(rows).forEach(each -> assertThat(text).contains(each.path(name).asString()));
  }

  @Test
  void oneRowIsGivenWhateverItsLength() {
    ObjectNode json =
        new FittingPage(
                7,
                rows -> Json.object().put("rows", rows).put("text", "x".repeat(rows * 30_000)),
                false,
                "")
            .json();
    assertThat(json.path("rows").asInt()).isEqualTo(1);
  }
}
