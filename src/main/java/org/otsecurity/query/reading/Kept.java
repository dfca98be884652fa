package org.otsecurity.query.reading;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/**
 * Something of the database that is read when it is first asked for, and kept. Safe for use by many
 * threads; two that ask at once may both read it, and read the same.
 */
public final class Kept<T> {
  private final Function<StoreReader, T> question;
  private volatile @Nullable T answer;

  public Kept(Function<StoreReader, T> question) {
    this.question = question;
  }

  /** The phrases of a list of words. */
  public static <M> Kept<PhraseFinder<M>> words(WordList<M> list) {
    return new Kept<>(reader -> PhraseFinder.of(reader.phrases(list)));
  }

  /** The phrases of a list of words that have one meaning. */
  public static <M> Kept<PhraseFinder<M>> words(WordList<M> list, M meaning) {
    return new Kept<>(reader -> PhraseFinder.of(reader.phrases(list)).only(meaning));
  }

  /** For whoever has no reader in hand. */
  public T from(Store store) {
    T known = answer;
    return known != null ? known : store.read(this::from);
  }

  /** For whoever has a reader in hand. */
  public T from(StoreReader reader) {
    T known = answer;
    if (known == null) {
      known = question.apply(reader);
      answer = known;
    }
    return known;
  }
}
