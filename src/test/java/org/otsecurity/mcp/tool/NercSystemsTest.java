package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Systems as people name them are read as kinds of NERC CIP, and the right parts are listed. */
class NercSystemsTest {
  private static final String TOOL = "get_nerc_cip_requirements";

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
    assertThat(ids(list("firewall", "high").path("requirements")))
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
    assertThat(ids(list(asset, "low").path("requirements")))
        .contains("CIP-003-9 R2 Att.1 Sec.2", "CIP-003-9 R2 Att.1 Sec.3")
        .noneMatch(each -> each.startsWith("CIP-007"));
  }

  @ParameterizedTest
  @CsvSource({
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
    assertThat(ids(list("EMS", "high").path("requirements")))
        .doesNotContain("CIP-006-6 R1 Part 1.1");
    assertThat(ids(list("EMS", "medium").path("requirements"))).contains("CIP-006-6 R1 Part 1.1");
    assertThat(ids(list("PACS", "high").path("requirements"))).contains("CIP-006-6 R1 Part 1.1");
  }
}
