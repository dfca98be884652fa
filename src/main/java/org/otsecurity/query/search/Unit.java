package org.otsecurity.query.search;

import java.util.ArrayList;
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

  /** Rows that hold a word which names something. */
  private static final int FEW = 3;

  /** Whether another expression calls for the same concepts. */
  boolean sameMeaning(Unit other) {
    return !concepts.isEmpty() && concepts.equals(other.concepts);
  }

  /** This expression and another one of the same meaning. */
  Unit and(Unit other) {
    List<String> allStems = new ArrayList<>(stems);
    List<Postings> allWords = new ArrayList<>(words);
    allStems.addAll(other.stems);
    allWords.addAll(other.words);
    return new Unit(
        expression + ", " + other.expression,
        allStems,
        allWords,
        concepts,
        Math.max(weight, other.weight));
  }

  /** How telling something is that points to so many of all requirements. */
  static double rarity(double mass, int all) {
    return Math.log(1 + (all - mass + 0.5) / (mass + 0.5));
  }

  /** Whether it is a word of so few titles that it says which rows are meant. */
  boolean isName() {
    return !words.isEmpty()
        && words.stream().allMatch(each -> each.inTitle() && each.size() <= FEW);
  }

  /** The same with a share of its weight. */
  Unit scaled(double share) {
    return new Unit(expression, stems, words, concepts, share * weight);
  }
}
