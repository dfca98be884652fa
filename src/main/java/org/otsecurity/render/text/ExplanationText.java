package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.query.requirement.ExplainRequirement;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** The rationale or guidance of one requirement. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Writes an explanation.
   *
   * @param title whether the requirement is named first
   */
  public static void write(Sheet sheet, ExplainRequirement.Answer answer, boolean title) {
    Requirement requirement = answer.requirement();
    if (title) {
      sheet.title(requirement.id().value(), requirement.title());
      sheet.prose(
          0, Style.FAINT, answer.citation().document() + " · " + requirement.kind().value());
    }
    points(sheet, answer.kind(), answer.points(), "");
    if (answer.kind() == ExplanationKind.RATIONALE) {
      requirement.sourceWords().ifPresent(words -> licensed(sheet, words));
    }
    answer.components().forEach(each -> explained(sheet, answer.kind(), each, " for components, "));
    answer
        .nearest()
        .ifPresent(each -> explained(sheet, answer.kind(), each.explained(), path(each)));
    sheet.notes(answer.notes());
    if (title) {
      Cited.citation(sheet, answer.citation(), "");
    }
  }

  /** How another row is reached whose explanation is shown. */
  private static String path(ExplainRequirement.Nearest nearest) {
    String words =
        nearest.mapping().isEmpty()
            ? nearest.path().value()
            : nearest.path().value()
                + ", "
                + nearest.mapping().get().basis().value()
                + nearest.mapping().get().confidence().map(each -> " " + each).orElse("");
    return " (" + words + "), ";
  }

  private static void licensed(Sheet sheet, SourceWords words) {
    words
        .rationale()
        .ifPresent(rationale -> {
          sheet.heading("Rationale of your licensed copy, edition " + words.edition());
          sheet.prose(2, Style.PLAIN, rationale);
        });
  }

  private static void explained(
      Sheet sheet, ExplanationKind kind, ExplainRequirement.Explained explained, String of) {
    points(sheet, kind, explained.points(), of + Titles.mention(explained.requirement().heading()));
  }

  /** A rationale is one text, guidance a list of points. */
  private static void points(Sheet sheet, ExplanationKind kind, List<String> points, String of) {
    if (points.isEmpty()) {
      return;
    }
    if (kind == ExplanationKind.RATIONALE) {
      sheet.heading("Why it exists" + of);
      sheet.prose(2, Style.PLAIN, String.join(" ", points));
    } else {
      sheet.heading("How it is usually met" + of);
      points.forEach(each -> sheet.prose("  - ", "    ", Style.PLAIN, each));
    }
  }
}
