package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Systems as people name them are read as kinds of NERC CIP, and the right parts are listed. */
class NercSystemsTest {
  private static final String TOOL = "get_nerc_cip_requirements";

  /** The ids of what is listed: of parts, and of requirements without parts. */
  private static List<String> rows(JsonNode answer) {
    return answer
        .path("requirements")
        .valueStream()
        .flatMap(each ->
            each.has("parts")
                ? ids(each.path("parts")).stream()
                : Stream.of(each.path("id").asString()))
        .toList();
  }

  private static JsonNode list(String asset, String impact) {
    return call(
        TOOL,
        "{\"limit\":100,\"asset_type\":\"" + asset + "\",\"impact_rating\":\"" + impact + "\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "protection relay, BES Cyber System",
    "energy management system, BES Cyber System",
    "plant control room, BES Cyber System",
    "control centre, Control Center",
    "substation firewall, EACMS",
    "jump host, EACMS",
    "domain controller, EACMS",
    "authentication server, EACMS",
    "syslog server, EACMS",
    "door controller, PACS",
    "badge reader, PACS",
    "the PACS system, PACS",
    "PACS server, PACS",
    "PAC, BES Cyber System",
    "Modicon M580 PAC, BES Cyber System",
    "process information management system, BES Cyber System",
    "EAP, EAP",
    "protected cyber asset, PCA"
  })
  void thingsAreReadAsKinds(String asset, String kind) {
    assertThat(list(asset, "high").path("asset_type").asString()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Relay | \"Relay\" is read as BES Cyber System, if CIP-002 makes it part of one; its impact rating decides what applies.",
        "jump_host | \"jump_host\" is read as EACMS. It can be the Intermediate System that CIP-005 R2 demands for remote access."
      })
  void howAWordWasReadIsSaid(String asset, String note) {
    assertThat(list(asset, "high").path("notes").path(0).asString()).isEqualTo(note);
  }

  @Test
  void aFirewallHasItsAccessPointWithIt() {
    assertThat(rows(list("firewall", "high")))
        .contains("CIP-005-7 R1 Part 1.3", "CIP-005-7 R1 Part 1.5", "CIP-007-6 R2 Part 2.1");
    assertThat(list("firewall", "high").path("notes").toString())
        .contains("Electronic Access Point");
  }

  @Test
  void aControlCenterHoldsSystems() {
    JsonNode answer = list("control center", "medium");
    assertThat(answer.path("total").asInt()).isGreaterThan(50);
    assertThat(answer.path("notes").toString()).contains("is a site");
  }

  @ParameterizedTest
  @CsvSource({"firewall", "badge system", "jump host", "PCA", "relay"})
  void atLowImpactTheAssetAsAWholeIsProtected(String asset) {
    assertThat(rows(list(asset, "low")))
        .contains("CIP-003-9 R2 Att.1 Sec.2", "CIP-003-9 R2 Att.1 Sec.3")
        .noneMatch(each -> each.startsWith("CIP-007"));
  }

  @ParameterizedTest
  @CsvSource({
    "motor control center",
    "MCC",
    "radio modem",
    "laboratory information management system"
  })
  void wordsOfADeviceMeanNothingByThemselves(String asset) {
    assertThat(error(TOOL, "{\"asset_type\":\"" + asset + "\"}"))
        .contains("What it is depends on its use");
  }

  @ParameterizedTest
  @CsvSource({
    "LTE modem, false",
    "RTU with LTE modem, false",
    "RTU with dial-up modem, true",
    "relay with a modem, true"
  })
  void aModemIsDialUpUnlessItIsCellular(String asset, boolean dialUp) {
    JsonNode answer = list(asset, "medium");
    assertThat(answer.path("asset_type").asString()).isEqualTo("BES Cyber System");
    assertThat(answer.path("connectivity").toString().contains("dial-up")).isEqualTo(dialUp);
    assertThat(answer.path("notes").toString()).doesNotContain("Not understood");
  }

