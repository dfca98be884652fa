package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.question.CommandSteps;
import org.otsecurity.render.RelationName;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementParts;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class RequirementTextTest {
  @Test
  void aSystemRequirementHasItsLevelFamilyEnhancementsAndMappings() {
    String text = text(answer("SR 1.1", TestDocuments.IEC_62443_3_3));
    assertThat(text)
        .startsWith("SR 1.1  Human user identification and authentication\nIEC 62443-3-3")
        .contains("(iec62443-3-3) · system requirement\n")
        .contains("selected at SL 1, 2, 3, 4; confidence ")
        .contains("Identification and authentication control (IAC)")
        .contains("\nEnhancements (3)\n  SR 1.1 RE 1  SL 2  Unique")
        .containsPattern("\nMaps to \\([0-9]+")
        .containsPattern("\nSource:  IEC 62443-3-3, 2013.*, SR 1\\.1\\. ");
  }

  @Test
  void aControlHasItsBaselinesAndTheOtOverlay() {
    RequirementAnswer answer = answer("AC-2(3)", DocumentId.NIST_800_53);
    assertThat(text(answer))
        .containsPattern("Baselines +MODERATE, HIGH\n")
        .containsPattern("Enhances +AC-2 Account Management\n")
        .containsPattern("\nOT overlay\n  LOW [a-z ]+, MODERATE [a-z ]+, HIGH [a-z ]+\\.\n")
        .contains("  From NIST SP 800-82");
  }

  @Test
  void aPartIsPartOfItsParentAndAParentHasRequirements() {
    assertThat(text(answer("ZCR 3.1", DocumentId.of("iec62443-3-2").orElseThrow())))
        .containsPattern("Part of +ZCR 3");
    assertThat(text(answer("ZCR 3", DocumentId.of("iec62443-3-2").orElseThrow())))
        .contains("\nRequirements (");
  }

  @Test
  void aRowNoLongerInForceSaysSoBeforeItsText() {
    assertThat(text(answer("AU-15", DocumentId.NIST_800_53)))
        .contains("\nNot in force: withdrawn.\n")
        .contains("\n- AU-15 is withdrawn");
  }

  @Test
  void aMitigationHasMitresLabelsAsPrinted() {
    assertThat(text(answer("M0930", DocumentId.MITRE_ICS)))
        .contains("\nMITRE's labels, as printed\n")
        .contains("mitre-ics, published\n");
  }

  @Test
  void longListsAreCutAndTheRestIsCounted() {
    RequirementAnswer answer = answer("SR 1.1", TestDocuments.IEC_62443_3_3);
    Heading one = answer("SR 1.2", TestDocuments.IEC_62443_3_3).requirement().heading();
    Heading other = answer("AC-2", DocumentId.NIST_800_53).requirement().heading();
    MappingRow mapping = answer.mappings().getFirst();
    RequirementAnswer longer =
        with(
            answer,
            List.of(
                link(RelationType.PAIRED_WITH, one, Basis.CURATED, "a note"),
                link(RelationType.PAIRED_WITH, other, Basis.PUBLISHED, "")),
            Collections.nCopies(70, link(RelationType.USES, one, Basis.PUBLISHED, "")),
            Collections.nCopies(20, mapping));
    assertThat(text(longer))
        .contains("\nPaired with (2)\n")
        .containsPattern("SR 1\\.2 .* iec62443-3-3  curated +a note\n")
        .containsPattern("AC-2 .* nist-800-53 +published\n")
        .contains("\nUsed by (70), iec62443-3-3, published\n")
        .contains("\n  and 10 more\n")
        .contains("\nMaps to (12, 8 more with map)\n");
    assertThat(RequirementParts.relations(longer).get(1).shown()).hasSize(60);
  }

  @Test
  void aControlThatIsRelatedBothWaysIsNamedOnce() {
    RequirementAnswer answer = answer("SR 1.1", TestDocuments.IEC_62443_3_3);
    Link related = link(RelationType.RELATED, answer.requirement().heading(), Basis.PUBLISHED, "");
    assertThat(
            RequirementParts.relations(with(answer, List.of(related), List.of(related), List.of())))
        .containsExactly(
            new RequirementParts.Related(RelationName.RELATED_CONTROLS, List.of(related), 0));
  }

  private static Link link(RelationType type, Heading other, Basis basis, String note) {
    return new Link(
        type, other, basis, Optional.empty(), Optional.of(note).filter(each -> !each.isEmpty()));
  }

  private static String text(RequirementAnswer answer) {
    Sheet sheet = new Sheet();
    RequirementText.write(sheet, answer, RequirementExtent.ALL, CommandSteps::name);
    return TerminalText.of(sheet, 100, false);
  }

  private static RequirementAnswer answer(String id, DocumentId document) {
    return TestCorpus.questions().requirement().get(id, Optional.of(document));
  }

  private static RequirementAnswer with(
      RequirementAnswer answer, List<Link> links, List<Link> backlinks, List<MappingRow> mappings) {
    return new RequirementAnswer(
        answer.requirement(),
        answer.citation(),
        answer.familyTitle(),
        answer.parent(),
        answer.enhancements(),
        answer.constraints(),
        links,
        backlinks,
        answer.labels(),
        answer.overlay(),
        mappings,
        answer.remark(),
        answer.notes(),
        answer.sources(),
        answer.notice());
  }
}
