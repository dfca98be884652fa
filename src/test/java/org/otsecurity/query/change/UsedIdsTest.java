package org.otsecurity.query.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

class UsedIdsTest {
  private static UsedIds read(String text) {
    return UsedIds.read(
        text,
        each ->
            TestCorpus.questions()
                .standards()
                .documents()
                .grammar()
                .parse(each, DocumentId.MITRE_ICS)
                .map(RequirementId::value));
  }

  @Test
  void listsHaveIdsInAnySpelling() {
    assertThat(
            read("t0855, T-0812;DET 0722\n- an1881\n\"DC0078\" S0604 attack.ics.t1692.001").ids())
        .containsExactly("T0855", "T0812", "DET0722", "AN1881", "DC0078", "S0604", "T1692.001");
    assertThat(read("[\"T0855\",\"T0812\"]").ids()).containsExactly("T0855", "T0812");
    assertThat(read("T0855 and quark").notRead()).containsExactly("and", "quark");
  }

  @Test
  void rulesNameTagsAndWhatLooksLikeOneIsSaid() {
    UsedIds rules =
        read(
            """
            title: A rule about 4688
            id: 0a0b0c0d-0000-4000-8000-000000000000
            tags: [attack.impair-process-control, attack.t0855, attack.ics.T0812, attack.t08555]
            detection: {selection: {EventID: 4688, Hashes: 'sha256=00'}}
            """);
    assertThat(rules.ids()).containsExactly("T0855", "T0812");
    assertThat(rules.notRead()).containsExactly("attack.impair-process-control", "attack.t08555");
    assertThat(read("rule r { meta: mitre = \"T1692.001\" condition: true }").ids())
        .containsExactly("T1692.001");
  }

  @Test
  void jsonIsReadAsRulesAre() {
    assertThat(read("{\"mitre\": [\"T0855\"]}").ids()).containsExactly("T0855");
    assertThat(read("{\"mitre\": T0855").ids()).containsExactly("T0855");
  }

  @Test
  void longWordsCostLittle() {
    assertThat(read("a.1".repeat(150_000)).ids()).isEmpty();
  }
}
