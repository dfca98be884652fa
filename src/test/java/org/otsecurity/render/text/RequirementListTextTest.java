package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class RequirementListTextTest {
  @Test
  void rowsStandUnderTheFamilyTheyBeginAndTextsAreLeftOut() {
    assertThat(text(rows("SR 1.1", "SR 1.2", "SR 2.1"), false))
        .startsWith(
            """
            IEC 62443-3-3, 2013 with COR1:2014: 11-13 of 100 rows

            IAC =   Identification and authentication control
            SR 1.1  Human user identification and authentication                   system requirement  SL 1
            """)
        .containsOnlyOnce("IAC =")
        .containsOnlyOnce("UC =")
        .doesNotContain("Text:")
        .contains("\n- A note.\n", "\nSource:  IEC 62443-3-3, 2013 with COR1:2014. ");
  }

  @Test
  void textsStandBelowTheirRowsAndSayWhereTheyAreOfAnotherKind() {
    Requirement first = rows("SR 1.1").getFirst();
    Requirement official =
        SharedFormsTest.with(
            first, Optional.of(new Text(TextKind.OFFICIAL, "Theirs.")), Optional.empty());
    Requirement none = SharedFormsTest.with(first, Optional.empty(), Optional.empty());
    assertThat(text(List.of(official, none), true))
        .contains("\n    Theirs.\n\n")
        .contains("SL 1\n    [none]\n\n")
        .contains("\nText:    official text.\n")
        .doesNotContain("[official]");
  }

  @Test
  void aPageWithoutRowsSaysSoAndCitesNothing() {
    assertThat(text(List.of(), true))
        .isEqualTo("IEC 62443-3-3, 2013 with COR1:2014: no rows\n\n- A note.\n");
  }

  private static List<Requirement> rows(String... ids) {
    return List.of(ids).stream()
        .map(each ->
            TestCorpus.questions()
                .requirement()
                .get(each, Optional.of(TestDocuments.IEC_62443_3_3))
                .requirement())
        .toList();
  }

  private static String text(List<Requirement> rows, boolean texts) {
    var documents = TestCorpus.store().documents();
    var answer =
        new StandardRequirements.Answer(
            documents.get(TestDocuments.IEC_62443_3_3),
            100,
            10,
            rows,
            Map.of(),
            List.of("A note."));
    Sheet sheet = new Sheet();
    RequirementListText.write(sheet, answer, texts, new Cited(documents));
    return TerminalText.of(sheet, 100, false);
  }
}
