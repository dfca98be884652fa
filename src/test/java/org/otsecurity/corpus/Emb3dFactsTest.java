package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.source.published.PublishedFiles;

/** MITRE EMB3D: what is held in numbers, and beside MITRE's own file. */
class Emb3dFactsTest {
  private static final String NAME = "emb3d-stix-2.0.1.json";

  private final Map<String, Requirement> ours = CorpusFiles.requirements(DocumentId.MITRE_EMB3D);

  @Test
  void everyObjectOfTheReleaseIsHeld() {
    assertThat(
            ours.values().stream()
                .collect(Collectors.groupingBy(each -> each.kind().value(), Collectors.counting())))
        .isEqualTo(Map.of("device property", 59L, "threat", 81L, "mitigation", 89L));
    assertThat(ours.values().stream().filter(each -> each.parent().isPresent())).hasSize(40);
    assertThat(relations(RelationType.MITIGATES)).hasSize(213);
    assertThat(relations(RelationType.EXPOSES_TO)).hasSize(90);
    assertThat(ours.values()).allMatch(each -> each.text().isPresent());
  }

  @Test
  void weaknessesAndTiersAreThoseOfTheRelease() {
    // All of them: TID-327 has "CWE 1218", which a look for "CWE-" passes over.
    assertThat(ours.values().stream().filter(each -> !values(each, "weaknesses").isEmpty()))
        .hasSize(81);
    assertThat(
            ours.values().stream()
                .flatMap(each -> values(each, "weaknesses").stream())
                .map(each -> each.replaceFirst(" .*", ""))
                .distinct())
        .hasSize(71);
    assertThat(
            ours.values().stream()
                .flatMap(each -> values(each, "tier").stream())
                .collect(Collectors.groupingBy(each -> each, Collectors.counting())))
        .isEqualTo(Map.of("foundational", 48L, "intermediate", 31L, "leading", 10L));
    assertThat(values(Objects.requireNonNull(ours.get("TID-212")), "weaknesses"))
        .as("MITRE's words have a misprint; the link leads to this")
        .containsExactly("CWE-1326 Missing Immutable Root of Trust in Hardware");
  }

  @Test
  void everyReferenceLeadsToRowsThatAreHeld() {
    List<Relation> references = relations(RelationType.REFERENCES);
    assertThat(references).hasSize(204);
    assertThat(references.stream().map(Relation::source).distinct()).hasSize(80);
    assertThat(
            CorpusFiles.corpus().labels().stream()
                .filter(each -> each.mitigation().standard().equals(DocumentId.MITRE_EMB3D)))
        .hasSize(111)
        .allMatch(each -> each.note().isEmpty());
  }

  @Test
  void whatMitreWritesForSeveralRowsIsNoted() {
    assertThat(relations(RelationType.REFERENCES))
        .filteredOn(each -> each.source().value().equals("MID-001"))
        .extracting(each -> each.target().value(), each -> each.note().orElse(""))
        .containsExactly(
            tuple("EDR 3.14", noted()), tuple("HDR 3.14", noted()), tuple("NDR 3.14", noted()));
    assertThat(relations(RelationType.REFERENCES))
        .filteredOn(each -> each.source().value().equals("MID-003"))
        .allMatch(each -> each.note().isEmpty());
  }

  private static String noted() {
    return "MITRE writes \"EDR / HDR / NDR 3.14 – Integrity of the boot process\".";
  }

  @Test
  void factsEqualTheFileOfMitre() throws Exception {
    String bundle = SharedData.text("data/mitre-emb3d/" + NAME);
    PublishedFile file = PublishedFiles.read(bundle.getBytes(StandardCharsets.UTF_8), NAME);
    assertThat(ReleaseFacts.of(((PublishedFile.Whole) file).release()).text())
        .isEqualTo(read("mitre-emb3d-2.0.1.tsv"));
  }

  /** An extract that others made of MITRE's pages, expanded by the same rules. */
  @Test
  void referencesEqualAnExtractOfOthers() {
    List<String> pairs =
        SharedData.text("data/mappings/emb3d-mitigations_to_iec62443-4-2.csv")
            .lines()
            .filter(each -> each.startsWith("MID-"))
            .toList();
    assertThat(relations(RelationType.REFERENCES))
        .extracting(each -> each.source().value() + "," + each.target().value())
        .containsExactlyInAnyOrderElementsOf(pairs);
  }

  private static String read(String name) throws IOException {
    return Files.readString(CorpusFiles.FOLDER.resolve("releases").resolve(name));
  }

  private static List<Relation> relations(RelationType type) {
    return CorpusFiles.corpus().relations().stream()
        .filter(each -> each.type() == type)
        .filter(each -> each.source().standard().equals(DocumentId.MITRE_EMB3D))
        .toList();
  }

  private static List<String> values(Requirement row, String label) {
    return row.attributes().stream()
        .filter(each -> each.label().equals(label))
        .map(Attribute::values)
        .findFirst()
        .orElse(List.of());
  }
}
