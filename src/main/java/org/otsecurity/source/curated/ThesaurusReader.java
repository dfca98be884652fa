package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.Corpus.Concept;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;

/** Reads the thesaurus: what people in the field call the same thing. */
final class ThesaurusReader {
  private final IdGrammar grammar;
  private final Set<RequirementId> known;

  /** Reads ids by a grammar and refuses those that no row has. */
  ThesaurusReader(IdGrammar grammar, Set<RequirementId> known) {
    this.grammar = grammar;
    this.known = known;
  }

  List<Concept> read(Path folder) throws IOException {
    List<Concept> concepts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("concepts")) {
        if (!ids.add(row.text("id"))) {
          throw row.problemAt("id", "this concept is defined twice");
        }
        concepts.add(concept(row));
      }
    }
    return concepts;
  }

  private Concept concept(YamlFile.Row row) {
    List<String> triggers = row.texts("triggers");
    if (triggers.isEmpty()) {
      throw row.problem("a concept needs at least one trigger");
    }
    List<RequirementId> see = new ArrayList<>();
    for (YamlValue each : row.values("see")) {
      RequirementId id =
          grammar
              .parse(each.text())
              .orElseThrow(() -> each.problem("\"" + each.text() + "\" is no known id"));
      see.add(each.known(id, known));
    }
    return new Concept(
        row.text("id"),
        triggers,
        row.texts("asked"),
        row.texts("terms"),
        row.texts("broader"),
        List.copyOf(see));
  }
}
