package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Matrix, gap and checklist: whole selections, honest states, and what is missing. */
class ControlsMatrixTest {
  private static JsonNode ask(String arguments) {
    return ToolCalls.call("get_controls_matrix", arguments.replace('\'', '"'));
  }

  private static String error(String arguments) {
    return ToolCalls.error("get_controls_matrix", arguments.replace('\'', '"'));
  }

  private static List<String> ids(JsonNode rows) {
    return rows.valueStream().map(each -> each.path("id").asString()).toList();
  }

  @Test
  void aLevelAgainstTwoDocumentsIsOneCall() {
    JsonNode answer =
        ask("{'standard':'3-3','documents':['800-53','csf'],'security_level':2,'limit':100}");
    assertThat(answer.path("total").asInt()).isEqualTo(60);
    assertThat(answer.path("rows")).hasSize(60);
    assertThat(answer.path("rows").get(0).path("nist-800-53").path("0.9").toString())
        .contains("IA-2");
    int rows = 0;
    for (JsonNode each : answer.path("by_family")) {
      rows += each.path("rows").asInt();
      assertThat(each.path("nist-csf").asInt()).isLessThanOrEqualTo(each.path("rows").asInt());
    }
    assertThat(rows).isEqualTo(60);
    assertThat(answer.path("export").path("workbook").asString())
        .isEqualTo("otsec://export/controls/iec62443-3-3/nist-800-53,nist-csf/sl-2.xlsx");
  }

  @Test
  void aVectorSelectsByFamily() {
    JsonNode answer =
        ask("{'standard':'3-3','documents':'csf','security_level':'0 0 0 0 0 0 1','limit':100}");
    assertThat(ids(answer.path("rows"))).allMatch(each -> each.startsWith("SR 7."));
  }

  /** A certificate for information of an organization never reads as "only few gaps". */
  @Test
  void partIsNoMoreThanPart() {
    JsonNode answer = ask("{'what':'gap','documents':'iso27001','standard':'iec62443-2-1'}");
    assertThat(answer.path("counts").path("covered").asInt()).isZero();
    assertThat(answer.path("counts").path("partly").asInt()).isGreaterThan(60);
    assertThat(answer.path("counts").path("helped").asInt()).isGreaterThan(5);
    assertThat(answer.path("notes").toString())
        .contains("No row of IEC 62443-2-1 is covered as a whole")
        .contains("a certificate alone shows none of them");
    assertThat(answer.path("rows").get(0).path("state").asString()).isNotEqualTo("partly");
    int rows = 0;
    for (JsonNode each : answer.path("counts")) {
      rows += each.asInt();
    }
    assertThat(rows).isEqualTo(answer.path("total").asInt()).isEqualTo(87);
  }

  @Test
  void onlyWhatIsMetCountsAndTheRestIsNamed() {
    JsonNode answer =
        ask(
            "{'what':'gap','documents':'3-3','standard':'800-53','rows':['AC-2','AC-4','ZZ-9'],"
                + "'met':'SR 1.3, QQ 7'}");
    assertThat(answer.path("total").asInt()).isEqualTo(2);
    JsonNode first = answer.path("rows").get(0);
    assertThat(first.path("id").asString()).isEqualTo("AC-4");
    assertThat(first.path("state").asString()).isEqualTo("not-known");
    assertThat(first.path("not_met").toString()).contains("SR 5.2");
    assertThat(answer.path("rows").get(1).path("by").toString()).contains("SR 1.3");
    assertThat(answer.path("not_understood").toString()).contains("ZZ-9", "QQ 7");
  }

  /** Headings are no gaps, families are rows, and threats are answered rather than met. */
  @Test
  void whatIsWantedAsksForSomething() {
    JsonNode two =
        ask("{'what':'gap','documents':['csf','iso27001'],'standard':'iec62443-2-1','limit':100}");
    assertThat(two.path("total").asInt()).isEqualTo(87);
    assertThat(ids(two.path("rows"))).doesNotContain("ORG 1", "NET 1");
    JsonNode family = ask("{'standard':'iec62443-2-1','documents':'iso27001','rows':'SPE 2'}");
    assertThat(ids(family.path("rows"))).containsExactly("CM 1.1", "CM 1.2", "CM 1.3", "CM 1.4");
    assertThat(error("{'what':'gap','documents':'3-3','standard':'mitre-ics'}"))
        .contains("answered, not met");
    JsonNode nerc =
        ask("{'what':'gap','documents':'nerc-cip','standard':'3-3','security_level':2}");
    assertThat(nerc.path("counts").path("not-reached").asInt()).isPositive();
    assertThat(nerc.path("counts").path("no-counterpart").asInt()).isZero();
  }

  @Test
  void pathsWithoutAConfidenceAreTold() {
    JsonNode answer =
        ask(
            "{'standard':'nis2-ir-2024-2690','documents':'iec62443-2-1','include_derived':true,"
                + "'limit':1}");
    assertThat(answer.path("rows").get(0).path("iec62443-2-1").has("derived")).isTrue();
    assertThat(answer.path("rows").get(0).path("iec62443-2-1").has("published")).isFalse();
  }

  @Test
  void statesAreWhatPairsSay() {
    JsonNode answer = ask("{'what':'gap','documents':'4-2','standard':'cra','limit':100}");
    assertThat(answer.path("counts").path("no-counterpart").asInt()).isPositive();
    assertThat(answer.path("rows").valueStream().map(each -> each.path("state").asString()))
        .containsAnyOf("partly");
  }

  @Test
  void aChecklistHasWhatAnAssessorAsksFor() {
    JsonNode answer =
        ask("{'what':'checklist','standard':'4-2','security_level':1,'component_type':'PLC'}");
    assertThat(answer.path("total").asInt()).isEqualTo(36);
    assertThat(answer.path("rows").get(0).path("evidence").asString()).isNotBlank();
    assertThat(answer.path("notes").toString()).contains("PLC");
    assertThat(answer.path("export").path("workbook").asString())
        .isEqualTo("otsec://export/checklist/iec62443-4-2/sl-1/type-PLC.xlsx");
  }

  @Test
  void whatSaysNothingIsRefused() {
    assertThat(error("{'standard':'3-3'}")).contains("documents\" is missing");
    assertThat(error("{'standard':'3-3','documents':'csf','met':'PR.AA-01'}"))
        .contains("says nothing of a matrix");
    assertThat(error("{'standard':'3-3','documents':'csf','what':'checklist'}"))
        .contains("says nothing of a checklist");
    assertThat(error("{'standard':'3-3','documents':'3-3'}")).contains("both sides");
    assertThat(error("{'standard':'nis2','documents':'csf','security_level':2}"))
        .contains("no security levels");
  }
}
