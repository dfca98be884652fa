package org.otsecurity.query.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The arithmetic of score_search.py on rankings small enough to work out by hand. */
class FiguresTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  @Test
  void aPerfectRankingScoresOne() {
    Figures figures = Figures.of(List.of("a", "b", "c"), Map.of("a", 3, "b", 2, "c", 1));
    assertThat(figures).isEqualTo(new Figures(1, 1, 1));
  }

  @Test
  void gainIsDiscountedByRank() {
    // One item of grade 2 at rank 2: (3 / log2 3) / (3 / log2 2).
    Figures figures = Figures.of(List.of("x", "a"), Map.of("a", 2));
    assertThat(figures.ndcg()).isCloseTo(Math.log(2) / Math.log(3), EXACT);
    assertThat(figures.mrr()).isEqualTo(0.5);
    assertThat(figures.recall()).isEqualTo(1);
  }

  @Test
  void gradeOneCountsForGainOnly() {
    Figures figures = Figures.of(List.of("b", "x"), Map.of("a", 3, "b", 1));
    assertThat(figures.ndcg()).isCloseTo(1 / (7 + 1 / (Math.log(3) / Math.log(2))), EXACT);
    assertThat(figures.mrr()).isZero();
    assertThat(figures.recall()).isZero();
  }

  @Test
  void resultsBelowTheCutsDoNotCount() {
    List<String> ranked =
        java.util.stream.IntStream.range(0, 25).mapToObj(i -> i == 20 ? "a" : "x" + i).toList();
    assertThat(Figures.of(ranked, Map.of("a", 3))).isEqualTo(new Figures(0, 0, 0));
    assertThat(Figures.of(List.of(), Map.of("a", 3))).isEqualTo(new Figures(0, 0, 0));
  }

  @Test
  void theMeanOfNoneIsZero() {
    assertThat(Figures.mean(List.of())).isEqualTo(new Figures(0, 0, 0));
    assertThat(Figures.mean(List.of(new Figures(1, 1, 0), new Figures(0, 1, 1))))
        .isEqualTo(new Figures(0.5, 1, 0.5));
  }
}
