package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;

/** The texts we wrote for one document, by requirement id. */
final class Texts {
  private final Path folder;
  private final Map<String, String> summaries = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private Texts(Path folder) {
    this.folder = folder;
  }

  /** Reads {@code texts/*.yaml} of a document. */
  static Texts read(Path document) throws IOException {
    Texts texts = new Texts(document.resolve("texts"));
    for (YamlFile file : YamlFile.readAll(texts.folder)) {
      for (var each : file.root().children().entrySet()) {
        if (texts.summaries.put(each.getKey(), each.getValue().text("summary")) != null) {
          throw each.getValue().problem("this id has a text in another file already");
        }
      }
    }
    return texts;
  }

  /** The summary of a requirement, if one is written. */
  Optional<Text> summary(String id) {
    used.add(id);
    return Optional.ofNullable(summaries.get(id)).map(each -> new Text(TextKind.SUMMARY, each));
  }

  /** Refuses texts that belong to no requirement. */
  void checkAllUsed() {
    Set<String> unknown = new TreeSet<>(summaries.keySet());
    unknown.removeAll(used);
    if (!unknown.isEmpty()) {
      throw new CorpusFormatException(folder, "", "texts for ids that do not exist: " + unknown);
    }
  }
}
