package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/** Reads documents that are one list of rows without levels: {@code requirements.yaml}. */
final class ListReader {
  private ListReader() {}

  static void read(Path folder, Document document, Status status, Gathered gathered)
      throws IOException {
    Texts texts = Texts.read(folder);
    for (YamlFile.Row row :
        YamlFile.read(folder.resolve("requirements.yaml")).rows("requirements")) {
      String id = row.text("id");
      RequirementKind kind =
          document
              .kind(row.text("kind"))
              .orElseThrow(() -> row.problemAt("kind", undeclared(document, row.text("kind"))));
      RequirementBuilder builder =
          new RequirementBuilder(row, new RequirementId(document.id(), id), kind, row.text("title"))
              .status(status)
              .parent(row.optional("parent"))
              .family(row.text("family"))
              .text(texts.summary(id))
              .confidence(row.optionalConstant("confidence", EvidenceStrength.values()))
              .note(row.optional("note"))
              .applicability(row.optionalChild("applicability").map(NercReader::applicability))
              .version(row.optionalChild("version").map(NercReader::version))
              .attribute("attested_by", Sources.attesting(row, document));
      row.lists("attributes").forEach(builder::attribute);
      gathered.add(builder);
    }
    texts.checkAllUsed();
    ExplanationReader.read(folder, document.id(), gathered);
  }

  private static String undeclared(Document document, String kind) {
    return "\"kind\" is "
        + kind
        + ", but document.yaml declares only "
        + String.join(", ", document.kinds().stream().map(RequirementKind::value).toList());
  }
}
