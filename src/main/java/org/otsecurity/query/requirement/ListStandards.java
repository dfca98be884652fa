package org.otsecurity.query.requirement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.release.HeldText;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.CoverageReader;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Answers "which documents are here, how complete and how fresh?". */
public final class ListStandards {
  private final Store store;
  private final Supplier<List<Freshness>> freshness;

  /**
   * @param freshness what the last check for updates learned, read when asked
   */
  public ListStandards(Store store, Supplier<List<Freshness>> freshness) {
    this.store = store;
    this.freshness = freshness;
  }

  /**
   * A document with what the corpus holds of it.
   *
   * @param document the document
   * @param kinds rows in force by kind
   * @param retired rows no longer in force by status
   * @param textKinds rows by whose words their text is
   * @param explanations rows with a rationale or guidance, by kind
   * @param relations relations that start in it, by type
   * @param officialText the official text that is held
   * @param freshness what the last check for updates learned
   */
  public record Coverage(
      Document document,
      Map<String, Integer> kinds,
      Map<String, Integer> retired,
      Map<String, Integer> textKinds,
      Map<String, Integer> explanations,
      Map<String, Integer> relations,
      Optional<HeldText> officialText,
      Optional<Freshness> freshness) {
    /** Its publication. */
    public Standard standard() {
      return document.standard();
    }
  }

  /**
   * All documents.
   *
   * @param corpusHash identifies the state of the corpus
   * @param standards in corpus order
   */
  public record Answer(String corpusHash, List<Coverage> standards) {
    /** The beginning of the hash, enough to tell one state from another. */
    public String corpus() {
      return corpusHash.substring(0, 12);
    }

    /** The same with one document only. */
    public Answer only(DocumentId id) {
      return new Answer(
          corpusHash, standards.stream().filter(each -> each.standard().id().equals(id)).toList());
    }
  }

  /** Whether words stand in the id, a name or the publisher of a document. */
  private static boolean isNamed(Standard standard, String words) {
    String names =
        String.join(
                " ", standard.id().value(), standard.name(), standard.title(), standard.publisher())
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(names::contains);
  }

  /** Whether words name any document. */
  public boolean holds(String words) {
    return store.documents().all().stream().anyMatch(each -> isNamed(each.standard(), words));
  }

  /**
   * Lists the documents that words name, for example {@code nist}.
   *
   * @throws QueryException if they name none
   */
  public Answer named(String words) {
    Answer all = list();
    List<Coverage> found =
        all.standards().stream().filter(each -> isNamed(each.standard(), words)).toList();
    if (found.isEmpty()) {
      throw new QueryException(
              "\"" + Quoted.of(words) + "\" names no document held here.",
              "Held: "
                  + String.join(
                      ", ",
                      all.standards().stream().map(each -> each.standard().id().value()).toList())
                  + ".",
              List.of())
          .naming(words);
    }
    return new Answer(all.corpusHash(), found);
  }

  /** Lists all documents. */
  public Answer list() {
    List<Freshness> learned = freshness.get();
    return store.read(reader -> new Answer(store.corpusHash(), coverage(reader, learned)));
  }

  private static List<Coverage> coverage(StoreReader reader, List<Freshness> learned) {
    CoverageReader coverage = reader.coverage();
    Map<DocumentId, Map<String, Integer>> kinds = coverage.kinds();
    Map<DocumentId, Map<String, Integer>> retired = coverage.retired();
    Map<DocumentId, Map<String, Integer>> textKinds = coverage.textKinds();
    Map<DocumentId, Map<String, Integer>> explanations = coverage.explanations();
    Map<DocumentId, Map<String, Integer>> relations = coverage.relationTypes();
    Map<DocumentId, HeldText> official = coverage.officialTexts();
    return reader.documents().all().stream()
        .map(each ->
            new Coverage(
                each,
                kinds.getOrDefault(each.id(), Map.of()),
                retired.getOrDefault(each.id(), Map.of()),
                textKinds.getOrDefault(each.id(), Map.of()),
                explanations.getOrDefault(each.id(), Map.of()),
                relations.getOrDefault(each.id(), Map.of()),
                Optional.ofNullable(official.get(each.id())),
                learned.stream().filter(one -> one.standard().equals(each.id())).findFirst()))
        .toList();
  }
}
