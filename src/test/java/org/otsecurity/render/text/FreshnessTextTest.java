package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class FreshnessTextTest {
  @Test
  void tableSaysWhatIsHeldAndNotesFollow() {
    Sheet sheet = new Sheet();
    FreshnessText.write(
        sheet,
        List.of(
            new Freshness(
                new DocumentId("mitre-ics"),
                Freshness.State.NEWER,
                "18.0",
                "18.1",
                "19.1",
                "2026-05-12",
                "2026-09-01",
                ""),
            new Freshness(
                new DocumentId("nist-csf"),
                Freshness.State.UNKNOWN,
                "",
                "",
                "",
                "",
                "2026-09-01",
                "the publisher did not answer")));
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualTo(
            """
            ID         Published  Text held  Facts here  State                    Seen since
            mitre-ics  19.1       18.0       18.1        newer release published  2026-05-12
            nist-csf   ?          none       none        not known

            - nist-csf: the publisher did not answer
            """);
  }
}
