package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.curated.CuratedCorpus;
import org.otsecurity.source.curated.ReleaseFiles;
import org.otsecurity.store.StoreWriter;
import tools.jackson.databind.JsonNode;

/** What rows say about each other holds together. */
class CorpusReferenceTest {
  private final List<Requirement> requirements = CorpusFiles.corpus().requirements();

  /** 0.9 and 0.7 stand in the file of pairings; no other relation has a confidence. */
  @Test
  void pairingsCarryTheirOwnConfidence() {
    Map<Boolean, List<Relation>> pairings =
        CorpusFiles.corpus().relations().stream()
            .collect(Collectors.partitioningBy(each -> each.type() == RelationType.PAIRED_WITH));
    assertThat(pairings.get(false)).allMatch(each -> each.confidence().isEmpty());
    assertThat(pairings.get(true)).hasSize(87).allMatch(each -> each.confidence().isPresent());
    assertThat(pairings.get(true))
        .filteredOn(each -> each.confidence().equals(Optional.of(Confidence.IN_PART)))
        .extracting(each -> each.source().value())
        .contains("SR 1.1 RE 2", "SR 1.1 RE 3")
        .doesNotContain("SR 1.1", "SR 1.2");
  }

  @Test
  void everyRelationEndsAtARow() {
    Set<RequirementId> known = new HashSet<>();
    requirements.forEach(each -> known.add(each.id()));
    assertThat(CorpusFiles.corpus().relations())
        .allMatch(each -> known.contains(each.source()) && known.contains(each.target()));
    assertThat(CorpusFiles.corpus().labels()).allMatch(each -> known.contains(each.mitigation()));
  }

  @Test
  void everyConceptOfTheThesaurusPointsToRows() {
    Set<String> known = new HashSet<>();
    requirements.forEach(each -> known.add(each.id().value()));
    CorpusFiles.files()
        .forEach((file, root) -> {
          for (JsonNode concept : root.path("concepts")) {
            for (JsonNode id : concept.path("see")) {
              assertThat(known)
                  .as("%s %s", file, concept.path("id"))
                  .contains(id.asString().replaceFirst("^section ", ""));
            }
          }
        });
  }

  @Test
  void relationsInForceJoinRowsInForce() {
    Map<RequirementId, Status> status = new HashMap<>();
    requirements.forEach(each -> status.put(each.id(), each.status()));
    // NIST still relates two controls to AU-15; MITRE's label is of Revision 4.
    assertThat(CorpusFiles.corpus().relations())
        .filteredOn(each -> !isSuccession(each))
        .filteredOn(each ->
            status.get(each.source()) != Status.ACTIVE
                || status.get(each.target()) != Status.ACTIVE)
        .extracting(each -> each.source().value() + " -> " + each.target().value())
        .containsExactly("AU-5(4) -> AU-15", "AU-9 -> AU-15", "M0817 -> SA-12");
    assertThat(CorpusFiles.corpus().relations())
        .filteredOn(CorpusReferenceTest::isSuccession)
        .allMatch(each -> status.get(each.source()) != Status.ACTIVE);
  }

  private static boolean isSuccession(Relation relation) {
    return switch (relation.type()) {
      case INCORPORATED_INTO, MOVED_TO, USE_NOW, REVOKED_BY, SUPERSEDED_BY -> true;
      default -> false;
    };
  }

  @Test
  void everyIdIsCanonicalInTheGrammarOfItsStandard() {
    assertThat(requirements)
        .filteredOn(each ->
            !CorpusFiles.corpus()
                .documents()
                .grammar()
                .parse(each.id().value(), each.id().standard())
                .equals(Optional.of(each.id())))
        .extracting(each -> each.id().toString())
        .isEmpty();
  }

  @Test
  void everyFamilyIsOneOfItsStandard() {
    for (Standard standard : CorpusFiles.standards()) {
      Set<String> families = new HashSet<>();
      standard.families().forEach(each -> families.add(each.id()));
      assertThat(CorpusFiles.requirements(standard.id()).values())
          .filteredOn(each -> each.family().isPresent())
          .allMatch(each -> families.contains(each.family().get()));
    }
  }

