package org.otsecurity.ingest.sync;

import java.util.List;
import org.otsecurity.domain.id.DocumentId;

/**
 * What a sync did for one document.
 *
 * @param standard the document
 * @param state what happened
 * @param release the release that is held now; empty if none
 * @param before the release that was held before; empty if none
 * @param matched rows of the corpus that have official text now
 * @param texts rows of the release with official text
 * @param notes what a person should know
 */
public record Outcome(
    DocumentId standard,
    State state,
    String release,
    String before,
    int matched,
    int texts,
    List<String> notes) {

  /** What can happen. */
  public enum State {
    STORED,
    UNCHANGED,
    FAILED,
    NOT_OFFERED
  }

  static Outcome failed(DocumentId standard, String before, String problem, String remedy) {
    return new Outcome(
        standard,
        State.FAILED,
        before,
        before,
        0,
        0,
        remedy.isEmpty() ? List.of(problem) : List.of(problem, remedy));
  }
}
