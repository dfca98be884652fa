package org.otsecurity.query.requirement;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.DocumentParts;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.StoreReader;

/**
 * The rows of a family that a topic names.
 *
 * @param document has the family
 * @param family the family
 * @param byTitle whether it is named by its title rather than its id
 */
record FamilyRows(Document document, Standard.Family family, boolean byTitle) {
  private static final int ALL = 1_000;

  /** The family of a document that a text names by id or title; empty if it names none. */
  static Optional<FamilyRows> of(Document document, String text) {
    return DocumentParts.family(document, text)
        .flatMap(id ->
            document.standard().families().stream().filter(each -> each.id().equals(id)).findAny())
        .map(each -> new FamilyRows(document, each, each.title().equalsIgnoreCase(text.strip())));
  }

  String title() {
    return family.title();
  }

  /** {@code family IA (Identification and Authentication) of nist-800-53}. */
  String called() {
    return "%s (%s) of %s"
        .formatted(document.familyName(family), family.title(), document.id().value());
  }

  /** Its rows in force but for enhancements, which stand beside theirs. */
  List<Requirement> rows(StoreReader reader) {
    return reader.requirements(filter(false), ALL, 0);
  }

  /** What more the family has. */
  Optional<String> more(StoreReader reader) {
    int enhancements = reader.count(filter(true)) - reader.count(filter(false));
    return enhancements == 0
        ? Optional.empty()
        : Optional.of(
            "%d enhancements of %s are not compared; a list of the document by this family has them."
                .formatted(enhancements, called()));
  }

  private RequirementFilter filter(boolean enhancements) {
    return filter(document, family, enhancements);
  }

  /** All rows in force of a family, with those that add to others or without. */
  static RequirementFilter filter(Document document, Standard.Family family, boolean enhancements) {
    return new RequirementFilter(
        document.id(),
        Optional.empty(),
        Optional.of(family.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        enhancements,
        false);
  }
}
