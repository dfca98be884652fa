package org.otsecurity.source.curated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.EarlierEdition;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;

/**
 * Says of the rows of an earlier edition, where they are held as a document of their own, which
 * rows of the later one stand for them: those that the edition names, or the row that kept the id.
 */
final class SuccessorReader {
  private final Documents documents;
  private final Gathered gathered;

  SuccessorReader(Documents documents, Gathered gathered) {
    this.documents = documents;
    this.gathered = gathered;
  }

  /** Gives the successions to what is gathered, and tells who states them. */
  Optional<RelationSet> read(EarlierEdition edition) {
    return edition.rows().map(rows -> read(edition, rows));
  }

  private RelationSet read(EarlierEdition edition, DocumentId rows) {
    Map<RequirementId, EarlierEdition.Id> told = new HashMap<>();
    for (EarlierEdition.Id each : edition.ids()) {
      told.put(new RequirementId(edition.document(), each.id()), each);
    }
    List<RequirementId> all =
        gathered.ids().stream().filter(each -> each.standard().equals(rows)).toList();
    for (RequirementId each : all) {
      Optional<RequirementId> later = documents.grammar().parse(each.value(), edition.document());
      EarlierEdition.Id became = later.map(told::get).orElse(null);
      if (became != null) {
        became.now().forEach(now -> relate(each, now, became.change().value()));
      } else {
        later
            .filter(gathered.ids()::contains)
            .ifPresentOrElse(
                now -> relate(each, now, "kept its number"),
                () -> {
                  throw gathered
                      .place(each)
                      .problemAt(
                          "id",
                          edition.called()
                              + " has "
                              + each.value()
                              + ", of which nothing tells what became of it");
                });
      }
    }
    String publisher = documents.get(edition.document()).standard().publisher();
    String stated = publisher + ", ";
    return new RelationSet(
        RelationType.SUPERSEDED_BY,
        new Asserter(
            publisher,
            edition.source().startsWith(stated)
                ? edition.source().substring(stated.length())
                : edition.source(),
            Optional.empty()),
        Optional.empty());
  }

  private void relate(RequirementId earlier, RequirementId now, String how) {
    gathered.relate(
        gathered.place(earlier),
        new Relation(
            earlier,
            RelationType.SUPERSEDED_BY,
            now,
            Basis.PUBLISHED,
            Optional.empty(),
            Optional.of(how)));
  }
}
