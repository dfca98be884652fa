package org.otsecurity.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.Numbering;
import org.otsecurity.domain.document.PublishersFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;

/**
 * The documents of the made rows. Each holds whole copies of the corpus, so that it is larger than
 * any real one; their number is bounded, because the packed tables of search tell 256 documents and
 * 256 kinds apart.
 */
final class GrownDocuments {
  /** Most made documents. */
  private static final int MOST = 33;

  private static final int FAMILIES = 20;

  private final List<Document> real;
  private final List<Document> made = new ArrayList<>();
  private final List<RequirementKind> kinds;

  /**
   * Documents for copies.
   *
   * @param copies how many copies of the corpus there will be
   */
  GrownDocuments(Documents real, int copies, Words titles) {
    this.real = real.all();
    // Controls and their enhancements: a kind of rows with parents, and one without.
    this.kinds = real.get(DocumentId.NIST_800_53).kinds();
    for (int number = 1; number <= Math.min(copies, MOST); number++) {
      made.add(document(number, titles));
    }
  }

  /** The real ones and the made ones. */
  Documents all() {
    List<Document> all = new ArrayList<>(real);
    all.addAll(made);
    return new Documents(all);
  }

  /** The document that holds a copy. */
  Document of(int copy) {
    return made.get(copy % made.size());
  }

  /** The id of a row of a copy. */
  RequirementId id(int copy, int row) {
    String name = "G%02d-%d%04d".formatted(copy % made.size() + 1, copy / made.size() + 1, row);
    return new RequirementId(of(copy).id(), name);
  }

  /** The kind of a row with a parent, or without. */
  RequirementKind kind(boolean hasParent) {
    return kinds.get(hasParent ? 1 : 0);
  }

  /** The family of a row. */
  String family(int row) {
    return "F" + (row % FAMILIES + 1);
  }

  private Document document(int number, Words titles) {
    String name = String.format(Locale.ROOT, "G%02d", number);
    Standard standard =
        new Standard(
            new DocumentId("grown-%02d".formatted(number)),
            "Grown " + name,
            titles.like("a title of some words"),
            "1",
            "2026-01",
            "nobody",
            "https://example.org/" + name,
            "",
            "Made for measurements",
            "",
            "2026-01-01",
            "",
            IntStream.rangeClosed(1, FAMILIES)
                .mapToObj(each -> new Standard.Family("F" + each, titles.like("some words")))
                .toList(),
            List.of());
    IdForm.Declared form =
        new IdForm.Declared(
            name + "-(?<row>[1-9]\\d{4,5})(?![\\d])",
            name + "-{row}",
            false,
            IdForm.InText.ANY,
            List.of());
    return new Document(
        standard,
        "Grown",
        name,
        "made for measurements",
        "",
        List.of("grown " + number),
        List.of(),
        List.of(),
        false,
        Set.of(),
        kinds,
        List.of(form),
        new Numbering(List.of(), "", "-", List.of()),
        PublishersFiles.UNKNOWN);
  }
}
