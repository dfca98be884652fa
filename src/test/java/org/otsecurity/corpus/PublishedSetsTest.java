package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.MappedPart;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Status;
import tools.jackson.databind.JsonNode;

/** Published crosswalks are held whole: every pair once, and nothing that is not published. */
class PublishedSetsTest {
  private static final DocumentId CSF_1_1 = new DocumentId("nist-csf-1.1");

  /** The two tables and NIST's own workbook print each pair once. */
  @ParameterizedTest
  @CsvSource({
    "nist-csf_nist-800-53_olir, 743, 3",
    "nist-csf-1.1_iec62443-3-3, 118, 0",
    "nist-csf-1.1_nist-800-53, 495, 2",
    "nist-csf-1.1_iec62443-2-1, 0, 171",
    "cisa-cpg_nist-csf-1.1, 72, 0",
    "cra_iec62443-4-2_jrc-enisa, 7, 4",
    "cra_iec62443-4-1_jrc-enisa, 5, 3",
    "cra_iec62443-3-2_jrc-enisa, 0, 2",
    "cra_iec62443-2-1_jrc-enisa, 0, 1"
  })
  void setsHaveTheirPairs(String set, int pairs, int parts) {
    assertThat(pairs(set)).hasSize(pairs).doesNotHaveDuplicates();
    assertThat(parts(set)).hasSize(parts).doesNotHaveDuplicates();
  }

