package org.otsecurity.query.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.json.Json;
import org.otsecurity.store.MappingTable;
import tools.jackson.databind.JsonNode;

/**
 * How many of the targets that an expert wants are among the curated ones. The list was written
 * before the sets were measured, by somebody who had seen no mapping; who writes mappings does not
 * read it.
 */
class MappingRecallTest {
  private static final Path LIST = Path.of("src/test/resources/judged/mapped-rows.jsonl");

  /** A floor below what was measured: 0.89 of what a set could hold. */
  private static final double FLOOR = 0.85;

  private static final List<JsonNode> ROWS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (String line : Files.readAllLines(LIST)) {
      ROWS.add(Json.parseObject(line));
    }
  }

  @Test
  void theListNamesRowsThatAreHeld() {
    assertThat(ROWS).hasSize(60);
    for (JsonNode row : ROWS) {
      List<RequirementId> ids = new ArrayList<>(List.of(id(row, "source_doc", row.path("source"))));
      row.path("core").forEach(each -> ids.add(id(row, "target_doc", each)));
      row.path("also").forEach(each -> ids.add(id(row, "target_doc", each)));
      assertThat(TestCorpus.store().read(reader -> reader.outlines(ids)).keySet()).containsAll(ids);
    }
  }

  @Test
  void curatedSetsHoldMostOfWhatIsWanted() {
    int wanted = 0;
    int found = 0;
    for (JsonNode row : ROWS) {
      RequirementId source = id(row, "source_doc", row.path("source"));
      DocumentId target = new DocumentId(row.path("target_doc").asString());
      Set<RequirementId> held = curated(source, target);
      if (held.isEmpty() && !isMapped(source.standard(), target)) {
        continue;
      }
      for (JsonNode each : row.path("core")) {
        wanted++;
        found += held.contains(id(row, "target_doc", each)) ? 1 : 0;
      }
    }
    assertThat(wanted).isGreaterThan(80);
    assertThat((double) found / wanted).isGreaterThanOrEqualTo(FLOOR);
  }

  private static RequirementId id(JsonNode row, String document, JsonNode id) {
    return new RequirementId(new DocumentId(row.path(document).asString()), id.asString());
  }

  private static Set<RequirementId> curated(RequirementId source, DocumentId target) {
    Map<String, MappingSet> sets = sets();
    return TestCorpus.store()
        .read(reader -> reader.mappings().touching(List.of(source), sets))
        .stream()
        .map(MappingTable.Row::mapping)
        .filter(each -> each.basis() == Basis.CURATED)
        .map(each -> each.source().equals(source) ? each.target() : each.source())
        .filter(each -> each.standard().equals(target))
        .collect(Collectors.toSet());
  }

  /** Whether a curated set joins two documents, either way. */
  private static boolean isMapped(DocumentId one, DocumentId other) {
    return sets().values().stream()
        .filter(each -> each.basis() == Basis.CURATED)
        .anyMatch(each ->
            (each.source().equals(one) && each.target().equals(other))
                || (each.source().equals(other) && each.target().equals(one)));
  }

  private static Map<String, MappingSet> sets() {
    return TestCorpus.store().read(reader -> reader.mappings().sets());
  }
}
