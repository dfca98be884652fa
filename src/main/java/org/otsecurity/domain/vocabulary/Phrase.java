package org.otsecurity.domain.vocabulary;

import java.util.List;

/**
 * Words that mean something where they stand in a text.
 *
 * @param words words in lower case; a blank is white space in the text, a hyphen is white space or
 *     a hyphen, and a last word that ends in {@code *} stands for all that begin so
 * @param meaning what they mean
 * @param notAfter words directly behind which they do not mean it
 * @param notBefore words directly before which they do not mean it
 */
public record Phrase<M>(String words, M meaning, List<String> notAfter, List<String> notBefore) {
  /** Words without an exception. */
  public static <M> Phrase<M> of(String words, M meaning) {
    return new Phrase<>(words, meaning, List.of(), List.of());
  }
}
