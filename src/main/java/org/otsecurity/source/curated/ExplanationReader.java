package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.ExplanationKind;

/** Reads {@code rationale/*.yaml} and {@code guidance/*.yaml} of a document. */
final class ExplanationReader {
  private ExplanationReader() {}

  static void read(Path document, DocumentId standard, Gathered gathered) throws IOException {
    for (ExplanationKind kind : List.of(ExplanationKind.RATIONALE, ExplanationKind.GUIDANCE)) {
      Set<RequirementId> explained = new HashSet<>();
      for (YamlFile file : YamlFile.readAll(document.resolve(kind.value()))) {
        for (var each : file.root().children().entrySet()) {
          RequirementId id = new RequirementId(standard, each.getKey());
          YamlFile.Row row = each.getValue();
          if (!gathered.ids().contains(id)) {
            throw row.problem("a " + kind + " for an id that is unknown");
          }
          if (!explained.add(id)) {
            throw row.problem("this id has a " + kind + " already");
          }
          List<String> points = row.textOrTexts(kind.value());
          gathered.explain(new Explanation(id, kind, List.copyOf(points)));
        }
      }
    }
  }
}
