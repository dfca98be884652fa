package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** What maps to what, in short; what does not; and for one component type. */
class ShortMappingsTest {
  private static JsonNode mappings(String arguments) {
    return call("get_mappings", "{" + arguments + "}");
  }

  private static JsonNode between(String from, String to, String more) {
    return mappings("\"standard\":\"" + from + "\",\"target_standard\":\"" + to + "\"" + more);
  }

  private static List<String> targets(JsonNode answer) {
    List<String> all = new ArrayList<>();
    answer.path("rows").forEach(row -> all.addAll(ids(row.path("mappings"))));
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"standard\":\"iec62443-3-3\",\"target_standard\":\"nist-800-53\"",
        "\"standard\":\"iec62443-3-3\",\"target_standard\":\"iec62443-4-2\"",
        "\"standard\":\"nist-csf\",\"target_standard\":\"nist-800-53\"",
        "\"standard\":\"cra\",\"target_standard\":\"iec62443-4-2\"",
        "\"requirement_id\":\"NIS2 Art. 21\"",
        "\"requirement_id\":\"IA-5\""
      })
  void whatIsAskedWithoutDetailsIsShort(String arguments) {
    assertThat(Json.text(mappings(arguments))).hasSizeLessThan(8_000);
  }

  @Test
  void whatAComponentCannotMeetAloneIsOneShortList() {
    JsonNode answer = between("iec62443-3-3", "iec62443-4-2", ",\"only_gaps\":true");
    assertThat(ids(answer.path("rows"))).hasSize(22).contains("SR 2.3", "SR 5.4", "SR 7.5");
    assertThat(answer.path("rows_with_mapping").asInt()).isEqualTo(78);
    assertThat(answer.has("rows_without_mapping")).isFalse();
    assertThat(Json.text(answer)).hasSizeLessThan(2_500);
  }

  @Test
  void whyRowsAreMissingIsSaid() {
    JsonNode answer = between("iec62443-3-3", "cisa-cpg", ",\"only_gaps\":true");
    assertThat(answer.path("notes").toString())
        .contains("row by row of cisa-cpg", "enhancements of a row that has one");
    assertThat(between("nist-csf", "iec62443-3-3", ",\"only_gaps\":true").toString())
        .contains("no_counterpart");
  }

  @Test
  void aRowOfAnotherComponentTypeIsReadAsItsTwin() {
    List<String> all = targets(between("cra", "iec62443-4-2", ""));
    assertThat(all).contains("EDR 3.14", "HDR 3.10");
    JsonNode router = between("cra", "iec62443-4-2", ",\"component_type\":\"router\"");
    assertThat(targets(router))
        .contains("NDR 3.14", "NDR 3.10")
        .noneMatch(each -> each.startsWith("EDR") || each.startsWith("HDR"));
    assertThat(router.path("notes").toString()).contains("EDR 3.14 as NDR 3.14");
    assertThat(
            ids(
                between("iec62443-4-2", "nist-800-53", ",\"component_type\":\"router\"")
                    .path("rows")))
        .noneMatch(each -> each.startsWith("EDR") || each.startsWith("SAR"));
  }

  @Test
  void severalDocumentsAreAnsweredAtOnce() {
    JsonNode answer =
        mappings(
            "\"standard\":\"iec62443-3-3\",\"target_standard\":[\"nist-csf\",\"nist-800-53\"]");
    JsonNode first =
        answer
            .path("rows")
            .valueStream()
            .filter(each -> each.path("id").asString().equals("SR 1.1"))
            .findFirst()
            .orElseThrow();
    assertThat(first.path("mappings").toString())
        .contains("\"standard\":\"nist-800-53\",\"ids\":[\"IA-2\"", "PR.AA-03");
    JsonNode gaps =
        mappings(
            "\"standard\":\"iec62443-3-3\",\"target_standard\":\"cisa-cpg, nist-800-53\","
                + "\"only_gaps\":true");
    assertThat(gaps.path("rows").get(0).path("no_mapping_to").toString()).contains("cisa-cpg");
    assertThat(
            ids(
                mappings("\"requirement_id\":\"SR 1.1\",\"target_standard\":\"nist-csf, nerc-cip\"")
                    .path("mappings")))
        .contains("PR.AA-03", "CIP-007-6 R5 Part 5.1")
        .doesNotContain("IA-2");
  }

  @Test
  void whoFindsNothingIsTold() {
    JsonNode answer = between("iec62443-4-2", "iso27001", "");
    assertThat(answer.path("notes").toString()).contains("include_derived");
    assertThat(answer.path("rows")).isEmpty();
    assertThat(answer.path("rows_without_mapping")).hasSizeGreaterThan(80);
  }

  @Test
  void pathsAreCappedAndTheRestIsCounted() {
    JsonNode answer = between("iec62443-4-2", "iso27001", ",\"include_derived\":true");
    assertThat(answer.path("rows").get(0).path("mappings").size()).isLessThanOrEqualTo(4);
    assertThat(answer.toString()).contains("derived_left_out");
  }
}
