package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.release.HeldText;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class StandardsTextTest {
  private static final String HASH = "0123456789abcdef";

  @Test
  void aDocumentSaysWhatIsHeldOfItAndHowFreshThatIs() {
    var document = TestCorpus.store().documents().get(DocumentId.MITRE_ICS);
    var coverage =
        new ListStandards.Coverage(
            document,
            Map.of("technique", 79),
            Map.of("revoked", 4),
            Map.of("summary", 79),
            Map.of(),
            Map.of("uses", 7),
            Optional.of(new HeldText("18.1", "2026-08-01")),
            Optional.of(
                new Freshness(
                    DocumentId.MITRE_ICS,
                    Freshness.State.NEWER,
                    "18.1",
                    "18.1",
                    "19.1",
                    "2026-09-01",
                    "2026-09-02",
                    "")));
    assertThat(text(new ListStandards.Answer(HASH, List.of(coverage))))
        .startsWith("1 documents, corpus 0123456789ab\n\nID ")
        .containsPattern("mitre-ics .* 79 +4 +79 summary\n")
        .containsPattern("Holds +79 technique\n")
        .containsPattern("Official text +release 18\\.1, held since 2026-08-01\n")
        .containsPattern(
            "Published now +newer release published, release 19\\.1, checked 2026-09-02\n")
        .containsPattern("Retired +4 revoked\n")
        .containsPattern("Relations +7 uses\n")
        .containsPattern("Notice +");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    var document = TestCorpus.store().documents().get(TestDocuments.IEC_62443_3_3);
    var coverage =
        new ListStandards.Coverage(
            document,
            Map.of("system requirement", 51),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty());
    assertThat(text(new ListStandards.Answer(HASH, List.of(coverage))))
        .containsPattern("iec62443-3-3 .* 51 +0\n")
        .containsPattern("Families +IAC = Identification and authentication control, ")
        .doesNotContain("Official text", "Published now", "\n  Retired", "Relations", "Notice");
  }

  private static String text(ListStandards.Answer answer) {
    Sheet sheet = new Sheet();
    StandardsText.write(sheet, answer, true, true, "");
    return TerminalText.of(sheet, 110, false);
  }
}
