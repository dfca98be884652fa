package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Topic;

/** Reads the topics: questions that no single requirement answers. */
final class TopicReader {
  private TopicReader() {}

  static List<Topic> read(Path folder, Documents documents, Set<RequirementId> known)
      throws IOException {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("topics")) {
        if (!ids.add(row.text("id"))) {
          throw row.problemAt("id", "this topic is defined twice");
        }
        topics.add(topic(row, documents, known));
      }
    }
    return topics;
  }

  private static Topic topic(YamlFile.Row row, Documents documents, Set<RequirementId> known) {
    List<Topic.Row> rows = new ArrayList<>();
    for (YamlFile.Row each : row.rows("rows")) {
      DocumentId standard = DocumentReader.reference(documents, each, "standard");
      RequirementId id =
          each.value("id").known(new RequirementId(standard, each.text("id")), known);
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
