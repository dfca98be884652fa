package org.otsecurity.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.otsecurity.Golden;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.ingest.Receipt;

class ComposeDigestTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-11-17");
  private static final LocalDate UNTIL = LocalDate.parse("2026-11-24");

  @Test
  void urgencyAndCommandStandWithEveryNews() {
    Digest digest = example();
    assertThat(digest.subject()).isEqualTo("OT security digest, 2026-11-24: 1 to act on");
    assertThat(digest.news()).extracting(News::urgency).containsExactly(Urgency.ACT, Urgency.LOOK);
    assertThat(digest.news().get(0).command())
        .isEqualTo("ot-security sync nist-800-53 && ot-security diff nist-800-53");
    assertThat(digest.news().get(1).detail()).contains("Against 17.1: 205 added");
    assertThat(digest.news().get(1).command()).isEqualTo("ot-security diff mitre-ics --from 17.1");
    Golden.matches(Path.of("src/test/resources/golden/digest/digest.txt"), DigestText.of(digest));
    Golden.matches(Path.of("src/test/resources/golden/digest/digest.html"), DigestHtml.of(digest));
  }

  @Test
  void aQuietWeekSaysSo() {
    Digest digest =
        compose(Map.of(), List.of(fresh(DocumentId.MITRE_ICS, Freshness.State.CURRENT)));
    assertThat(digest.subject()).endsWith(": nothing new");
    assertThat(DigestText.of(digest)).contains("Nothing new.", "published 18.1");
  }

  @Test
  void neverAskedIsSaid() {
    assertThat(compose(Map.of(), List.of()).news().get(0).command())
        .isEqualTo("ot-security check-updates");
  }

  @Test
  void wordsFromOutsideAreEscaped() {
    Digest digest =
        new Digest(
            SINCE,
            UNTIL,
            List.of(new News(Urgency.KNOW, "<b>&\"", "<script>", "a && b")),
            List.of("<i>"));
    assertThat(DigestHtml.of(digest))
        .contains("&lt;b&gt;&amp;&quot;", "&lt;script&gt;", "a &amp;&amp; b", "&lt;i&gt;")
        .doesNotContain("<script>");
  }

  static Digest example() {
    Receipt.Piece piece =
        new Receipt.Piece("ics-attack.json", "0".repeat(64), "", "", "", "2026-11-20");
    Map<DocumentId, Receipt> receipts = new TreeMap<>();
    receipts.put(
        DocumentId.MITRE_ICS,
        new Receipt(
            DocumentId.MITRE_ICS,
            "18.1",
            "2025-11-13",
            List.of(piece),
            List.of(new Receipt.Earlier("17.1", List.of(piece)))));
    return compose(
        receipts,
        List.of(
            fresh(DocumentId.MITRE_ICS, Freshness.State.CURRENT),
            new Freshness(
                DocumentId.NIST_800_53,
                Freshness.State.NEWER,
                "5.2.0",
                "5.2.0",
                "5.3.0",
                "2026-11-22",
                "2026-11-24",
                "")));
  }

  private static Freshness fresh(DocumentId standard, Freshness.State state) {
    return new Freshness(standard, state, "18.1", "18.1", "18.1", "", "2026-11-24", "");
  }

  private static Digest compose(Map<DocumentId, Receipt> receipts, List<Freshness> learned) {
    return new ComposeDigest(TestCorpus.questions(), receipts, learned).compose(SINCE, UNTIL);
  }
}
