package org.otsecurity.render.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Texts of requirements, and whose words they are. */
final class Prose {
  /** What an item of a statement begins with. */
  private static final Pattern ITEM =
      Pattern.compile("(?:\\(?[a-z0-9]{1,2}[.)]|\\(\\d{1,3}\\)|Ex\\d{1,3}:) ");

  private Prose() {}

  /** Writes what follows the title: the status if not in force, the text, and what is beside it. */
  static void body(Sheet sheet, Requirement requirement) {
    if (requirement.status() != Status.ACTIVE) {
      sheet.prose(0, Style.DOUBT, "Not in force: " + requirement.status().value() + ".");
    }
    sheet.blank();
    write(sheet, requirement);
    beside(sheet, requirement);
    sheet.blank();
  }

  /** Writes the text of a requirement and whose words it is. */
  static void write(Sheet sheet, Requirement requirement) {
    requirement.text().ifPresent(each -> lines(sheet, each.value()));
    String edition =
        requirement.sourceWords().map(each -> ", edition " + each.edition()).orElse("");
    sheet.prose(2, Style.FAINT, "[" + words(kind(requirement)) + edition + "]");
  }

  /** Writes the words that stand beside an official or licensed text: ours, and the discussion. */
  static void beside(Sheet sheet, Requirement requirement) {
    Optional<SourceWords> words = requirement.sourceWords();
    words.flatMap(SourceWords::ownWords).ifPresent(each -> section(sheet, "In our words", each));
    words
        .flatMap(SourceWords::discussion)
        .ifPresent(each -> section(sheet, "Discussion, official text", each));
  }

  private static void section(Sheet sheet, String heading, String text) {
    sheet.blank().prose(2, Style.STRONG, heading);
    lines(sheet, text);
  }

  /** Writes a text line by line, each under its own beginning: items of a statement are lines. */
  private static void lines(Sheet sheet, String text) {
    for (String line : text.split("\n")) {
      String words = line.stripLeading();
      if (!words.isEmpty()) {
        String indent = " ".repeat(2 + Math.min(12, line.length() - words.length()));
        boolean item = ITEM.matcher(words).lookingAt();
        sheet.prose(indent, item ? indent + "   " : indent, Style.PLAIN, words);
      }
    }
  }

  /** Says once whose words the texts of some requirements are. */
  static void kinds(Sheet sheet, Collection<Requirement> requirements) {
    Set<TextKind> kinds = new LinkedHashSet<>();
    requirements.forEach(each -> kinds.add(kind(each)));
    kinds.remove(TextKind.NONE);
    if (!kinds.isEmpty()) {
      sheet.blank();
      kinds.forEach(kind -> sheet.prose("Text:    ", "         ", Style.FAINT, words(kind) + "."));
    }
  }

  /** Whose words the text of a requirement is. */
  static TextKind kind(Requirement requirement) {
    return requirement.text().map(Text::kind).orElse(TextKind.NONE);
  }

  /** What it means that a text is of some kind. */
  static String words(TextKind kind) {
    return switch (kind) {
      case SUMMARY -> "summary: this project's words, not the publisher's";
      case OFFICIAL -> "official text";
      case LICENSED -> "text of your licensed copy";
      case NONE -> "no text is held";
    };
  }
}
