package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.RelationType;

/** Reads which component requirements state the component side of a system requirement. */
final class PairingReader {
  private PairingReader() {}

  /** Gives the pairings to what is gathered, and returns who asserts them. */
  static List<RelationSet> read(Path folder, Documents documents, Gathered gathered)
      throws IOException {
    List<RelationSet> sets = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      YamlFile.Row root = file.root();
      RelationSet set =
          new RelationSet(
              RelationType.PAIRED_WITH,
              root.asserter("asserter"),
              Optional.of(root.constant("relationship", Relationship.values())));
      if (!sets.isEmpty() && !sets.contains(set)) {
        throw root.problemAt(
            sets.get(0).asserter().equals(set.asserter()) ? "relationship" : "asserter",
            "another file of pairings names another asserter or relationship");
      }
      if (sets.isEmpty()) {
        sets.add(set);
      }
      DocumentId source = DocumentReader.reference(documents, root, "source");
      DocumentId target = DocumentReader.reference(documents, root, "target");
      for (YamlFile.Row row : file.rows("pairings")) {
        pair(row, source, target, root, gathered);
      }
    }
    return sets;
  }

  private static void pair(
      YamlFile.Row row,
      DocumentId source,
      DocumentId target,
      YamlFile.Row root,
      Gathered gathered) {
    for (YamlValue component : row.values("component")) {
      gathered.relate(
          component,
          new RequirementId(source, row.text("system")),
          RelationType.PAIRED_WITH,
          new RequirementId(target, component.text()),
          Basis.CURATED,
          Optional.of(MappingReader.confidence(row.value("confidence"))),
          row.optional("note").or(() -> Optional.of(root.text("note"))));
    }
  }
}
