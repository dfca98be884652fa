package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;

/** Reads the controls of NIST SP 800-53, one file per family. */
final class Nist80053Reader {
  private final Gathered gathered;
  private final Document document;
  private final OverlayReader overlay;

  Nist80053Reader(Gathered gathered, Document document, OverlayReader overlay) {
    this.gathered = gathered;
    this.document = document;
    this.overlay = overlay;
  }

  void read(Path folder) throws IOException {
    Texts texts = Texts.read(folder);
    for (Standard.Family family : document.standard().families()) {
      Path file = folder.resolve("controls").resolve(family.id() + ".yaml");
      YamlFile.Row root = YamlFile.read(file).root();
      check(root, family);
      for (YamlFile.Row row : root.rows("controls")) {
        gathered.add(control(row, family.id(), texts));
        relate(row);
      }
    }
    texts.checkAllUsed();
    overlay.explain(gathered);
  }

  /** A file says of which family it is, for whoever reads it alone. */
  private static void check(YamlFile.Row root, Standard.Family family) {
    if (!root.text("family").equals(family.id())) {
      throw root.problemAt("family", "this is the file of the family " + family.id());
    }
    if (!root.text("title").equals(family.title())) {
      throw root.problemAt("title", "document.yaml calls it " + family.title());
    }
  }

  private RequirementBuilder control(YamlFile.Row row, String family, Texts texts) {
    String id = row.text("id");
    int enhancement = id.indexOf('(');
    boolean withdrawn = row.optional("status").isPresent();
    List<Baseline> baselines = new ArrayList<>();
    for (YamlValue each : row.values("baselines")) {
      baselines.add(
          Baseline.parse(each.text())
              .orElseThrow(() -> each.problem("unknown baseline " + each.text())));
    }
    return new RequirementBuilder(
            row,
            id(id),
            Iec62443Reader.kind(
                row,
                document,
                enhancement < 0 ? RequirementKind.CONTROL : RequirementKind.CONTROL_ENHANCEMENT),
            row.text("title"))
        .status(withdrawn ? Status.WITHDRAWN : Status.ACTIVE)
        .parent(enhancement < 0 ? Optional.empty() : Optional.of(id.substring(0, enhancement)))
        .family(family)
        .baselines(overlay.with(id, baselines))
        .text(withdrawn ? Optional.empty() : texts.summary(id))
        .note(
            row.optional("incorporated_into_family")
                .map(each -> "Incorporated into the whole family " + each + ".")
                .or(() -> row.optional("note")))
        .overlaySection(overlay.section(id));
  }

  private void relate(YamlFile.Row row) {
    relate(row, "related", RelationType.RELATED);
    relate(row, "incorporated_into", RelationType.INCORPORATED_INTO);
    relate(row, "moved_to", RelationType.MOVED_TO);
  }

  private void relate(YamlFile.Row row, String key, RelationType type) {
    gathered.relate(row, DocumentId.NIST_800_53, key, type, Basis.PUBLISHED);
  }

  private static RequirementId id(String value) {
    return new RequirementId(DocumentId.NIST_800_53, value);
  }
}
