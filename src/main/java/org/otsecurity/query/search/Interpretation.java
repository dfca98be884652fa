package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.query.reading.LanguageReading;

/**
 * How a query was read, so that a caller can see and correct it.
 *
 * @param language what of it is in another language, and was read in English
 * @param ids requirements asked for by id, as {@code standard:id}
 * @param corrections words read as others
 * @param concepts expressions with what is looked for besides the words themselves
 * @param standards documents named in the query; they are preferred, not required
 * @param securityLevel the SL named in the query; rows above it stand back
 * @param kinds kinds of rows named in the query; they are preferred, not required
 * @param unread words that nothing took, in lower case: they have no part in the answer
 * @param notes what else a reader should know
 */
public record Interpretation(
    Optional<LanguageReading> language,
    List<String> ids,
    List<Correction> corrections,
    List<ReadAs> concepts,
    List<String> standards,
    Optional<Integer> securityLevel,
    List<String> kinds,
    List<String> unread,
    List<String> notes) {

  /** The same with one more note. */
  Interpretation withNote(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Interpretation(
        language,
        ids,
        corrections,
        concepts,
        standards,
        securityLevel,
        kinds,
        unread,
        List.copyOf(all));
  }

  /**
   * A word that the corpus does not know, read as one it knows.
   *
   * @param from as typed
   * @param to as read
   */
  public record Correction(String from, String to) {}

  /**
   * An expression of the field with its other names.
   *
   * @param expression as typed
   * @param lookedFor what is looked for
   */
  public record ReadAs(String expression, List<String> lookedFor) {}

  /** The same with other unread words. */
  Interpretation withUnread(List<String> others) {
    return new Interpretation(
        language, ids, corrections, concepts, standards, securityLevel, kinds, others, notes);
  }
}
