package org.otsecurity.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.threat.FindTechniques;
import tools.jackson.databind.node.ObjectNode;

/** Files that other programs read hold what they should. */
class ExportTest {
  private static final FindTechniques.Request DEVICES =
      new FindTechniques.Request(
          List.of("PLC", "HMI"), Optional.empty(), Optional.empty(), Optional.empty(), false);

  private static ExportTable mappings() {
    return ExportTable.of(
        TestCorpus.questions()
            .mappings()
            .get(
                MappingRequest.between(
                    TestDocuments.IEC_62443_3_3, DocumentId.NIST_800_53, 5_000)));
  }

  @Test
  void mappingsAreWrittenWithWhoSaysSo() {
    ExportTable table = mappings();
    assertThat(table.rows()).hasSizeGreaterThan(200).allMatch(row -> row.size() == 11);
    String csv = new String(table.csv(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeffstandard,id,title").contains("SR 1.1", "IA-2", "curated");
    assertThat(table.sources()).singleElement().asString().contains("Apache-2.0");
  }

  @Test
  void workbooksHoldTheTableAndItsSources() throws Exception {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(ExportBook.of(mappings()).xlsx()))) {
      assertThat(workbook.getSheets().map(each -> each.getName()))
          .containsExactly("iec62443-3-3 to nist-800-53", "sources");
      var rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(mappings().rows().size() + 1);
      assertThat(rows.get(1).getCellText(1)).isEqualTo("SR 1.1");
    }
  }

  @Test
  @Tag("W04")
  void theMatrixJoinsTechniquesMitigationsAndLabels() {
    ExportTable table = ExportTable.of(TestCorpus.questions().matrix().of(DEVICES));
    assertThat(table.rows())
        .anyMatch(row ->
            row.get(0).equals("T0836")
                && row.get(3).equals("M0818")
                && row.get(5).equals("iec62443-3-3"));
    assertThat(table.sources().toString()).contains("The MITRE Corporation");
  }

  /** Layer format 4.5 of the ATT&amp;CK Navigator: what is required, and of which type. */
  @Test
  void navigatorLayersHaveTheRightForm() {
    FindTechniques.Answer found = TestCorpus.questions().techniques().find(DEVICES);
    ObjectNode layer = NavigatorLayer.of(found);
    assertThat(layer.path("name").isString()).isTrue();
    assertThat(layer.path("domain").asString()).isEqualTo("ics-attack");
    assertThat(layer.path("versions").path("layer").asString()).isEqualTo("4.5");
    assertThat(layer.path("versions").path("attack").asString()).isEqualTo("19");
    assertThat(layer.path("versions").path("navigator").asString()).matches("[5-9]\\..*");
    assertThat(layer.path("techniques").size()).isEqualTo(found.techniques().size());
    layer
        .path("techniques")
        .forEach(each -> {
          assertThat(each.path("techniqueID").asString()).matches("T\\d{4}(\\.\\d{3})?");
          assertThat(each.path("score").isInt()).isTrue();
          assertThat(each.path("comment").asString()).isNotBlank();
        });
    var gradient = layer.path("gradient");
    assertThat(gradient.path("colors").size()).isGreaterThanOrEqualTo(2);
    assertThat(gradient.path("maxValue").asInt()).isEqualTo(2);
    assertThat(gradient.path("maxValue").asInt()).isGreaterThan(gradient.path("minValue").asInt());
  }
}
