package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.query.evaluation.EvaluationAnswer;
import org.otsecurity.query.evaluation.Figures;
import org.otsecurity.render.EvaluationJson;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class EvaluationTextTest {
  private static final Figures FIGURES = new Figures(0.61246, 1, 0.33333);

  @Test
  void meansComeFirstAndQueriesOnlyIfTheAnswerHasThem() {
    assertThat(text(List.of()))
        .isEqualTo(
            """
            Group       Queries  nDCG@10  MRR@10  Recall@20
            all               2    0.613   1.000      0.333
            kind:plain        1    0.613   1.000      0.333

            """);
    assertThat(
            text(
                List.of(
                    new EvaluationAnswer.Query(
                        "q7", "network segmentation", FIGURES, List.of("iec62443-3-3:SR 5.1")))))
        .endsWith(
            """

            nDCG@10  MRR@10  Recall@20  Id  Query, worst first
              0.613   1.000      0.333  q7  network segmentation
            """);
  }

  /** A figure that is rounded twice would differ between the two forms of one answer. */
  @Test
  void textRoundsTheFiguresThatJsonTells() {
    var group = EvaluationJson.of(answer(List.of())).path("groups").path(0);
    assertThat(group.path("ndcg_10").asDouble()).isEqualTo(0.6125);
    assertThat(text(List.of())).contains("0.613").doesNotContain("0.612");
  }

  private static EvaluationAnswer answer(List<EvaluationAnswer.Query> queries) {
    return new EvaluationAnswer(
        List.of(
            new EvaluationAnswer.Group("all", 2, FIGURES),
            new EvaluationAnswer.Group("kind:plain", 1, FIGURES)),
        queries);
  }

  private static String text(List<EvaluationAnswer.Query> queries) {
    Sheet sheet = new Sheet();
    EvaluationText.write(sheet, answer(queries));
    return TerminalText.of(sheet, 80, false);
  }
}
