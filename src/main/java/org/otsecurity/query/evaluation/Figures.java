package org.otsecurity.query.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How good a ranking is, or the mean of several.
 *
 * @param ndcg nDCG@10 with gain 2^grade - 1 and discount log2(rank + 1)
 * @param mrr reciprocal rank of the first result of grade 2 or more within 10
 * @param recall share of the items of grade 2 or more within 20; the denominator is at most 20
 */
public record Figures(double ndcg, double mrr, double recall) {
  private static final int TOP = 10;
  private static final int DEPTH = 20;
  private static final int MAIN = 2;

  /** Measures one ranking. */
  static Figures of(List<String> ranked, Map<String, Integer> relevant) {
    double gain = 0;
    double mrr = 0;
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      int grade = relevant.getOrDefault(ranked.get(i), 0);
      gain += gain(grade, i);
      if (mrr == 0 && grade >= MAIN) {
        mrr = 1.0 / (i + 1);
      }
    }
    List<Integer> ideal =
        relevant.values().stream().sorted((a, b) -> Integer.compare(b, a)).limit(TOP).toList();
    double most = 0;
    for (int i = 0; i < ideal.size(); i++) {
      most += gain(ideal.get(i), i);
    }
    long main = relevant.values().stream().filter(grade -> grade >= MAIN).count();
    long found =
        ranked.stream().limit(DEPTH).filter(each -> relevant.getOrDefault(each, 0) >= MAIN).count();
    return new Figures(
        most == 0 ? 0 : gain / most, mrr, main == 0 ? 0 : (double) found / Math.min(DEPTH, main));
  }

  /** The mean of several; zero for none. */
  static Figures mean(Collection<Figures> all) {
    return new Figures(
        all.stream().mapToDouble(Figures::ndcg).average().orElse(0),
        all.stream().mapToDouble(Figures::mrr).average().orElse(0),
        all.stream().mapToDouble(Figures::recall).average().orElse(0));
  }

  /** The figures as they are told: to four places. */
  public Figures rounded() {
    return new Figures(rounded(ndcg), rounded(mrr), rounded(recall));
  }

  private static double rounded(double figure) {
    return Math.round(figure * 10_000) / 10_000.0;
  }

  private static double gain(int grade, int index) {
    return (Math.pow(2, grade) - 1) / (Math.log(index + 2.0) / Math.log(2));
  }
}
