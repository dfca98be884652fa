package org.otsecurity.render.text;

import java.util.Locale;
import org.otsecurity.query.evaluation.EvaluationAnswer;
import org.otsecurity.query.evaluation.Figures;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** How good search is, measured against judged queries. */
public final class EvaluationText {
  private EvaluationText() {}

  /** Writes the means per group, and the queries if the answer has them. */
  public static void write(Sheet sheet, EvaluationAnswer answer) {
    Table groups =
        new Table(
            Column.fixed("Group", Style.PLAIN),
            Column.number("Queries"),
            Column.number("nDCG@10"),
            Column.number("MRR@10"),
            Column.number("Recall@20"));
    for (EvaluationAnswer.Group each : answer.groups()) {
      Figures figures = each.figures().rounded();
      groups.row(
          each.name(),
          String.valueOf(each.size()),
          figure(figures.ndcg()),
          figure(figures.mrr()),
          figure(figures.recall()));
    }
    sheet.table(0, groups);
    Table queries =
        new Table(
            Column.number("nDCG@10"),
            Column.number("MRR@10"),
            Column.number("Recall@20"),
            Column.fixed("Id", Style.FAINT),
            Column.flexible("Query, worst first"));
    for (EvaluationAnswer.Query each : answer.queries()) {
      Figures figures = each.figures().rounded();
      queries.row(
          figure(figures.ndcg()),
          figure(figures.mrr()),
          figure(figures.recall()),
          each.id(),
          each.query());
    }
    sheet.blank();
    sheet.table(0, queries);
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }
}
