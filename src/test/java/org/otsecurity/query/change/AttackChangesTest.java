package org.otsecurity.query.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.RelationCount;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.published.PublishedFiles;

/** What MITRE changed from 18.1 to 19.1, counted in its bundles by hand. */
class AttackChangesTest {
  private static final List<String> KINDS =
      List.of("technique", "sub-technique", "detection strategy", "analytic");

  private static ReleaseFacts facts(String version) throws PublishedFormatException {
    byte[] bytes = SharedFiles.bytes("data/mitre/ics-attack-" + version + ".json");
    return ReleaseFacts.of(((PublishedFile.Whole) PublishedFiles.read(bytes)).release());
  }

  private static ReleaseComparison compare() throws PublishedFormatException {
    return ReleaseComparison.of(facts("18.1"), facts("19.1"));
  }

  @Test
  void countsAreThoseOfTheBundles() throws PublishedFormatException {
    ReleaseComparison comparison = compare();
    assertThat(KindCount.of(comparison.changes(), KINDS))
        .extracting(KindCount::kind, each -> each.of(Kind.ADDED), each -> each.of(Kind.ENDED))
        .contains(
            tuple("technique", 5, 9),
            tuple("sub-technique", 18, 0),
            tuple("detection strategy", 14, 0),
            tuple("analytic", 15, 0),
            tuple("campaign", 1, 0));
    assertThat(comparison.of(Kind.FACTS))
        .extracting(ReleaseChange::id)
        .containsExactly("A0003", "A0005", "A0010", "A0013", "A0016", "A0018", "G0102");
    assertThat(comparison.of(Kind.REMOVED)).isEmpty();
    assertThat(comparison.of(Kind.RENAMED)).isEmpty();
  }

  @Test
  void eachRelationIsCountedOnce() throws PublishedFormatException {
    ReleaseComparison comparison = compare();
    assertThat(RelationCount.of(comparison.changes(), comparison.leftOut()))
        .extracting(RelationCount::name, RelationCount::gained, RelationCount::lost)
        .contains(
            tuple("detects", 23, 9),
            tuple("mitigates", 119, 48),
            tuple("targets", 239, 82),
            tuple("uses", 50, 24),
            tuple("part of", 18 + 15, 0));
  }

  @Test
  void whatWasRevokedHasASuccessor() throws PublishedFormatException {
    assertThat(compare().of(Kind.ENDED))
        .allSatisfy(each -> assertThat(each.status()).isEqualTo("revoked"))
        .extracting(ReleaseChange::id, ReleaseChange::successors)
        .containsExactly(
            tuple("T0803", List.of("T1691.001")),
            tuple("T0804", List.of("T1691.002")),
            tuple("T0805", List.of("T1695.001")),
            tuple("T0812", List.of("T1694.001")),
            tuple("T0839", List.of("T1693.002")),
            tuple("T0855", List.of("T1692.001")),
            tuple("T0856", List.of("T1692.002")),
            tuple("T0857", List.of("T1693.001")),
            tuple("T0891", List.of("T1694.002")));
  }

  @Test
  void strategiesAreNewWithWhatTheyDetect() throws PublishedFormatException {
    assertThat(compare().changes())
        .filteredOn(each -> each.kind().equals("detection strategy"))
        .filteredOn(each -> each.kinds().contains(Kind.ADDED))
        .extracting(
            ReleaseChange::id, each -> each.gained().getOrDefault("detects", List.of()).getFirst())
        .containsExactly(
            tuple("DET0902", "T1692"),
            tuple("DET0903", "T1691"),
            tuple("DET0904", "T1693"),
            tuple("DET0905", "T1694"),
            tuple("DET0906", "T0873.001"),
            tuple("DET0907", "T0846.001"),
            tuple("DET0908", "T0846.002"),
            tuple("DET0909", "T0846.003"),
            tuple("DET0910", "T1695"),
            tuple("DET0911", "T1695.002"),
            tuple("DET0912", "T1695.003"),
            tuple("DET0913", "T0843.001"),
            tuple("DET0914", "T0843.003"),
            tuple("DET0915", "T0843.002"));
  }

  @Test
  void inForceAre79TechniquesAnd18SubTechniques() throws PublishedFormatException {
    assertThat(facts("19.1").rows())
        .filteredOn(each -> each.status() == Status.ACTIVE)
        .filteredOn(each -> each.kind().equals("technique"))
        .hasSize(79);
    assertThat(facts("19.1").rows())
        .filteredOn(each -> each.kind().equals("sub-technique"))
        .hasSize(18);
  }
}
