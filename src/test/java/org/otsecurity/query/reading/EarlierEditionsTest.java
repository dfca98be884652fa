package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.document.EarlierEdition.Change;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.store.EditionTable.Became;
import tools.jackson.databind.JsonNode;

/** Ids of editions before the held one lead to what stands for them, and are never taken for it. */
class EarlierEditionsTest {
  private static RequirementAnswer get(String id) {
    return TestCorpus.questions().requirement().get(id, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PR.AC-1 | PR.AC-1 | Read as PR.AC-1 of NIST CSF 1.1 (2018), an earlier edition. By NIST it was incorporated into PR.AA-01",
        "PR.AC-01 | PR.AC-1 | PR.AA-05",
        "pr.ac-1 | PR.AC-1 | PR.AA-05",
        "CSF 1.1 PR.PT-3 | PR.PT-3 | NIST CSF 1.1 (2018)",
        "PR.AC | PR.AC | it was moved to PR.AA",
        "DE.AE-5 | DE.AE-5 | it was moved to DE.AE-08",
        "DE.CM-07 | DE.CM-7 | incorporated into DE.CM-01",
        "ID.AM-1 | ID.AM-1 | Read as ID.AM-1 of NIST CSF 1.1 (2018), an earlier edition. By NIST it kept its number, as ID.AM-01 Inventory of managed hardware in edition 2.0.",
        "CSF 1.1 ID.AM-01 | ID.AM-1 | kept its number",
        "CSF 1.1 ID.AM | ID.AM | NIST CSF 1.1 (2018)",
        "PR.PT | PR.PT | No row of a later edition stands for it",
        "RS.IM-2 | RS.IM-2 | incorporated into ID.IM-03",
        "NIS2 Art. 18 | Art. 18 | Art. 18 was what is Art. 21 Cybersecurity risk-management measures",
        "AC-2 rev 4 | AC-2 | AC-2 has changed since NIST SP 800-53 Rev. 4 (parameters, discussion)",
        "AC-2 (Rev. 4) | AC-2 | Shown is Revision 5",
        "PT-1 r4 | PT-1 | Rev. 4 does not have it",
        "SA-12 Rev. 4 | SA-12 | was withdrawn after NIST SP 800-53 Rev. 4",
        "AC-14 rev4 | AC-14 | since NIST SP 800-53 Rev. 4",
        "M1030 | M0930 | M1030 Network Segmentation is of ATT&CK Enterprise",
        "M1041 | M0941 | Encrypt Sensitive Information"
      })
  void isReadAsWhatStandsForItNow(String id, String row, String note) {
    RequirementAnswer answer = get(id);
    assertThat(answer.requirement().id().value()).isEqualTo(row);
    assertThat(String.join(" ", answer.notes())).contains(note);
  }

  /** Nobody who asks for the row of today is told of editions. */
  @ParameterizedTest
  @CsvSource({
    "AC-2",
    "PR.AA-01",
    "ID.AM-01",
    "ID.RA-07",
    "RS.MA-02",
    "DE.CM-01",
    "ID.AM",
    "CSF ID.AM",
    "PR.AA-1",
    "NIS2 Art. 21",
    "M0930",
    "AC-4"
  })
  void isNoConcernOfWhoAsksForTheRowOfToday(String id) {
    assertThat(String.join(" ", get(id).notes())).doesNotContain("Rev. 4", "CSF 1.1", "proposal");
  }

  /** NIST's own export of CSF 2.0 says of each withdrawn id where it went. */
  @Test
  void whatBecameOfCsf11IsWhatNistSays() throws IOException {
    Path file = SharedFiles.file(SharedFiles.CPRT_CSF);
    Pattern ids = Pattern.compile("[A-Z]{2}(?:\\.[A-Z]{2}(?:-\\d\\d)?)?(?![A-Za-z])");
    int compared = 0;
    for (JsonNode each :
        Json.parseObject(Files.readString(file)).at("/response/elements/elements")) {
      if (each.path("element_type").asString().equals("withdraw_reason")) {
        String id = each.path("element_identifier").asString().substring("WR-".length());
        String reason = each.path("text").asString();
        List<String> where = new ArrayList<>();
        Matcher matcher = ids.matcher(reason);
        while (matcher.find()) {
          where.add(matcher.group());
        }
        Became became =
            TestCorpus.store()
                .read(reader ->
                    reader.editions().of(new RequirementId(DocumentId.NIST_CSF, id)).get(0));
        assertThat(became.now().stream().map(one -> one.id().value()))
            .as(id)
            .containsExactlyInAnyOrderElementsOf(where);
        assertThat(became.change())
            .as(id)
            .isEqualTo(
                where.isEmpty()
                    ? Change.SPLIT
                    : reason.startsWith("Moved") ? Change.MOVED : Change.INCORPORATED);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(85);
  }

  /** NIST's comparison of revisions 4 and 5, row by row. */
  @Test
  void whatBecameOfRevision4IsWhatNistSays() throws IOException {
    Path file = SharedFiles.file(SharedFiles.REVISIONS);
    int compared = 0;
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getSheet(2).orElseThrow().openStream()) {
      for (Row row : rows.toList()) {
        String id = row.getCellAsString(0).orElse("").strip();
        if (id.matches("[A-Z]{2}-\\d.*")) {
          Became became =
              TestCorpus.store()
                  .read(reader ->
                      reader.editions().of(new RequirementId(DocumentId.NIST_800_53, id)).get(0));
          String changes = row.getCellAsString(7).orElse("");
          assertThat(became.change()).as(id).isEqualTo(change(row, changes));
          if (became.change() == Change.CHANGED) {
            assertThat(became.elements().contains("parameters"))
                .as(id)
                .isEqualTo(changes.contains("parameter"));
            assertThat(became.elements().contains("title"))
                .as(id)
                .isEqualTo(changes.contains("title"));
          }
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(1100);
  }

  private static Change change(Row row, String changes) {
    if (changes.contains("Withdrawn")) {
      return Change.WITHDRAWN;
    }
    if (changes.startsWith("New ")) {
      return Change.NEW;
    }
    if (changes.isBlank() || changes.strip().equals("N")) {
      return Change.UNCHANGED;
    }
    return row.getCellAsString(6).orElse("").equalsIgnoreCase("N")
        ? Change.EDITORIAL
        : Change.CHANGED;
  }

  /** Asked for in the later document, an id of before leads to what stands for it there. */
  @Test
  void inTheLaterDocumentAnIdLeadsToWhatStandsForIt() {
    RequirementAnswer answer =
        TestCorpus.questions().requirement().get("PR.AC-1", Optional.of(DocumentId.NIST_CSF));
    assertThat(answer.requirement().id().value()).isEqualTo("PR.AA-01");
    assertThat(String.join(" ", answer.notes())).contains("incorporated into PR.AA-01");
  }

  @Test
  void aHeadingThatWasSplitIsNoRowOfTheLaterDocument() {
    assertThatThrownBy(() ->
            TestCorpus.questions().requirement().get("PR.PT", Optional.of(DocumentId.NIST_CSF)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("PR.PT is an id of NIST CSF 1.1 (2018)")
        .hasMessageContaining("PR.PT-1");
  }
}
