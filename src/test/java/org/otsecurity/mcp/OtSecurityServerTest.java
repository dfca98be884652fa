package org.otsecurity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Dialogue;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import tools.jackson.databind.JsonNode;

/** The real server in every revision; {@link Dialogue} checks each message against its schema. */
class OtSecurityServerTest {
  private static final McpServer SERVER = OtSecurityServer.create(TestCorpus.questions(), "test");

  @ParameterizedTest
  @EnumSource
  void everyListAndReadIsValidInEveryRevision(ProtocolRevision revision) {
    Dialogue dialogue = dialogue(revision);
    if (revision.isStateless()) {
      assertThat(dialogue.request("server/discover", "{}").path("result").toString())
          .contains("risk assessment", "\"tools\"", "\"resources\"", "\"prompts\"", "ttlMs");
    }
    assertThat(dialogue.request("tools/list", "{}").path("result").path("tools")).hasSize(19);
    assertThat(dialogue.request("resources/list", "{}").path("result").path("resources"))
        .hasSize(TestCorpus.store().documents().all().size() + 11);
    assertThat(
            dialogue
                .request("resources/templates/list", "{}")
                .path("result")
                .path("resourceTemplates"))
        .hasSize(TestCorpus.store().documents().all().size() + 8);
    assertThat(dialogue.request("prompts/list", "{}").path("result").path("prompts")).hasSize(7);
    assertThat(
            dialogue
                .request("tools/call", "{\"name\":\"list_ot_standards\",\"arguments\":{}}")
                .path("result")
                .path("structuredContent")
                .path("total")
                .asInt(8))
        .isEqualTo(TestCorpus.store().documents().all().size());
    assertThat(
            dialogue
                .request(
                    "prompts/get", "{\"name\":\"threat_review\",\"arguments\":{\"asset\":\"PLC\"}}")
                .path("result")
                .path("messages")
                .toString())
        .contains("find_mitre_ics_techniques", "PLC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "otsec://iec62443-3-3/SR%201.1 | Human user identification and authentication",
        "otsec://iec62443-3-3/SR%201.1%20RE%201 | Unique identification and authentication",
        "otsec://nist-800-53/AC-2(1) | Automated System Account Management",
        "otsec://mitre-ics/T0836 | Modify Parameter",
        "otsec://mitre-ics | 19.1",
        "otsec://standards | IEC 62443-4-2"
      })
  void resourcesAreReadByUri(String uri, String expected) {
    JsonNode result =
        dialogue(ProtocolRevision.R2026_07_28)
            .request("resources/read", "{\"uri\":\"" + uri + "\"}")
            .path("result");
    String text = result.path("contents").get(0).path("text").asString();
    assertThat(text).contains(expected);
    assertThat(Json.parseObject(text).isEmpty()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "otsec://export/mappings/stride/iec62443-3-3.csv, text/csv, SR 1.1",
    "otsec://export/matrix/PLC%2CHMI.csv, text/csv, T0836",
    "otsec://export/navigator/PLC.json, application/json, ics-attack"
  })
  void exportsAreResources(String uri, String type, String content) {
    JsonNode contents =
        dialogue(ProtocolRevision.R2026_07_28)
            .request("resources/read", "{\"uri\":\"" + uri + "\"}")
            .path("result")
            .path("contents")
            .get(0);
    assertThat(contents.path("mimeType").asString()).isEqualTo(type);
    assertThat(contents.path("text").asString()).contains(content);
  }

  @ParameterizedTest
  @CsvSource({
    "otsec://export/matrix/toaster.csv",
    "otsec://export/mappings/iec62443-3-3/moon.csv",
    "otsec://iec62443-3-3/SR%209.9",
    "otsec://nis2/Art.%2099",
    "otsec://",
    "file:///etc/passwd",
    "otsec://zones/moon-base.svg",
    "otsec://iec62443-3-3/../../etc/passwd",
    "otsec://iec62443-3-3/%zz"
  })
  void unknownResourcesAreNotFound(String uri) {
    JsonNode reply =
        dialogue(ProtocolRevision.R2026_07_28)
            .request("resources/read", "{\"uri\":\"" + uri + "\"}");
    assertThat(reply.path("error").path("code").asInt()).isEqualTo(-32602);
  }

  @Test
  void idsAreCompleted() {
    assertThat(completions("otsec://iec62443-3-3/{id}", "SR 5.2"))
        .containsExactly("SR 5.2", "SR 5.2 RE 1", "SR 5.2 RE 2", "SR 5.2 RE 3");
    assertThat(completions("otsec://nist-800-53/{id}", "ac-2(1")).startsWith("AC-2(1)", "AC-2(10)");
    assertThat(completions("otsec://mitre-ics/{id}", "zzz")).isEmpty();
  }

  @Test
  void drawingsAreReadAndTheirNamesCompleted() {
    String text =
        dialogue(ProtocolRevision.R2026_07_28)
            .request("resources/read", "{\"uri\":\"otsec://zones/railway-signaling.svg\"}")
            .path("result")
            .path("contents")
            .get(0)
            .toString();
    assertThat(text).contains("image/svg+xml", "<svg xmlns", "Object controllers");
    assertThat(completions("otsec://zones/{architecture}.svg", "architecture", "water"))
        .containsExactly("water-treatment");
  }

  @Test
  void listsAreTheSameBytesEveryTime() {
    Dialogue one = dialogue(ProtocolRevision.R2026_07_28);
    McpServer again = OtSecurityServer.create(TestCorpus.questions(), "test");
    Dialogue other = new Dialogue(again, ProtocolRevision.R2026_07_28);
    for (String list : List.of("tools/list", "resources/list", "prompts/list")) {
      assertThat(Json.text(one.request(list, "{}")))
          .isEqualTo(Json.text(other.request(list, "{}")));
    }
  }

  private static List<String> completions(String template, String typed) {
    return completions(template, "id", typed);
  }

  private static List<String> completions(String template, String argument, String typed) {
    JsonNode values =
        dialogue(ProtocolRevision.R2026_07_28)
            .request(
                "completion/complete",
                "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\""
                    + template
                    + "\"},\"argument\":{\"name\":\""
                    + argument
                    + "\",\"value\":\""
                    + typed
                    + "\"}}")
            .path("result")
            .path("completion")
            .path("values");
    List<String> all = new ArrayList<>();
    values.forEach(each -> all.add(each.asString()));
    return all;
  }

  private static Dialogue dialogue(ProtocolRevision revision) {
    return revision.isStateless()
        ? new Dialogue(SERVER, revision)
        : Dialogue.initialized(SERVER, revision, "{}");
  }
}
