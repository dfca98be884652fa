package org.otsecurity.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.release.HeldText;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.Store;

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
   * @param standard the document
   * @param kinds rows in force by kind
   * @param retired rows no longer in force by status
   * @param textKinds rows by whose words their text is
   * @param explanations rows with a rationale or guidance, by kind
   * @param relations relations that start in it, by type
   * @param officialText the official text that is held
   * @param freshness what the last check for updates learned
   */
  public record Coverage(
      Standard standard,
      Map<String, Integer> kinds,
      Map<String, Integer> retired,
      Map<String, Integer> textKinds,
      Map<String, Integer> explanations,
      Map<String, Integer> relations,
      Optional<HeldText> officialText,
      Optional<Freshness> freshness) {}

  /**
   * All documents.
   *
   * @param corpusHash identifies the state of the corpus
   * @param standards in corpus order
   */
  public record Answer(String corpusHash, List<Coverage> standards) {}

  /** Lists all documents. */
  public Answer list() {
    List<Freshness> learned = freshness.get();
    return store.read(reader ->
        new Answer(
            store.corpusHash(),
            reader.standards().stream()
                .map(each ->
                    new Coverage(
                        each,
                        reader.coverage().kinds(each.id()),
                        reader.coverage().retired(each.id()),
                        reader.coverage().textKinds(each.id()),
                        reader.coverage().explanations(each.id()),
                        reader.coverage().relationTypes(each.id()),
                        reader.coverage().officialText(each.id()),
                        learned.stream().filter(one -> one.standard() == each.id()).findFirst()))
                .toList()));
  }
}
