package org.otsecurity.render.text;

import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Topic;
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
    String rows =
        answer.rows().stream()
            .map(each ->
                each.requirement().id().standard().value() + " " + each.requirement().id().value())
            .collect(Collectors.joining(", "));
    sheet.prose(2, Style.PLAIN, "Rows: " + rows);
  }

  static void write(Sheet sheet, FindTopic.Answer answer) {
    Topic topic = answer.topic();
    sheet.prose(0, Style.STRONG, topic.title());
    sheet.prose(2, Style.PLAIN, topic.answer());
    for (FindTopic.Row row : answer.rows()) {
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
    topic.cautions().forEach(each -> sheet.prose("  ! ", "    ", Style.PLAIN, each));
    sheet.prose(2, Style.FAINT, "From: " + String.join("; ", topic.sources()));
  }
}
