package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Standard.EvidenceSource;
import org.otsecurity.domain.requirement.Standard.Family;

/** Reads {@code standard.yaml}: what a document is and how its facts may be used. */
final class StandardReader {
  private StandardReader() {}

  static Standard read(Path document) throws IOException {
    YamlFile.Row row = YamlFile.read(document.resolve("standard.yaml")).root();
    StandardId id =
        StandardId.parse(row.text("id"))
            .orElseThrow(() -> row.problem("unknown standard id " + row.text("id")));
    List<Family> families =
        row.rows("families").stream()
            .map(each -> new Family(each.text("id"), each.text("title")))
            .toList();
    return new Standard(
        id,
        row.text("name"),
        row.text("title"),
        row.text("edition"),
        row.text("published"),
        row.text("publisher"),
        row.text("url"),
        row.optional("requirement_url").orElse(""),
        row.text("licence"),
        row.optional("notice").orElse(""),
        row.text("verified"),
        row.optional("note").orElse(""),
        families,
        row.rows("evidence_sources").stream()
            .map(each -> new EvidenceSource(each.text("id"), each.text("description")))
            .toList());
  }
}
