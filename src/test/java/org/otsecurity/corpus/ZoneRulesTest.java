package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneFlag;
import org.otsecurity.domain.zone.ZoneModel;

/** Holds every reference architecture to ZCR 3.1 to 3.6, and to what it says of itself. */
class ZoneRulesTest {
  private static final ZoneModel MODEL = CorpusFiles.corpus().zones();

  static List<ReferenceArchitecture> architectures() {
    return MODEL.architectures();
  }

  @Test
  void tenArchitecturesAndSevenLevelsAreHeld() {
    assertThat(MODEL.architectures())
        .extracting(ReferenceArchitecture::id)
        .containsExactly(
            "automotive-assembly",
            "building-automation",
            "discrete-manufacturing-cell",
            "electrical-substation",
            "hospital-medical-devices",
            "oil-and-gas-pipeline",
            "pharmaceutical-batch",
            "power-generation",
            "railway-signaling",
            "water-treatment");
    assertThat(MODEL.levels())
        .extracting(PurdueLevel::id)
        .containsExactly("0", "1", "2", "3", "3.5", "4", "5");
    assertThat(MODEL.note()).contains("does not mandate");
  }

  @Test
  void theDatabaseHoldsWhatTheCorpusSays() {
    assertThat(TestCorpus.questions().zones().model()).isEqualTo(MODEL);
  }

  @Test
  void everyPairOfNeighboringLevelsIsJoined() {
    List<String> ids = MODEL.levels().stream().map(PurdueLevel::id).toList();
    for (int i = 1; i < ids.size(); i++) {
      String upper = ids.get(i);
      String lower = ids.get(i - 1);
      assertThat(MODEL.conduits())
          .as(lower + " and " + upper)
          .anyMatch(each -> each.touches(upper) && each.touches(lower));
    }
    assertThat(MODEL.conduits()).noneMatch(each -> bypasses(each.from(), each.to()));
  }

  @ParameterizedTest
  @EnumSource
  void everyArchitectureSeparatesWhatZcr3Names(ZoneFlag flag) {
    assertThat(MODEL.architectures())
        .allSatisfy(each ->
            assertThat(each.zones()).as(each.id()).anyMatch(zone -> zone.flags().contains(flag)));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void businessStandsAboveTheDmzAndOnlyThere(ReferenceArchitecture architecture) {
    for (Zone each : architecture.zones()) {
      boolean high = PurdueLevel.height(each.topLevel()) >= 4;
      assertThat(each.levels())
          .as(each.id())
          .allMatch(level -> (PurdueLevel.height(level) >= 4) == high);
      if (high) {
        assertThat(each.flags()).as(each.id()).containsAnyOf(ZoneFlag.BUSINESS, ZoneFlag.EXTERNAL);
      } else {
        assertThat(each.flags()).as(each.id()).doesNotContain(ZoneFlag.BUSINESS);
      }
    }
    assertThat(architecture.zones()).anyMatch(each -> each.topLevel().equals("3.5"));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void noConduitRunsFromBusinessOrOutsidePastTheDmz(ReferenceArchitecture architecture) {
    assertThat(architecture.conduits())
        .noneMatch(each ->
            bypasses(
                architecture.zone(each.from()).topLevel(),
                architecture.zone(each.to()).topLevel()));
  }

  private static boolean bypasses(String one, String other) {
    double high = Math.max(PurdueLevel.height(one), PurdueLevel.height(other));
    double low = Math.min(PurdueLevel.height(one), PurdueLevel.height(other));
    return high >= 4 && low < 3.5;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void conduitsJoinTwoZonesOnceAndProtectTheirBoundary(ReferenceArchitecture architecture) {
    Set<Set<String>> joined = new HashSet<>();
    for (Conduit each : architecture.conduits()) {
      assertThat(each.from()).as(each.id()).isNotEqualTo(each.to());
      assertThat(joined.add(Set.of(each.from(), each.to()))).as(each.id()).isTrue();
      assertThat(each.controls())
          .as(each.id())
          .extracting(RequirementId::value)
          .containsAnyOf("SR 5.1", "SR 5.2");
    }
    assertThat(architecture.zones())
        .allMatch(zone -> architecture.conduits().stream().anyMatch(c -> c.touches(zone.id())));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void safetyTouchesNoTemporaryZone(ReferenceArchitecture architecture) {
    for (Conduit each : architecture.conduits()) {
      Zone from = architecture.zone(each.from());
      Zone to = architecture.zone(each.to());
      boolean safety =
          from.flags().contains(ZoneFlag.SAFETY) || to.flags().contains(ZoneFlag.SAFETY);
      boolean temporary =
          from.flags().contains(ZoneFlag.TEMPORARY) || to.flags().contains(ZoneFlag.TEMPORARY);
      assertThat(safety && temporary).as(architecture.id() + " " + each.id()).isFalse();
    }
  }

  @Test
  void everyNameLeadsToOneArchitecture() {
    Map<String, String> owners = new HashMap<>();
    for (ReferenceArchitecture each : MODEL.architectures()) {
      for (String name : each.names()) {
        assertThat(owners.put(name, each.id())).as(name).isNull();
      }
    }
  }

  @Test
  void examplesSayThatTheyAreExamples() {
    assertThat(MODEL.architectures())
        .allSatisfy(each -> {
          assertThat(each.example().notice()).contains("not a recommendation", "ZCR 5", "never");
          assertThat(each.notes()).allMatch(note -> !note.source().isEmpty());
        });
  }

  @Test
  void techniquesOfConduitsAreAnsweredBySegmentation() {
    Set<String> answered = new HashSet<>();
    CorpusFiles.corpus().relations().stream()
        .filter(each -> each.type() == RelationType.MITIGATES)
        .filter(each ->
            each.source().equals(new RequirementId(DocumentId.MITRE_ICS, "M0930"))
                || each.source().equals(new RequirementId(DocumentId.MITRE_ICS, "M0937")))
        .forEach(each -> answered.add(each.target().value()));
    for (Conduit each : MODEL.conduits()) {
      assertThat(answered)
          .as(each.id())
          .containsAll(each.techniques().stream().map(RequirementId::value).toList());
    }
  }
}
