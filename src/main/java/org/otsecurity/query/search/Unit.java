package org.otsecurity.query.search;

import java.util.List;
import org.otsecurity.store.Postings;

/**
 * A part of a query that means one thing: a word, or an expression that calls for concepts.
 *
 * @param expression as typed
 * @param stems the stems of its words
 * @param words the postings of its words; a word that the corpus lacks has none
 * @param concepts the postings of the concepts it may mean
 * @param weight how telling it is: the rarer, the more
 */
record Unit(
    String expression,
    List<String> stems,
    List<Postings> words,
    List<Postings> concepts,
    double weight) {

  /** How telling something is that points to so many of all requirements. */
  static double rarity(double mass, int all) {
    return Math.log(1 + (all - mass + 0.5) / (mass + 0.5));
  }
}