  @Test
  void csf20ToSp80053IsTheWorkbookOfNist() throws IOException {
    List<String> published = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(SharedFiles.file(SharedFiles.CSF_CROSSWALK).toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Row row : rows.skip(1).toList()) {
        // The workbook writes numbers with two digits: PM-09, CP-02(08).
        String target = row.getCellAsString(2).orElse("").strip().replaceAll("(?<=[-(])0", "");
        if (!target.isEmpty()) {
          published.add(row.getCellAsString(0).orElse("").strip() + " > " + target);
        }
      }
    }
    List<String> held = new ArrayList<>(pairs("nist-csf_nist-800-53_olir"));
    held.addAll(parts("nist-csf_nist-800-53_olir"));
    assertThat(held).hasSize(746).containsExactlyInAnyOrderElementsOf(published);
    assertThat(held).containsExactlyInAnyOrderElementsOf(csv("csf-2.0_to_sp800-53r5_nist.csv", ""));
  }

  /** RA-4 is stated by NIST for the revision that has withdrawn it. */
  @Test
  void aWithdrawnTargetIsHeldAsItIsStated() {
    assertThat(pairs("nist-csf_nist-800-53_olir")).contains("DE.AE-06 > RA-4");
    assertThat(
            Objects.requireNonNull(CorpusFiles.requirements(DocumentId.NIST_800_53).get("RA-4"))
                .status())
        .isEqualTo(Status.WITHDRAWN);
  }

  @ParameterizedTest
  @CsvSource({
    "nist-csf-1.1_iec62443-3-3, csf-1.1_to_isa-62443-3-3-2013.csv, ''",
    "nist-csf-1.1_iec62443-2-1, csf-1.1_to_isa-62443-2-1-2009.csv, ''",
    "nist-csf-1.1_nist-800-53, csf-1.1_to_sp800-53r5_nist.csv, ''",
    "cisa-cpg_nist-csf-1.1, cisa-cpg-1.0.1_to_csf-1.1.csv, 'CPG 1.0.1 '"
  })
  void setsEqualTheirTables(String set, String file, String before) {
    List<String> held = new ArrayList<>(pairs(set));
    // What is named in words has no id, and the extracts of tables hold ids.
    CorpusFiles.corpus().mappings().parts().stream()
        .filter(each -> each.asserter().set().equals(Optional.of(set)))
        .filter(each -> each.part().kind() == MappedPart.Kind.CLAUSE)
        .forEach(each -> held.add(each.source().value() + " > " + each.part().id()));
    assertThat(held).containsExactlyInAnyOrderElementsOf(csv(file, before));
  }

  /** Whole parts of JRC and ENISA, and FR 1, stay whole. */
  @Test
  void whatJrcAndEnisaNameIsHeldAsNamed() {
    List<String> published = new ArrayList<>();
    for (JsonNode row :
        SharedData.json("data/mappings/cra-annex-i-to-iec62443-jrc-enisa.json").path("mappings")) {
      for (JsonNode part : row.path("iec62443")) {
        String from = row.path("craRef").asString() + " > ";
        if (part.path("requirements").isEmpty()) {
          published.add(from + part.path("part").asString());
        }
        for (JsonNode each : part.path("requirements")) {
          published.add(from + each.asString());
        }
      }
    }
    List<String> held = new ArrayList<>();
    for (String part : List.of("4-1", "4-2", "3-2", "2-1")) {
      held.addAll(pairs("cra_iec62443-" + part + "_jrc-enisa"));
    }
    CorpusFiles.corpus().mappings().parts().stream()
        .filter(each -> each.source().standard().value().equals("cra"))
        .forEach(each ->
            held.add(
                each.source().value()
                    + " > "
                    + Stream.of(
                            each.part().called(),
                            each.part().edition(),
                            CorpusFiles.corpus()
                                .documents()
                                .get(each.part().document())
                                .standard()
                                .name())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElseThrow()));
    assertThat(held).containsExactlyInAnyOrderElementsOf(published);
  }

  /** Every id of CSF 1.1 leads to what NIST says of it, or to the id that kept its number. */
  @Test
  void whatStandsForCsf11IsWhatNistSays() {
    List<String> published = csv("csf-1.1_to_csf-2.0_nist-cprt.csv", "", 2);
    List<String> told = new ArrayList<>();
    int kept = 0;
    for (Relation each : CorpusFiles.corpus().relations()) {
      if (each.type() == RelationType.SUPERSEDED_BY) {
        String padded = each.source().value().replaceFirst("-(\\d)$", "-0$1");
        assertThat(each.source().standard()).isEqualTo(CSF_1_1);
        if (each.note().orElse("").equals("kept its number")) {
          assertThat(each.target().value()).isEqualTo(padded);
          kept++;
        } else {
          told.add(padded + " > " + each.target().value());
        }
      }
    }
    assertThat(kept).isGreaterThan(40);
    assertThat(told).containsExactlyInAnyOrderElementsOf(published);
  }

  @Test
  void csf11IsHeldWholeAsAnEarlierEdition() {
    assertThat(CorpusFiles.requirements(CSF_1_1)).hasSize(5 + 23 + 108);
    assertThat(CorpusFiles.requirements(CSF_1_1).values())
        .allMatch(each -> each.status() == Status.SUPERSEDED);
  }

  private static List<String> pairs(String set) {
    return CorpusFiles.corpus().mappings().mappings().stream()
        .filter(each -> each.asserter().set().equals(Optional.of(set)))
        .map(each -> each.source().value() + " > " + each.target().value())
        .toList();
  }

  private static List<String> parts(String set) {
    return CorpusFiles.corpus().mappings().parts().stream()
        .filter(each -> each.asserter().set().equals(Optional.of(set)))
        .map(each -> each.source().value() + " > " + each.part().id() + each.part().called())
        .toList();
  }

  private static List<String> csv(String file, String before) {
    return csv(file, before, 1);
  }

  /** The pairs of a table; its first lines tell where it is from and name the columns. */
  private static List<String> csv(String file, String before, int column) {
    return SharedData.text("data/mappings/" + file)
        .lines()
        .filter(each -> !each.startsWith("#"))
        .skip(1)
        .map(each -> each.split(",", -1))
        .filter(each -> !Objects.requireNonNull(each)[column].isEmpty())
        .map(each -> before + each[0] + " > " + each[column])
        .toList();
  }
}
