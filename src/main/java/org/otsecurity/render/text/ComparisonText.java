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

  /** Writes each requirement, then what joins them. */
  public static void write(Sheet sheet, CompareRequirements.Answer answer) {
    for (CompareRequirements.Side each : answer.sides()) {
      sheet.blank();
      side(sheet, each);
    }
    if (!answer.pairs().isEmpty()) {
      sheet.heading("Mappings between them");
    }
    answer.pairs().forEach(each -> pair(sheet, each, answer.detailed()));
    sheet.notes(answer.notes());
  }

  private static void side(Sheet sheet, CompareRequirements.Side side) {
    Requirement requirement = side.requirement();
    sheet.prose(
        0,
        Style.STRONG,
        requirement.id().standard().value()
            + " "
            + Titles.mentionWithStatus(requirement.heading()));
    String selection = Titles.selection(requirement);
    sheet.prose(2, Style.FAINT, side.scope() + (selection.isEmpty() ? "" : " · " + selection));
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

  private static void pair(Sheet sheet, CompareRequirements.Pair pair, boolean detailed) {
    MappingRow mapping = pair.mapping().getFirst();
    RequirementId first = pair.a().id();
    RequirementId second = mapping.target().id();
    sheet.prose(
        2,
        Style.STRONG,
        first.value()
            + " "
            + mapping.relationship().map(Relationship::words).orElse("")
            + " "
            + second.value()
            + " ("
            + mapping.basis().value()
            + mapping.confidence().map(each -> ", confidence " + each).orElse("")
            + ")");
    sheet.prose(4, Style.PLAIN, detailed ? mapping.rationale() : "");
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
