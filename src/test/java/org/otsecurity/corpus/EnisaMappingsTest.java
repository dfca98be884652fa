package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.Relationship;

/** ENISA's mappings of Implementing Regulation (EU) 2024/2690 are held whole, each pair once. */
class EnisaMappingsTest {
  private static final DocumentId REGULATION = new DocumentId("nis2-ir-2024-2690");

  /** The extract cuts its number of the text under heading 12.5, 12.5:1, to what follows it. */
  private static final String SHORTENED = "1";

  @ParameterizedTest
  @CsvSource({
    "nis2-ir-2024-2690_nist-csf, 2243, 320",
    "nis2-ir-2024-2690_iso27001, 926, 325",
  })
  void setsHaveTheirPairs(String set, int pairs, int points) {
    List<Mapping> held = held(set);
    assertThat(held).hasSize(pairs);
    assertThat(held.stream().map(Mapping::source).distinct()).hasSize(points);
    assertThat(held)
        .allSatisfy(each ->
            assertThat(each.relationship()).isEqualTo(Optional.of(Relationship.INTERSECTS_WITH)));
  }

  @ParameterizedTest
  @CsvSource({
    "nis2-ir-2024-2690_nist-csf, csf-2.0, 2243",
    "nis2-ir-2024-2690_iso27001, iso27001-2022, 954",
  })
  void everyPublishedPairIsHeldExactlyOnce(String set, String file, int published) {
    List<String[]> rows =
        SharedData.text("data/mappings/enisa-nis2-ir2024-2690-to-" + file + ".csv")
            .lines()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> line.split(",", -1))
            .toList();
    assertThat(rows).hasSize(published);
    assertThat(rows).allSatisfy(row -> assertThat(row[2]).isEqualTo("intersect"));
    Set<String> theirs =
        rows.stream()
            .map(row -> (row[0].equals(SHORTENED) ? "12.5" : row[0]) + " to " + row[1])
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> ours =
        held(set).stream()
            .map(each -> each.source().value() + " to " + each.target().value())
            .toList();
    assertThat(ours).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(theirs);
  }

  @Test
  void pointsStandUnderTheirPoints() {
    Set<String> ids = CorpusFiles.requirements(REGULATION).keySet();
    assertThat(ids)
        .filteredOn(id -> !id.startsWith("Art.") && id.contains("."))
        .allSatisfy(id -> assertThat(ids).contains(id.substring(0, id.lastIndexOf('.'))));
  }

  private static List<Mapping> held(String set) {
    return CorpusFiles.corpus().mappings().mappings().stream()
        .filter(each -> each.asserter().set().equals(Optional.of(set)))
        .toList();
  }
}
