package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.MappingTable;

/** What this project says answers techniques of ATT&CK for ICS is whole, and says something. */
class ThreatAnswersTest {
  @ParameterizedTest
  @ValueSource(strings = "iec62443-3-3")
  void everyTechniqueHasAnswersOrAReasonForNone(String document) {
    Set<RequirementId> answered =
        mappings(document).stream()
            .map(each -> each.mapping().source())
            .collect(Collectors.toSet());
    Map<RequirementId, String> none =
        TestCorpus.store()
            .read(reader -> reader.mappings().unmapped())
            .getOrDefault("mitre-ics_" + document, Map.of());
    assertThat(techniques())
        .allMatch(each -> answered.contains(each.id()) != none.containsKey(each.id()));
  }

  @Test
  void nearlyEveryTechniqueIsDetectedBySomething() {
    Set<RequirementId> detected =
        mappings("iec62443-3-3").stream()
            .map(MappingTable.Row::mapping)
            .filter(each -> each.function().filter(ThreatFunction.DETECT::equals).isPresent())
            .map(Mapping::source)
            .collect(Collectors.toSet());
    assertThat(detected.size()).isGreaterThan(techniques().size() * 9 / 10);
  }

  /** A reason that would do for any technique is none. */
  @ParameterizedTest
  @ValueSource(strings = "iec62443-3-3")
  void reasonsAreOfTheirPair(String document) {
    Map<String, Long> often =
        mappings(document).stream()
            .map(MappingTable.Row::mapping)
            .collect(
                Collectors.groupingBy(
                    each -> each.target() + ": " + each.rationale(), Collectors.counting()));
    assertThat(often.entrySet().stream().filter(each -> each.getValue() > 3)).isEmpty();
  }

  @Test
  void noAnswerIsOutOfForce() {
    List<Heading> retired = new ArrayList<>();
    for (String each : List.of("iec62443-3-3")) {
      mappings(each).stream()
          .map(MappingTable.Row::target)
          .filter(target -> target.status() != Status.ACTIVE)
          .forEach(retired::add);
    }
    assertThat(retired).isEmpty();
  }

  private static List<Heading> techniques() {
    return TestCorpus.store()
        .read(reader -> reader.headings(Optional.of(DocumentId.MITRE_ICS)))
        .stream()
        .filter(each -> each.kind().isTechnique() && each.status() == Status.ACTIVE)
        .toList();
  }

  private static List<MappingTable.Row> mappings(String document) {
    String set = "mitre-ics_" + document;
    Set<RequirementId> ids = new HashSet<>();
    techniques().forEach(each -> ids.add(each.id()));
    return TestCorpus.store()
        .read(reader -> reader.mappings().touching(ids, reader.mappings().sets()))
        .stream()
        .filter(each -> each.mapping().asserter().set().filter(set::equals).isPresent())
        .toList();
  }
}
