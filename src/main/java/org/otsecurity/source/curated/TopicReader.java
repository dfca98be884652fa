package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Topic;

/** Reads the topics: questions that no single requirement answers. */
final class TopicReader {
  private TopicReader() {}

  static List<Topic> read(Path folder, Set<RequirementId> known) throws IOException {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("topics")) {
        if (!ids.add(row.text("id"))) {
          throw row.problem("this topic is defined twice");
        }
        topics.add(topic(row, known));
      }
    }
    return topics;
  }

  private static Topic topic(YamlFile.Row row, Set<RequirementId> known) {
    List<Topic.Row> rows = new ArrayList<>();
    for (YamlFile.Row each : row.rows("rows")) {
      StandardId standard =
          StandardId.parse(each.text("standard"))
              .orElseThrow(() -> each.problem("unknown standard " + each.text("standard")));
      RequirementId id = new RequirementId(standard, each.text("id"));
      if (!known.contains(id)) {
        throw row.problem("there is no " + id);
      }
      rows.add(new Topic.Row(id, each.optional("why").orElse("")));
    }
    return new Topic(
        row.text("id"),
        row.text("title"),
        row.texts("asks"),
        row.text("answer"),
        List.copyOf(rows),
        row.texts("cautions"),
        row.texts("sources"));
  }
}
