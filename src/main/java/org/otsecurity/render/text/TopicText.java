package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Topic;
import org.otsecurity.query.search.AdmittedTopic;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** A topic: the answer, the requirements behind it, cautions and sources. */
final class TopicText {
  private TopicText() {}

  /** The answer, and the ids of the rows it rests on. */
  static void brief(Sheet sheet, FindTopic.Answer answer) {
    Topic topic = answer.topic();
    sheet.prose(0, Style.STRONG, topic.title());
    sheet.prose(2, Style.PLAIN, topic.answer());
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (FindTopic.Row each : answer.rows()) {
      RequirementId id = each.requirement().id();
      rows.computeIfAbsent(id.standard().value(), document -> new ArrayList<>()).add(id.value());
    }
    String words =
        rows.entrySet().stream()
            .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("; "));
    sheet.prose(2, Style.PLAIN, "Rows: " + words);
  }

  static void write(Sheet sheet, FindTopic.Answer answer) {
    Topic topic = answer.topic();
    sheet.prose(0, Style.STRONG, topic.title());
    sheet.prose(2, Style.PLAIN, topic.answer());
    rows(sheet, answer.rows());
    topic.cautions().forEach(each -> sheet.prose("  ! ", "    ", Style.PLAIN, each));
    sheet.prose(2, Style.FAINT, "From: " + String.join("; ", topic.sources()));
  }

  /** In a search: without an answer that speaks of what the filters leave out. */
  static void write(Sheet sheet, AdmittedTopic admitted) {
    if (admitted.isWhole()) {
      write(sheet, admitted.topic());
    } else {
      sheet.prose(0, Style.STRONG, admitted.topic().topic().title());
      rows(sheet, admitted.topic().rows());
    }
  }

  private static void rows(Sheet sheet, List<FindTopic.Row> rows) {
    for (FindTopic.Row row : rows) {
      Heading heading = row.requirement();
      sheet.prose(
          "  - ",
          "    ",
          Style.PLAIN,
          heading.id().standard().value()
              + " "
              + Titles.mention(heading)
              + (row.why().isEmpty() ? "" : ": " + row.why())
              + row.statedFor().map(each -> " (" + each.words() + ")").orElse(""));
    }
  }
}
