package org.otsecurity.query.reading;

import java.util.Optional;

/** What is known of English words when a question may be in another language. */
public interface EnglishWords {
  /** Whether a folded lower-case word is one that search knows as it is, or a number. */
  boolean knows(String word);

  /** Whether it only holds an English sentence together. */
  boolean isFunctionWord(String word);

  /** Whether it is part of a name of something that is not held, and known by that. */
  boolean isOnlyNamed(String word);

  /** The known word that an unknown one may be a slip in. */
  Optional<String> corrected(String word);
}
