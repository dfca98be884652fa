package org.otsecurity.query.reading;

import java.util.Map;
import java.util.Objects;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** The sentences about the field that stand beside answers, read when first needed and kept. */
public final class StandingNotes {
  private final Kept<Map<StandingNote, String>> texts = new Kept<>(StoreReader::standingNotes);
  private final Store store;

  public StandingNotes(Store store) {
    this.store = store;
  }

  /** The text of a note, for whoever has no reader of the database in hand. */
  public String of(StandingNote note) {
    return Objects.requireNonNull(texts.from(store).get(note));
  }
}
