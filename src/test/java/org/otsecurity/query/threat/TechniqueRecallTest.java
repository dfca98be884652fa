package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;

/** How much of what an expert expects against thirty techniques is among the answers. */
class TechniqueRecallTest {
  private static final Path LIST = Path.of("src/test/resources/judged/technique-rows.tsv");

  /** A floor below what was measured: 0.865. */
  private static final double FLOOR = 0.85;

  private record Expected(RequirementId technique, RequirementId row) {}

  private static List<Expected> expected() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(each -> !each.isBlank() && !each.startsWith("#"))
        .map(each -> each.split("\t"))
        .map(each ->
            new Expected(
                new RequirementId(DocumentId.MITRE_ICS, each[0]),
                new RequirementId(new DocumentId(each[1]), each[2])))
        .toList();
  }

  @Test
  void theListNamesRowsThatAreHeld() throws IOException {
    List<RequirementId> ids = expected().stream().map(Expected::row).distinct().toList();
    assertThat(TestCorpus.store().read(reader -> reader.outlines(ids)).keySet()).containsAll(ids);
    assertThat(expected().stream().map(Expected::technique).distinct()).hasSize(30);
  }

  @Test
  void mostOfItIsAnswered() throws IOException {
    List<Expected> expected = expected();
    Set<RequirementId> techniques =
        expected.stream().map(Expected::technique).collect(Collectors.toSet());
    Set<Expected> answered = new HashSet<>();
    TestCorpus.store()
        .read(
            reader -> reader.mappings().touching(List.copyOf(techniques), reader.mappings().sets()))
        .stream()
        .map(each -> each.mapping())
        .filter(each -> each.kind() == Mapping.Kind.ANSWERED_BY)
        .forEach(each -> answered.add(new Expected(each.source(), each.target())));
    double found = expected.stream().filter(answered::contains).count();
    assertThat(found / expected.size()).isGreaterThanOrEqualTo(FLOOR);
  }
}
