package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.render.FurtherFacts;
import org.otsecurity.render.OtherName;
import org.otsecurity.render.RelationName;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

/** The forms that all texts share: titles, prose, citations, names of facts. */
class SharedFormsTest {
  private final Sheet sheet = new Sheet();
  private final Cited cited = new Cited(TestCorpus.store().documents());

  @Test
  void titlesSayWhatIsNoLongerInForceAndWhatSelectsARow() {
    Requirement withdrawn = requirement("AU-15", DocumentId.NIST_800_53);
    assertThat(Titles.of(withdrawn)).endsWith(" [withdrawn]");
    assertThat(Titles.mentionWithStatus(withdrawn.heading())).startsWith("AU-15 ").endsWith("]");
    assertThat(Titles.mentions(List.of(withdrawn.heading(), withdrawn.heading())))
        .doesNotContain("[")
        .contains(", AU-15 ");
    assertThat(Titles.selection(requirement("SR 1.1", TestDocuments.IEC_62443_3_3)))
        .isEqualTo("SL 1");
    assertThat(Titles.selection(requirement("AC-2", DocumentId.NIST_800_53)))
        .isEqualTo("LOW, MODERATE, HIGH");
    assertThat(Titles.selection(withdrawn)).isEmpty();
  }

  @Test
  void officialTextIsShownByItsLinesAndOursBesideIt() {
    Requirement row =
        with(
            requirement("AC-2", DocumentId.NIST_800_53),
            Optional.of(new Text(TextKind.OFFICIAL, "Do so:\n\na. first;\n  b. second.")),
            Optional.of(
                new SourceWords(
                    "5.2", Optional.of("Ours."), Optional.of("More."), Optional.of("Why."))));
    Prose.write(sheet, row);
    Prose.beside(sheet, row);
    Prose.kinds(sheet, List.of(row, row));
    assertThat(TerminalText.of(sheet, 80, false))
        .isEqualTo(
            """
              Do so:
              a. first;
                b. second.
              [official text, edition 5.2]

              In our words
              Ours.

              Discussion, official text
              More.

            Text:    official text.
            """);
    assertThat(FurtherFacts.of(row))
        .containsExactly(new Attribute("licensed_rationale", List.of("Why.")));
  }

  @Test
  void rowsWithoutTextSaySoAndNoKindIsTold() {
    Requirement row = requirement("AU-15", DocumentId.NIST_800_53);
    Requirement bare = with(row, Optional.empty(), Optional.empty());
    Prose.write(sheet, bare);
    Prose.kinds(sheet, List.of(bare));
    assertThat(TerminalText.of(sheet, 80, false)).isEqualTo("  [no text is held]\n");
  }

  @Test
  void documentsAreCitedOnceInTheOrderOfTheRegistry() {
    cited.rows(
        sheet,
        List.of(
            requirement("AC-2", DocumentId.NIST_800_53),
            requirement("SR 1.1", TestDocuments.IEC_62443_3_3),
            requirement("SR 1.2", TestDocuments.IEC_62443_3_3)));
    assertThat(TerminalText.of(sheet, 80, false).lines().filter(each -> each.startsWith("Source:")))
        .satisfiesExactly(
            first -> assertThat(first).contains("IEC 62443-3-3"),
            second -> assertThat(second).contains("800-53"));
    assertThat(cited.name(TestDocuments.IEC_62443_3_3)).isEqualTo("IEC 62443-3-3");
  }

  @Test
  void otherNamesSayWhyTheyAreKnown() {
    assertThat(OtherName.of(requirement("A0003", DocumentId.MITRE_ICS)).stream().map(Titles::name))
        .isNotEmpty()
        .allMatch(each -> each.endsWith(")"));
    assertThat(RelationName.LABELED_BY_MITRE_MITIGATION.heading())
        .isEqualTo("Labeled by MITRE mitigation");
    assertThat(Keys.heading("first_seen")).isEqualTo("First seen");
  }

  private static Requirement requirement(String id, DocumentId document) {
    return TestCorpus.questions().requirement().get(id, Optional.of(document)).requirement();
  }

  static Requirement with(Requirement row, Optional<Text> text, Optional<SourceWords> words) {
    return new Requirement(
        row.id(),
        row.kind(),
        row.title(),
        row.status(),
        row.parent(),
        row.family(),
        row.level(),
        row.componentTypes(),
        row.baselines(),
        row.names(),
        text,
        row.confidence(),
        row.note(),
        row.evidence(),
        row.applicability(),
        row.version(),
        row.retiredIn(),
        row.overlaySection(),
        words,
        row.attributes());
  }
}
