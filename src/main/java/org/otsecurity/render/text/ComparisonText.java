package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.CompareRequirements;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Requirements side by side. */
public final class ComparisonText {
  private ComparisonText() {}

  /**
   * Writes each requirement, then what joins them.
   *
   * @param full whether texts, rationales and what only one side has are told
   */
  public static void write(Sheet sheet, CompareRequirements.Answer answer, boolean full) {
    for (CompareRequirements.Side each : answer.sides()) {
      if (full) {
        sheet.blank();
      }
      side(sheet, each, full);
    }
    pairs(sheet, "Mappings between them", stated(answer, true), answer, full);
    pairs(sheet, "Derived, over a third row", stated(answer, false), answer, full);
    sheet.notes(answer.notes());
  }

  private static List<CompareRequirements.Pair> stated(
      CompareRequirements.Answer answer, boolean wanted) {
    return answer.pairs().stream()
        .filter(each -> each.mapping().getFirst().path().isEmpty() == wanted)
        .toList();
  }

  private static void pairs(
      Sheet sheet,
      String heading,
      List<CompareRequirements.Pair> pairs,
      CompareRequirements.Answer answer,
      boolean full) {
    if (!pairs.isEmpty()) {
      sheet.heading(heading);
      pairs.forEach(each -> pair(sheet, each, answer.detailed(), full));
    }
  }

  private static void side(Sheet sheet, CompareRequirements.Side side, boolean full) {
    Requirement requirement = side.requirement();
    sheet.prose(
        0,
        Style.STRONG,
        requirement.id().standard().value()
            + " "
            + Titles.mentionWithStatus(requirement.heading()));
    String selection = Titles.selection(requirement);
    sheet.prose(2, Style.FAINT, side.scope() + (selection.isEmpty() ? "" : " · " + selection));
    if (!full) {
      return;
    }
    sheet.prose(2, Style.PLAIN, requirement.text().map(Text::value).orElse(""));
    for (Requirement each : side.enhancements()) {
      sheet.prose(
          "  + ",
          "    ",
          Style.PLAIN,
          Titles.mention(each.heading())
              + each.level().map(level -> " (SL " + level + ")").orElse(""));
    }
  }

  private static void pair(
      Sheet sheet, CompareRequirements.Pair pair, boolean detailed, boolean full) {
    MappingRow mapping = pair.mapping().getFirst();
    RequirementId first = pair.a().id();
    RequirementId second = mapping.target().id();
    sheet.prose(
        2,
        Style.STRONG,
        first.value()
            + " "
            + mapping.relationship().map(Relationship::words).orElse("maps to")
            + " "
            + second.value()
            + " ("
            + mapping.basis().value()
            + mapping.confidence().map(each -> ", confidence " + each).orElse("")
            + ")");
    if (!full) {
      return;
    }
    if (detailed && !mapping.rationale().isEmpty()) {
      sheet.prose(4, Style.PLAIN, mapping.rationale());
    }
    only(sheet, pair.onlyInA(), first);
    only(sheet, pair.onlyInB(), second);
  }

  private static void only(Sheet sheet, List<Heading> enhancements, RequirementId of) {
    if (!enhancements.isEmpty()) {
      sheet.prose(
          4,
          Style.FAINT,
          "Enhancements of "
              + of.value()
              + " without a counterpart: "
              + Titles.mentions(enhancements)
              + ".");
    }
  }
}
