package org.otsecurity.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.Standards;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mappings in OSCAL's model are what the model asks for, and lose nothing. */
class OscalMappingTest {
  private static final Instant MADE = Instant.parse("2026-12-01T12:00:00Z");
  private static final String COLLECTION = "mapping-collection";

  private static ObjectNode collection(String from, String to) {
    Standards standards = TestCorpus.questions().standards();
    Standard source = standards.get(standards.parse(from));
    Standard target = standards.get(standards.parse(to));
    GetMappings.Answer answer =
        TestCorpus.questions()
            .mappings()
            .get(MappingRequest.between(source.id(), target.id(), 5_000));
    return OscalMapping.of(answer, source, target, MADE);
  }

  private static Metaschema metaschema() throws IOException {
    Path folder = SharedFiles.file("data/oscal-model");
    return new Metaschema(
        Stream.of("mapping", "mapping-common", "metadata", "control-common")
            .map(each -> folder.resolve("oscal_" + each + "_metaschema.xml"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "iec62443-3-3, nist-800-53",
    "nist-800-53, iec62443-3-3",
    "nist-csf, nist-800-53",
    "nist-csf-1.1, iec62443-3-3",
    "nist-800-53, iso27001",
    "cra, iec62443-4-2",
    "nerc-cip, nist-csf"
  })
  void collectionsAreAsTheModelDeclares(String from, String to) throws IOException {
    assertThat(metaschema().problems(collection(from, to).path(COLLECTION), COLLECTION)).isEmpty();
  }

  /** The comparison accepts what NIST publishes, and sees what is wrong. */
  @Test
  void theComparisonIsOne() throws IOException {
    Metaschema metaschema = metaschema();
    String example =
        Files.readString(
            SharedFiles.file("data/oscal-model").resolve("example-mapping-collection-1.2.1.json"));
    JsonNode published = Json.parseObject(example).path(COLLECTION);
    assertThat(metaschema.problems(published, COLLECTION))
        .allMatch(each -> each.endsWith("method may not be manual"));
    ObjectNode broken = collection("cra", "iec62443-4-2");
    ObjectNode inside = (ObjectNode) broken.path(COLLECTION);
    inside.put("uuid", "no-uuid");
    inside.remove("metadata");
    ObjectNode pair = (ObjectNode) inside.path("mappings").get(0).path("maps").get(0);
    pair.put("relationship", "likes").remove("ns");
    assertThat(metaschema.problems(inside, COLLECTION))
        .anyMatch(each -> each.contains("is no uuid"))
        .anyMatch(each -> each.contains("lacks metadata"))
        .anyMatch(each -> each.contains("may not be likes"));
  }

  @Test
  void nothingIsLost() {
    JsonNode json = collection("nist-csf", "nist-800-53").path(COLLECTION);
    assertThat(json.path("mappings")).hasSize(2);
    int pairs = 0;
    for (JsonNode each : json.path("mappings")) {
      pairs += each.path("maps").size();
    }
    assertThat(pairs).isGreaterThan(1_000);
    List<String> relationships =
        json.path("mappings")
            .valueStream()
            .flatMap(each -> each.path("maps").valueStream())
            .map(each -> each.path("relationship").asString())
            .distinct()
            .toList();
    assertThat(relationships).contains("intersects-with", "is-supported-by", "not-stated");
  }

  @Test
  void whatOscalDoesNotKnowHasANamespaceOfItsOwn() {
    collection("iec62443-3-3", "nist-800-53")
        .path(COLLECTION)
        .path("mappings")
        .get(0)
        .path("maps")
        .forEach(each ->
            assertThat(each.has("ns"))
                .isEqualTo(each.path("relationship").asString().equals("is-supported-by")));
  }
}
