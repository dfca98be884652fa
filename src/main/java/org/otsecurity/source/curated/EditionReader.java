package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.EarlierEdition;
import org.otsecurity.domain.document.EarlierEdition.Change;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/** Reads what became of the ids of earlier editions. */
final class EditionReader {
  /** What only an id can have that is held today. */
  private static final Set<Change> OF_HELD =
      Set.of(Change.NEW, Change.CHANGED, Change.EDITORIAL, Change.UNCHANGED, Change.WITHDRAWN);

  private final Documents documents;
  private final Set<RequirementId> held;

  EditionReader(Documents documents, Set<RequirementId> held) {
    this.documents = documents;
    this.held = held;
  }

  /** All editions, file by file in the order of names. */
  List<EarlierEdition> read(Path folder) throws IOException {
    List<EarlierEdition> editions = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      YamlFile.Row root = file.root();
      DocumentId document = DocumentReader.reference(documents, root, "document");
      editions.add(
          new EarlierEdition(
              document,
              root.text("edition"),
              root.optional("rows").map(each -> DocumentReader.reference(documents, root, "rows")),
              root.text("called"),
              root.text("published"),
              root.texts("words"),
              root.text("source"),
              root.text("url"),
              root.text("seen"),
              ids(root, document)));
    }
    return List.copyOf(editions);
  }

  private List<EarlierEdition.Id> ids(YamlFile.Row root, DocumentId document) {
    Set<String> seen = new HashSet<>();
    List<EarlierEdition.Id> ids = new ArrayList<>();
    for (YamlFile.Row row : root.rows("ids")) {
      String id = row.text("id");
      if (!seen.add(id)) {
        throw row.problemAt("id", id + " is told of twice");
      }
      Optional<RequirementId> read = documents.grammar().parse(id, document);
      if (read.isEmpty() || !read.get().value().equals(id)) {
        throw row.problemAt("id", id + " is not written as " + document + " writes ids");
      }
      Change change = row.constant("change", Change.values());
      if (OF_HELD.contains(change) && !held.contains(read.get())) {
        throw row.problemAt("id", document + " has no " + id + ", which is " + change.value());
      }
      List<RequirementId> now = new ArrayList<>();
      for (YamlValue each : row.values("now")) {
        now.add(each.known(new RequirementId(document, each.text()), held));
      }
      if (now.isEmpty() && (change == Change.MOVED || change == Change.INCORPORATED)) {
        throw row.problem("\"now\" is missing: what is " + change.value() + " is somewhere");
      }
      ids.add(new EarlierEdition.Id(id, change, row.texts("elements"), List.copyOf(now)));
    }
    return List.copyOf(ids);
  }
}
