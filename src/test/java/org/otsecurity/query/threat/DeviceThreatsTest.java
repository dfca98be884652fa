package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.StepWords;

/** Threats of MITRE EMB3D, asked for in every way. */
class DeviceThreatsTest {
  private static final MapThreats QUESTION = TestCorpus.questions().threats();

  @ParameterizedTest
  @ValueSource(
      strings = {"TID-101", "tid101", "TID 101", "Power Consumption Analysis Side Channel"})
  void aThreatIsKnownByIdAndTitle(String typed) {
    MapThreats.Answer answer = ask(typed);
    assertThat(ids(answer)).containsExactly("TID-101");
    assertThat(answer.target()).isEqualTo(TestDocuments.IEC_62443_4_2);
    assertThat(answer.requirements().getFirst().facts().orElseThrow().level()).isPresent();
  }

  @Test
  void aPropertyLeadsToItsThreatsAndOnward() {
    MapThreats.Answer answer = ask("PID-123");
    assertThat(ids(answer)).containsExactly("TID-108");
    assertThat(lines(answer))
        .contains(
            "PID-123 > exposes to TID-108 > mitigated by MID-052 (foundational) > references EDR 3.11");
  }

  @Test
  void aPropertyWithoutThreatsStandsForItsParts() {
    MapThreats.Answer answer = ask("PID-25");
    assertThat(answer.exposures())
        .extracting(each -> each.property().id().value())
        .containsExactly("PID-251", "PID-252");
    assertThat(answer.notes()).anyMatch(each -> each.startsWith("PID-25 relates to no threat"));
  }

  @Test
  void aMitigationLeadsToWhatMitreNamesOnIt() {
    assertThat(lines(ask("MID-001"))).contains("MID-001 (foundational) > references EDR 3.14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CWE-306",
        "cwe306",
        "CWE 306",
        "CVE-2020-15368 (CWE-306: missing authentication)",
        "Missing Authentication for Critical Function"
      })
  void aWeaknessLeadsToTheThreatsThatCarryIt(String typed) {
    assertThat(ids(ask(typed)))
        .containsExactly("TID-203", "TID-209", "TID-211", "TID-222", "TID-406", "TID-412");
  }

