package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions on what maps to what, and how requirements compare. */
class MappingQuestionsTest {
  private static JsonNode mappings(String id, String target) {
    return call(
        "get_mappings",
        "{\"requirement_id\":\"" + id + "\",\"target_standard\":\"" + target + "\"}");
  }

  private static List<String> all(String tool, String arguments, String rows) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      String more = cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"";
      JsonNode page = call(tool, arguments.replaceAll("}$", more + "}"));
      ids.addAll(ids(page.path(rows)));
      cursor = page.path("next_cursor").asString("");
    } while (!cursor.isEmpty());
    return ids;
  }

  /** IA-2(1) is in no table of the CSF, the control that it adds to is. */
  @Test
  void anEnhancementIsMappedByWayOfItsControl() {
    JsonNode answer =
        call(
            "get_mappings",
            "{\"requirement_id\":\"CR 1.1 RE 2\",\"target_standard\":\"iso27001\","
                + "\"include_derived\":true,\"detail\":\"full\"}");
    JsonNode row =
        answer
            .path("mappings")
            .valueStream()
            .filter(each -> each.path("id").asString().equals("A.5.16"))
            .findFirst()
            .orElseThrow();
    assertThat(row.path("path").valueStream().map(each -> each.path("step").asString()))
        .containsExactly("maps to", "adds to", "maps to");
    assertThat(row.path("path").get(1).path("id").asString()).isEqualTo("IA-2");
  }

  /** Two sets of one publisher and document, onto parts 4-1 and 4-2, are told apart. */
  @Test
  void onlySetsOfWhatIsShownAreNamedAsAsserting() {
    ObjectNode answer =
        ToolCalls.call(
            "get_mappings", "{\"standard\":\"cra\",\"target_standard\":\"iec62443-4-2\"}");
    assertThat(answer.path("asserted_by").valueStream().map(each -> each.path("set").asString()))
        .containsExactlyInAnyOrder("cra_iec62443-4-2", "cra_iec62443-4-2_jrc-enisa");
  }

  @ParameterizedTest
  @Tag("R16")
  @Tag("U04")
  @ValueSource(strings = {"SR 1.1", "sr1.1"})
  void humanUserAuthenticationMapsToIa2AndNotToAc2(String id) {
    JsonNode answer = mappings(id, "nist-800-53");
    assertThat(ids(answer.path("mappings"))).contains("IA-2", "IA-8").doesNotContain("AC-2");
    JsonNode first = answer.path("mappings").get(0);
    assertThat(first.path("id").asString()).isEqualTo("IA-2");
    assertThat(first.path("basis").asString()).isEqualTo("curated");
    assertThat(first.path("confidence").asDouble()).isEqualTo(0.9);
    assertThat(first.path("rationale").asString()).isNotBlank();
    assertThat(answer.path("asserted_by").toString()).contains("Apache-2.0");
    assertThat(ids(mappings("SR 1.3", "nist-800-53").path("mappings"))).contains("AC-2");
    // A common label on a mitigation is evidence, shown as a path and not as a mapping.
    JsonNode published =
        call("get_mappings", "{\"requirement_id\":\"SR 1.1\",\"target_standard\":\"mitre-ics\"}");
    assertThat(ids(published.path("mappings"))).contains("M0804");
    assertThat(
            published
                .path("mappings")
                .valueStream()
                .filter(each -> each.path("id").asString().equals("M0804"))
                .map(each -> each.path("basis").asString()))
        .containsExactly("published");
  }

  @Test
  @Tag("R17")
  @Tag("C11")
  void controlsForLevelThreeAreListedWithRowsThatHaveNone() {
    String arguments =
        "{\"standard\":\"iec62443-3-3\",\"target_standard\":\"nist-800-53\",\"security_level\":3}";
    JsonNode answer = call("get_mappings", arguments);
    assertThat(answer.path("total").asInt()).isEqualTo(90);
    assertThat(
            answer.path("rows_with_mapping").asInt() + answer.path("rows_without_mapping").size())
        .isEqualTo(90);
    assertThat(answer.path("target_ids").size())
        .isEqualTo(answer.path("distinct_targets").asInt())
        .isGreaterThan(100);
    assertThat(answer.path("target_ids").toString()).contains("\"IA-2\"", "\"AC-2\"", "\"SC-7\"");
    assertThat(answer.path("common_mappings").path("basis").asString()).isEqualTo("curated");
    assertThat(all("get_mappings", arguments, "rows"))
        .hasSize(answer.path("rows_with_mapping").asInt())
        .doesNotHaveDuplicates();
    assertThat(call("get_mappings", arguments.replace("}", ",\"detail\":\"full\"}")).toString())
        .contains("rationale");
  }

  @Test
  @Tag("R18")
  @Tag("C12")
  void authenticationIsComparedAcrossDocuments() {
    JsonNode answer =
        call("compare_ot_requirements", "{\"requirement_ids\":[\"SR 1.1\",\"CR 1.1\",\"IA-2\"]}");
    assertThat(ids(answer.path("requirements"))).containsExactly("SR 1.1", "CR 1.1", "IA-2");
    assertThat(answer.path("requirements").get(0).path("level").asInt()).isEqualTo(1);
    assertThat(answer.path("requirements").get(2).path("baselines").toString()).contains("LOW");
    assertThat(answer.path("mappings").size()).isEqualTo(3);
    assertThat(answer.path("mappings").toString()).contains("only_in_second", "IA-2(8)");
    JsonNode topic =
        call(
            "compare_ot_requirements",
            "{\"requirement_ids\":[\"authentication requirements\"],"
                + "\"standards\":[\"iec62443-3-3\",\"nist-800-53\"]}");
    assertThat(topic.path("topic").asString()).contains("authentication");
    Set<String> standards = new TreeSet<>();
    topic.path("requirements").forEach(row -> standards.add(row.path("standard").asString()));
    assertThat(standards).containsExactly("iec62443-3-3", "nist-800-53");
  }

  @Test
  @Tag("R24")
  void twoIdsAreComparedAtOnce() {
    JsonNode answer =
        call(
            "compare_ot_requirements",
            "{\"requirement_ids\":[\"SR 1.1\",\"IA-2\"],"
                + "\"standards\":[\"iec62443-3-3\",\"nist-800-53\"]}");
    JsonNode mapping = answer.path("mappings").get(0);
    assertThat(mapping.path("from").asString()).isEqualTo("SR 1.1");
    assertThat(mapping.path("id").asString()).isEqualTo("IA-2");
    assertThat(mapping.path("relationship").asString()).isEqualTo("intersects-with");
    assertThat(
            call(
                    "compare_ot_requirements",
                    "{\"requirement_ids\":[\"SR 1.1\",\"IA-2\"],\"show_mappings\":false}")
                .has("mappings"))
        .isFalse();
  }

  @Test
  @Tag("R29")
  void theSiblingIdOfPart42IsPutRight() {
    JsonNode answer =
        call(
            "get_mappings",
            "{\"requirement_id\":\"SR 1.1\",\"standard\":\"IEC 62443-4-2\","
                + "\"target_standard\":\"800-53\"}");
    assertThat(answer.path("requirement").path("id").asString()).isEqualTo("CR 1.1");
    assertThat(answer.path("notes").toString()).contains("not SRs");
    assertThat(ids(answer.path("mappings"))).contains("IA-2");
  }

  @ParameterizedTest
  @Tag("W07")
  @ValueSource(strings = {"AC-2", "AC-02", "ac-2", "ac2"})
  void existingControlsAreMappedInAnySpelling(String id) {
    assertThat(ids(mappings(id, "iec62443-3-3").path("mappings"))).contains("SR 1.3");
  }

  @Test
  void bothDirectionsAndEveryBasisAreOffered() {
    JsonNode derived =
        call(
            "get_mappings",
            "{\"requirement_id\":\"SR 1.1\",\"target_standard\":\"iso27001\","
                + "\"include_derived\":true}");
    assertThat(derived.path("mappings").get(0).path("basis").asString()).isEqualTo("derived");
    assertThat(derived.path("mappings").get(0).path("path").size()).isEqualTo(2);
    JsonNode suggested =
        call(
            "get_mappings",
            "{\"requirement_id\":\"SR 1.1\",\"target_standard\":\"nist-800-53\","
                + "\"basis\":\"suggested\"}");
    assertThat(suggested.path("mappings").size()).isPositive();
    suggested
        .path("mappings")
        .forEach(each -> {
          assertThat(each.path("basis").asString()).isEqualTo("suggested");
          assertThat(each.path("rationale").asString()).contains("asserted by nobody");
        });
    JsonNode nothing =
        call("get_mappings", "{\"requirement_id\":\"T0880\",\"target_standard\":\"iec62443-4-1\"}");
    assertThat(nothing.path("total").asInt()).isZero();
    assertThat(nothing.path("notes").toString()).contains("No mapping known");
    assertThat(error("get_mappings", "{\"standard\":\"iec62443-3-3\"}")).contains("two documents");
    assertThat(error("get_mappings", "{\"requirement_id\":\"SR 1.1\",\"basis\":\"guess\"}"))
        .contains("published, curated");
    assertThat(call("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\"}").toString())
        .contains("IA-2", "curated");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\",\"include_mappings\":false}")
                .has("mappings"))
        .isFalse();
  }
}