  @Test
  void anEnhancementIsNeverSelectedBelowItsRequirement() {
    for (DocumentId standard : List.of(TestDocuments.IEC_62443_3_3, TestDocuments.IEC_62443_4_2)) {
      assertThat(CorpusFiles.requirements(standard).values())
          .filteredOn(each -> each.parent().isPresent())
          .allSatisfy(each -> {
            Requirement base = row(new RequirementId(standard, each.parent().get()));
            assertThat(each.level().get())
                .as(each.id().toString())
                .isGreaterThanOrEqualTo(base.level().get());
            assertThat(base.componentTypes()).containsAll(each.componentTypes());
          });
    }
  }

  @Test
  void requirementsForOneComponentTypeSayWhich() {
    assertThat(CorpusFiles.requirements(TestDocuments.IEC_62443_4_2).values())
        .filteredOn(each -> !each.kind().equals(RequirementKind.COMMON_CONSTRAINT))
        .allSatisfy(each -> {
          String prefix = each.id().value().replaceAll(" .*", "");
          if (prefix.equals("CR")) {
            assertThat(each.componentTypes()).as(each.id().toString()).isNotEmpty();
          } else {
            assertThat(each.componentTypes())
                .as(each.id().toString())
                .singleElement()
                .satisfies(type ->
                    assertThat(TestCorpus.questions().componentTypes().named(prefix))
                        .contains(type));
          }
        });
  }

  @Test
  void everyFamilyFileHoldsItsOwnControls() {
    List<Standard.Family> families =
        CorpusFiles.standards().stream()
            .filter(each -> each.id().equals(DocumentId.NIST_800_53))
            .flatMap(each -> each.families().stream())
            .toList();
    CorpusFiles.files()
        .forEach((file, root) -> {
          if (file.startsWith("documents/nist-800-53/controls/")) {
            String family = file.replaceAll(".*/|\\.yaml$", "");
            Standard.Family stated =
                new Standard.Family(root.path("family").asString(), root.path("title").asString());
            assertThat(stated.id()).as(file).isEqualTo(family);
            assertThat(families).as(file).contains(stated);
            for (JsonNode row : root.path("controls")) {
              assertThat(row.path("id").asString()).as(file).startsWith(family + "-");
            }
          }
        });
  }

  @Test
  void everyFoundationalRequirementFileHoldsItsOwnClauses() {
    CorpusFiles.files()
        .forEach((file, root) -> {
          if (file.contains("/requirements/FR")) {
            String number = file.replaceAll(".*/FR|\\.yaml$", "");
            for (JsonNode row : root.path("requirements")) {
              assertThat(row.path("id").asString()).as(file).matches("[A-Z]+ " + number + "\\..*");
            }
          }
        });
  }

  @Test
  void pairedRowsAreOfTheSameFoundationalRequirement() {
    assertThat(CorpusFiles.corpus().relations())
        .filteredOn(each -> each.type() == RelationType.PAIRED_WITH)
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(row(each.target()).family())
                .as(each.toString())
                .isEqualTo(row(each.source()).family()));
  }

  private Requirement row(RequirementId id) {
    return requirements.stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
  }

  @Test
  void compilingTwiceGivesTheSameBytes(@TempDir Path folder) throws IOException {
    StoreWriter.write(
        CuratedCorpus.read(CorpusFiles.FOLDER),
        ReleaseFiles.read(CorpusFiles.FOLDER, CorpusFiles.corpus().documents()),
        folder.resolve("one.db"));
    StoreWriter.write(
        CuratedCorpus.read(CorpusFiles.FOLDER),
        ReleaseFiles.read(CorpusFiles.FOLDER, CorpusFiles.corpus().documents()),
        folder.resolve("two.db"));
    assertThat(Files.mismatch(folder.resolve("one.db"), folder.resolve("two.db"))).isEqualTo(-1);
  }
}
