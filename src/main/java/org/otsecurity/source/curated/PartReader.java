package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.RequirementKind;

/** Reads the parts of IEC 62443 that are one list without levels: {@code requirements.yaml}. */
final class PartReader {
  private PartReader() {}

  static void read(Path document, StandardId standard, Gathered gathered) throws IOException {
    Texts texts = Texts.read(document);
    for (YamlFile.Row row :
        YamlFile.read(document.resolve("requirements.yaml")).rows("requirements")) {
      String id = row.text("id");
      RequirementKind kind =
          RequirementKind.parse(row.text("kind"))
              .orElseThrow(() -> row.problem("unknown kind " + row.text("kind")));
      gathered.add(
          new RequirementBuilder(row, new RequirementId(standard, id), kind, row.text("title"))
              .parent(row.optional("parent"))
              .family(row.text("family"))
              .text(texts.summary(id))
              .confidence(row.optional("confidence"))
              .note(row.optional("note"))
              .attribute("attested_by", String.join(", ", row.texts("attested_by"))));
    }
    texts.checkAllUsed();
    ExplanationReader.read(document, standard, gathered);
  }
}
