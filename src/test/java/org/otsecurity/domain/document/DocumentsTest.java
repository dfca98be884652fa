package org.otsecurity.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;

/** The registry, with the documents of the corpus. */
class DocumentsTest {
  private static final Documents DOCUMENTS = TestCorpus.store().documents();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IEC 62443-3-3 | iec62443-3-3",
        "IEC 62443-3-3:2013 | iec62443-3-3",
        "ISA/IEC 62443-4-2:2019 | iec62443-4-2",
        "62443-4-2 | iec62443-4-2",
        "iec62443 | iec62443-3-3",
        "NIST SP 800-53 Rev. 5 | nist-800-53",
        "800-53r5 | nist-800-53",
        "800-53 | nist-800-53",
        "SP 800-82r3 | nist-800-82",
        "ATT&CK | mitre-ics",
        "MITRE ATT&CK for ICS | mitre-ics",
        "mitre-ics | mitre-ics",
        "NIS 2 | nis2",
        "NIS2 implementing regulation | nis2-ir-2024-2690",
        "IR 2024/2690 | nis2-ir-2024-2690",
        "Implementing Regulation (EU) 2024/2690 | nis2-ir-2024-2690",
        "ISO/IEC 27001 | iso27001",
        "NERC CIP | nerc-cip",
        "3-3 | iec62443-3-3",
        "2-1 | iec62443-2-1",
        "4-2 | iec62443-4-2",
        "csf | nist-csf",
      })
  void namesThatPeopleUseAreUnderstood(String typed, String id) {
    assertThat(DOCUMENTS.parse(typed)).map(DocumentId::value).contains(id);
  }

  static List<DocumentId> ids() {
    return DOCUMENTS.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyIdParsesToItself(DocumentId id) {
    assertThat(DOCUMENTS.parse(id.value())).contains(id);
  }

  @Test
  void otherTextsAreNoStandards() {
    assertThat(DOCUMENTS.parse("")).isEmpty();
    assertThat(DOCUMENTS.parse("PCI DSS")).isEmpty();
  }
}
