package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.Interpretation;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.render.LanguageSentence;
import org.otsecurity.render.Showing;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import org.otsecurity.text.Quoted;

/** Search results. */
public final class SearchText {
  /** So many synonyms of an expression show how it was read. */
  private static final int SYNONYMS = 1;

  private SearchText() {}

  /**
   * Writes the hits, best first, with what was read into the query and why each hit is there.
   *
   * @param notes what a reader should know besides
   */
  public static void write(Sheet sheet, AskSearch.Answer answer, List<String> notes, Cited cited) {
    SearchAnswer found = answer.found();
    sheet.prose(0, Style.STRONG, heading(found, !answer.known().isEmpty()));
    interpretation(sheet, found.interpretedAs(), cited.isBrief() ? SYNONYMS : Integer.MAX_VALUE);
    if (!answer.known().isEmpty()) {
      sheet.blank();
      KnownText.write(sheet, answer.known());
    }
    if (!answer.terms().isEmpty()) {
      sheet.blank();
      TermText.write(sheet, answer.terms());
    }
    answer
        .topic()
        .filter(each -> !each.isNone() && found.offset() == 0)
        .ifPresent(topic -> {
          sheet.blank();
          if (cited.isBrief() && topic.isWhole()) {
            TopicText.brief(sheet, topic.topic());
          } else {
            TopicText.write(sheet, topic);
          }
        });
    if (cited.isBrief()) {
      found.hits().forEach(each -> HitText.write(sheet, each));
    } else {
      hits(sheet, found);
    }
    sheet.notes(notes);
    if (found.hits().isEmpty() && answer.known().isEmpty()) {
      sheet.prose(
          0, Style.PLAIN, "Try fewer or plainer words, an id, or a search without filters.");
    }
    List<Requirement> rows = found.hits().stream().map(SearchHit::requirement).toList();
    Prose.kinds(sheet, rows);
    cited.rows(sheet, rows);
  }

  private static String heading(SearchAnswer found, boolean known) {
    String query = "\"" + Quoted.question(found.query()) + "\"";
    return found.hits().isEmpty()
        ? (known ? "Known by name, but no row found for " : "Nothing found for ") + query + "."
        : Showing.of(found.offset(), found.hits().size(), found.total()) + " for " + query;
  }

  private static void interpretation(Sheet sheet, Interpretation read, int synonyms) {
    List<String> readings = readings(read, synonyms);
    if (!readings.isEmpty()) {
      sheet.prose("Read as: ", "         ", Style.FAINT, String.join("; ", readings) + ".");
    }
    if (!read.unread().isEmpty()) {
      sheet.prose("Not read: ", "          ", Style.FAINT, String.join(", ", read.unread()) + ".");
    }
    read.notes().forEach(note -> sheet.prose("- ", "  ", Style.PLAIN, note));
  }

  private static List<String> readings(Interpretation read, int synonyms) {
    List<String> readings = new ArrayList<>();
    read.language().flatMap(LanguageSentence::of).ifPresent(readings::add);
    if (!read.ids().isEmpty()) {
      readings.add("id " + String.join(", ", read.ids()));
    }
    for (Interpretation.Correction each : read.corrections()) {
      readings.add("\"" + each.from() + "\" as \"" + each.to() + "\"");
    }
    for (Interpretation.ReadAs each : read.concepts()) {
      readings.add(
          each.expression()
              + " also as "
              + each.lookedFor().stream().limit(synonyms).collect(Collectors.joining(", ")));
    }
    if (!read.standards().isEmpty()) {
      readings.add("about " + String.join(", ", read.standards()));
    }
    read.securityLevel().ifPresent(level -> readings.add("security level " + level));
    if (!read.kinds().isEmpty()) {
      readings.add("a " + String.join(" or ", read.kinds()));
    }
    return readings;
  }

  private static void hits(Sheet sheet, SearchAnswer found) {
    int widest =
        found.hits().stream().mapToInt(each -> id(each.requirement()).length()).max().orElse(0);
    int number = found.offset();
    for (SearchHit each : found.hits()) {
      number++;
      hit(sheet, each, number, widest);
    }
  }

  private static void hit(Sheet sheet, SearchHit hit, int number, int widest) {
    Requirement row = hit.requirement();
    String id = id(row);
    sheet.blank();
    sheet.table(
        0,
        new Table(
                Column.fixed("", Style.PLAIN),
                Column.fixed("", Style.ID),
                Column.flexible("", Style.STRONG))
            .row("%2d".formatted(number), id + " ".repeat(widest - id.length()), Titles.of(row)));
    if (!hit.snippet().isEmpty()) {
      sheet.prose(4, Style.PLAIN, hit.snippet());
    }
    List<String> facts = HitText.facts(row);
    if (!hit.why().isEmpty()) {
      facts.add("matched " + String.join(", ", hit.why()));
    }
    sheet.prose(4, Style.FAINT, String.join(" · ", facts));
  }

  private static String id(Requirement row) {
    return row.id().value();
  }
}