  @Test
  void aVulnerabilityThatEmb3dDoesNotNameIsSaidNotToBeHeld() {
    assertThat(ask("CVE-2020-15368 (CWE-306)").notes())
        .anyMatch(each -> each.startsWith("CVE-2020-15368 is not held here"));
    assertThatThrownBy(() -> ask("CVE-2020-15368"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("not held here");
  }

  @Test
  void aVulnerabilityThatEmb3dNamesLeadsToItsThreats() {
    assertThat(ids(ask("cve-2022-38773"))).containsExactly("TID-212", "TID-214");
  }

  @Test
  void aWeaknessThatNoThreatCarriesComesWithNearOnes() {
    assertThatThrownBy(() -> ask("CVE-2020-15368 (CWE-269: Improper Privilege Management)"))
        .isInstanceOfSatisfying(
            QueryException.class,
            each -> {
              assertThat(each.problem()).contains("CVE-2020-15368", "carries CWE-269");
              assertThat(each.suggestions().getFirst())
                  .isEqualTo("CWE-250 (Execution with Unnecessary Privileges)");
            });
  }

  @Test
  void aDeviceInWordsLeadsFromPropertiesToRequirements() {
    MapThreats.Answer answer = ask("device with a web server, USB and a bootloader");
    assertThat(answer.exposures())
        .extracting(each -> each.property().id().value(), Exposure::because)
        .containsExactly(
            tuple("PID-311", "\"web server\""),
            tuple("PID-14", "\"USB\""),
            tuple("PID-21", "\"bootloader\""),
            tuple("PID-31", "part: PID-311"));
    assertThat(ids(answer)).contains("TID-319", "TID-111", "TID-201", "TID-301");
    assertThat(answer.unanswered()).isEmpty();
    assertThat(lines(answer))
        .anyMatch(each -> each.startsWith("PID-311 > exposes to TID-319 > mitigated by MID-071"));
    assertThat(answer.requirements())
        .filteredOn(each -> each.requirement().id().value().equals("EDR 3.14"))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.facts().orElseThrow().level()).contains(1);
          assertThat(each.facts().orElseThrow().componentTypes()).hasSize(1);
        });
  }

  @Test
  void whatIsSaidNotToBeThereIsLeftOut() {
    MapThreats.Answer answer = ask("PLC with a bootloader, without USB or JTAG");
    assertThat(answer.meant()).extracting(each -> each.id().value()).containsExactly("PID-21");
    assertThat(answer.notes()).contains("Read as not there: USB, JTAG.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bootloader, but not a web server; USB excluded            | PID-21          | web server, USB
          bootloader, no USB, JTAG or a web server                  | PID-21          | USB, JTAG, web server
          device without USB, JTAG and HMI, but a bootloader        | PID-21          | USB, JTAG, HMI
          PLC lacking USB, with a bootloader                        | PID-21          | USB
          bootloader; web server not present                        | PID-21          | web server
          bootloader, USB and JTAG are disabled                     | PID-21          | USB, JTAG
          bootloader (no USB), web server                           | PID-21, PID-311 | USB
          USB (disabled), bootloader                                | PID-21          | USB
          a bootloader except for USB, nor a web server             | PID-21          | USB, web server
          a PLC that doesn't have USB but has a bootloader          | PID-21          | USB
          not only USB, a bootloader too                            | PID-14, PID-21  |
          USB that cannot be disabled, bootloader                   | PID-14, PID-21  |
          bootloader, no USB, no user authentication                | PID-21, PID-331 | USB
          bootloader, lacks user authentication                     | PID-21          | authentication
          """)
  void negationsHoldForTheListTheyStandAt(String typed, String present, @Nullable String absent) {
    MapThreats.Answer answer = ask(typed);
    assertThat(answer.meant())
        .extracting(each -> each.id().value())
        .containsExactlyInAnyOrder(present.split(", "));
    if (absent == null) {
      assertThat(answer.notes()).noneMatch(each -> each.startsWith("Read as not there"));
    } else {
      assertThat(answer.notes()).contains("Read as not there: " + absent + ".");
    }
  }

  @Test
  void whereAllIsNotThereNothingIsLeft() {
    assertThatThrownBy(() -> ask("device with no web server"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("read as a device without web server; nothing is left");
  }

  @Test
  void namesOfAttackStayThoseOfAttack() {
    assertThat(ask("PLC").target()).isEqualTo(TestDocuments.IEC_62443_3_3);
    assertThat(ask("M0930").meant())
        .allMatch(each -> each.id().standard().equals(DocumentId.MITRE_ICS));
  }

  @Test
  void oneWordIsEnoughWhereTheFrameworkIsNamed() {
    MapThreats.Answer answer =
        QUESTION.map(List.of("a small HMI"), Optional.of(DocumentId.MITRE_EMB3D), Optional.empty());
    assertThat(answer.meant()).extracting(each -> each.id().value()).containsExactly("PID-33");
    assertThatThrownBy(() ->
            QUESTION.map(
                List.of("nothing of the kind"),
                Optional.of(DocumentId.MITRE_EMB3D),
                Optional.empty()))
        .hasMessageContaining("tells what MITRE EMB3D speaks of");
    assertThatThrownBy(() -> ask("nothing of the kind")).hasMessageContaining("ATT&CK for ICS");
  }

  @Test
  void allAreThoseOfTheFramework() {
    assertThat(
            QUESTION
                .map(List.of("all"), Optional.of(DocumentId.MITRE_EMB3D), Optional.empty())
                .threats())
        .hasSize(81);
  }

  @Test
  void otherDocumentsAreReachedByMappings() {
    MapThreats.Answer system =
        QUESTION.map(
            List.of("TID-101"), Optional.empty(), Optional.of(TestDocuments.IEC_62443_3_3));
    assertThat(lines(system))
        .contains(
            "TID-101 > mitigated by MID-027 (foundational) > references CR 4.3 > paired with SR 4.3");
    assertThat(
            QUESTION
                .map(List.of("TID-101"), Optional.empty(), Optional.of(DocumentId.NIST_800_53))
                .requirements())
        .isNotEmpty();
  }

  private static MapThreats.Answer ask(String typed) {
    return QUESTION.map(List.of(typed), Optional.empty(), Optional.empty());
  }

  private static List<String> ids(MapThreats.Answer answer) {
    return answer.threats().stream().map(each -> each.id().value()).toList();
  }

  private static List<String> lines(MapThreats.Answer answer) {
    return answer.requirements().stream()
        .flatMap(each -> each.paths().stream())
        .map(StepWords::line)
        .toList();
  }

  /** MID-031 is foundational and names CR 2.1 itself; MID-023 is intermediate and names RE 1. */
  @Test
  void thePathThatAsksLeastOfADeviceComesFirst() {
    var answer =
        TestCorpus.questions()
            .threats()
            .map(List.of("CWE-306"), Optional.empty(), Optional.of(TestDocuments.IEC_62443_4_2));
    var row =
        answer.requirements().stream()
            .filter(each -> each.requirement().id().value().equals("CR 2.1"))
            .findFirst()
            .orElseThrow();
    assertThat(row.paths().getFirst().tier()).isEqualTo("foundational");
    assertThat(row.paths().getFirst().steps().getFirst().to().id().value()).isEqualTo("MID-031");
  }
}
