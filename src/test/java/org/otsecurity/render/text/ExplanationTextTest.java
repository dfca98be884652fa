package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.query.requirement.ExplainRequirement;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class ExplanationTextTest {
  private final ExplainRequirement.Answer real =
      TestCorpus.questions()
          .explanation()
          .explain(
              ExplanationKind.RATIONALE,
              "SR 3.4",
              Optional.of(TestDocuments.IEC_62443_3_3),
              Optional.empty());

  @Test
  void aRationaleIsOneTextWithTheOneOfALicensedCopyBelow() {
    Requirement licensed =
        SharedFormsTest.with(
            real.requirement(),
            Optional.empty(),
            Optional.of(
                new SourceWords(
                    "2013", Optional.empty(), Optional.empty(), Optional.of("Theirs."))));
    assertThat(text(answer(ExplanationKind.RATIONALE, licensed, List.of("One.", "Two.")), true))
        .isEqualTo(
            """
            SR 3.4  Software and information integrity
            IEC 62443-3-3 · system requirement

            Why it exists
              One. Two.

            Rationale of your licensed copy, edition 2013
              Theirs.

            - A note.

            """
                + citation());
  }

  @Test
  void guidanceIsAListAndThatOfComponentsAndOfTheNearestRowIsNamed() {
    var explained = new ExplainRequirement.Explained(real.requirement(), List.of("Sign."));
    var answer =
        new ExplainRequirement.Answer(
            ExplanationKind.GUIDANCE,
            real.requirement(),
            List.of(),
            List.of(explained),
            Optional.of(
                new ExplainRequirement.Nearest(
                    explained, ExplainRequirement.Path.PAIRED_WITH, Optional.empty())),
            List.of(),
            real.citation(),
            List.of());
    assertThat(text(answer, false))
        .isEqualTo(
            """
            How it is usually met for components, SR 3.4 Software and information integrity
              - Sign.

            How it is usually met (paired with), SR 3.4 Software and information integrity
              - Sign.
            """);
  }

  private ExplainRequirement.Answer answer(
      ExplanationKind kind, Requirement requirement, List<String> points) {
    return new ExplainRequirement.Answer(
        kind,
        requirement,
        points,
        List.of(),
        Optional.empty(),
        List.of(),
        real.citation(),
        List.of("A note."));
  }

  private String citation() {
    Sheet sheet = new Sheet();
    Cited.citation(sheet, real.citation(), "");
    return TerminalText.of(sheet, 100, false);
  }

  private static String text(ExplainRequirement.Answer answer, boolean title) {
    Sheet sheet = new Sheet();
    ExplanationText.write(sheet, answer, title);
    return TerminalText.of(sheet, 100, false);
  }
}
