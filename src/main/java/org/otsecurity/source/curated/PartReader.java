package org.otsecurity.source.curated;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappedPart;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.PartMapping;

/** Reads what a row is mapped to that is no row: {@code parts}. */
final class PartReader {
  private static final String NO_ID = "";

  private PartReader() {}

  /** The parts that a row names, each once. */
  static List<PartMapping> read(
      YamlFile.Row row, RequirementId source, MappingSet set, Documents documents) {
    Set<MappedPart> seen = new HashSet<>();
    return row.rows("parts").stream()
        .map(each -> {
          MappedPart part = part(each, set, documents);
          if (!seen.add(part)) {
            throw each.problem("this part is named twice");
          }
          return new PartMapping(
              set.asserter(), set.basis(), source, part, each.optional("note").orElse(""));
        })
        .toList();
  }

  private static MappedPart part(YamlFile.Row row, MappingSet set, Documents documents) {
    String called = row.optional("called").orElse("");
    if (row.optional("family").isPresent()) {
      String family = row.text("family");
      if (documents.get(set.target()).standard().families().stream()
          .noneMatch(each -> each.id().equals(family))) {
        throw row.problemAt("family", set.target() + " has no family " + family);
      }
      return part(set, MappedPart.Kind.FAMILY, family, called);
    }
    if (row.optional("clause").isPresent()) {
      if (set.targetEdition().isEmpty()) {
        throw row.problemAt(
            "clause",
            "a clause is named where set.yaml has a \"target_edition\"; else map to a row");
      }
      return part(set, MappedPart.Kind.CLAUSE, row.text("clause"), called);
    }
    return row.optional("group").isPresent()
        ? part(set, MappedPart.Kind.GROUP, NO_ID, row.text("group"))
        : part(set, MappedPart.Kind.DOCUMENT, NO_ID, called);
  }

  private static MappedPart part(MappingSet set, MappedPart.Kind kind, String id, String called) {
    return new MappedPart(set.target(), kind, id, called, set.targetEdition());
  }
}