  @ParameterizedTest
  @CsvSource({
    "programming device, CIP-010 R4",
    "Field PG, CIP-010 R4",
    "memory stick, CIP-003 R2",
    "TeamViewer, CIP-005 R2",
    "transient laptop, CIP-010 R4",
    "USB stick, CIP-003 R2",
    "vendor remote access, CIP-005 R2",
    "BCSI, CIP-011 R1"
  })
  void subjectsOfTheirOwnAreShownTheWay(String asset, String where) {
    assertThat(error(TOOL, "{\"asset_type\":\"" + asset + "\"}")).contains(where);
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"" + where + "\"}")
                .path("id")
                .asString())
        .startsWith(where.substring(0, 7));
  }

  @Test
  void aPartThatLeavesOutARatingIsNotListedForIt() {
    assertThat(rows(list("EMS", "high"))).doesNotContain("CIP-006-6 R1 Part 1.1");
    assertThat(rows(list("EMS", "medium"))).contains("CIP-006-6 R1 Part 1.1");
    assertThat(rows(list("PACS", "high"))).contains("CIP-006-6 R1 Part 1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "medium impact BES Cyber Systems without ERC at Control Centers",
    "BCS at a Control Center medium-impact no external routable connectivity"
  })
  void whatIsSaidOfASystemIsReadIntoTheArguments(String asset) {
    JsonNode answer = list(asset, "");
    assertThat(answer.path("impact_rating").asString()).isEqualTo("medium");
    assertThat(answer.path("connectivity").toString()).isEqualTo("[\"none\"]");
    assertThat(answer.path("control_center").asBoolean()).isTrue();
    assertThat(answer.path("notes").toString()).doesNotContain("Not understood");
    assertThat(rows(answer))
        .contains("CIP-006-6 R1 Part 1.1", "CIP-007-6 R1 Part 1.2", "CIP-007-6 R5 Part 5.7")
        .doesNotContain("CIP-007-6 R1 Part 1.1", "CIP-003-9 R2 Att.1 Sec.2");
    assertThat(answer.path("elsewhere").asInt()).isPositive();
  }

  @Test
  void whatThePlaceDecidesIsLeftOutAndCounted() {
    JsonNode all = list("EACMS", "medium");
    JsonNode some =
        call(
            TOOL,
            "{\"limit\":100,\"asset_type\":\"EACMS\",\"impact_rating\":\"medium\","
                + "\"connectivity\":\"none\",\"control_center\":false}");
    assertThat(some.path("total").asInt() + some.path("elsewhere").asInt())
        .isEqualTo(all.path("total").asInt());
    assertThat(rows(all)).contains("CIP-007-6 R4 Part 4.2");
    assertThat(rows(some))
        .contains("CIP-007-6 R4 Part 4.1")
        .doesNotContain("CIP-007-6 R4 Part 4.2");
  }

  @Test
  void highImpactDoesNotDependOnConnectivity() {
    JsonNode high =
        call(
            TOOL,
            "{\"limit\":100,\"asset_type\":\"relay\",\"impact_rating\":\"high\","
                + "\"connectivity\":\"none\",\"standard\":\"CIP-007\"}");
    assertThat(rows(high)).contains("CIP-007-6 R1 Part 1.1");
    assertThat(high.has("elsewhere")).isFalse();
  }

  @Test
  void wordsThatMeanNothingAreNamed() {
    assertThat(list("frobnicating relay", "medium").path("notes").toString())
        .contains("Not understood: frobnicating.");
  }

  @Test
  void wordsAndArgumentsThatDisagreeAreRefused() {
    assertThat(error(TOOL, "{\"asset_type\":\"low impact relay\",\"impact_rating\":\"high\"}"))
        .contains("say otherwise than impact_rating");
    assertThat(error(TOOL, "{\"connectivity\":\"wifi\"}")).contains("external routable");
  }

  @Test
  void toWhatRowsApplyIsToldOnce() {
    JsonNode answer = list("EACMS", "high");
    List<String> words = answer.path("applies_to").valueStream().map(JsonNode::asString).toList();
    assertThat(words).doesNotHaveDuplicates().isNotEmpty();
    answer
        .path("requirements")
        .valueStream()
        .flatMap(each -> each.path("parts").valueStream())
        .forEach(each ->
            assertThat(answer.path("applies_to").has(each.path("applies_to").asString())).isTrue());
  }
}
