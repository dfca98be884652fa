package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.RequirementKind;

/** Reads documents that are one list of rows without levels: {@code requirements.yaml}. */
final class ListReader {
  private ListReader() {}

  static void read(Path document, StandardId standard, Gathered gathered) throws IOException {
    Texts texts = Texts.read(document);
    for (YamlFile.Row row :
        YamlFile.read(document.resolve("requirements.yaml")).rows("requirements")) {
      String id = row.text("id");
      RequirementKind kind =
          RequirementKind.parse(row.text("kind"))
              .orElseThrow(() -> row.problem("unknown kind " + row.text("kind")));
      RequirementBuilder builder =
          new RequirementBuilder(row, new RequirementId(standard, id), kind, row.text("title"))
              .parent(row.optional("parent"))
              .family(row.text("family"))
              .text(texts.summary(id))
              .confidence(row.optional("confidence"))
              .note(row.optional("note"))
              .attribute("attested_by", String.join(", ", row.texts("attested_by")));
      row.pairs("attributes").forEach(builder::attribute);
      gathered.add(builder);
    }
    texts.checkAllUsed();
    ExplanationReader.read(document, standard, gathered);
  }
}
