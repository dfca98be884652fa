package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;

/** The texts we wrote for one document, by requirement id. */
final class Texts {
  private final Map<String, YamlFile.Row> rows = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  private Texts() {}

  /** Reads {@code texts/*.yaml} of a document. */
  static Texts read(Path document) throws IOException {
    Texts texts = new Texts();
    for (YamlFile file : YamlFile.readAll(document.resolve("texts"))) {
      for (var each : file.root().children().entrySet()) {
        YamlFile.Row first = texts.rows.putIfAbsent(each.getKey(), each.getValue());
        if (first != null) {
          throw each.getValue().problem("this id has a text in " + first.path() + " already");
        }
      }
    }
    return texts;
  }

  /** The summary of a requirement, if one is written. */
  Optional<Text> summary(String id) {
    used.add(id);
    return Optional.ofNullable(rows.get(id))
        .map(each -> new Text(TextKind.SUMMARY, each.text("summary")));
  }

  /** Refuses texts that belong to no requirement. */
  void checkAllUsed() {
    rows.forEach((id, row) -> {
      if (!used.contains(id)) {
        throw row.problem("a text for an id that is unknown or no longer in force");
      }
    });
  }
}
