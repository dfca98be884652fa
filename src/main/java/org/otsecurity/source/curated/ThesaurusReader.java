package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Corpus.Concept;

/** Reads the thesaurus: what people in the field call the same thing. */
final class ThesaurusReader {
  private ThesaurusReader() {}

  static List<Concept> read(Path folder) throws IOException {
    List<Concept> concepts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("concepts")) {
        if (!ids.add(row.text("id"))) {
          throw row.problem("this concept is defined twice");
        }
        concepts.add(
            new Concept(
                row.text("id"), row.texts("triggers"), row.texts("terms"), row.texts("broader")));
      }
    }
    return concepts;
  }
}
