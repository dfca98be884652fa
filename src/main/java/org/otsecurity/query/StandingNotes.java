package org.otsecurity.query;

import java.util.Map;
import java.util.Objects;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** The sentences about the field that stand beside answers, read when first needed and kept. */
final class StandingNotes {
  private final Kept<Map<StandingNote, String>> texts = new Kept<>(StoreReader::standingNotes);
  private final Store store;

  StandingNotes(Store store) {
    this.store = store;
  }

  /** The text of a note, for whoever has no reader of the database in hand. */
  String of(StandingNote note) {
    return Objects.requireNonNull(texts.from(store).get(note));
  }
}
