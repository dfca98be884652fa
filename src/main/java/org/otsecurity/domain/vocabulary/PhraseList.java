package org.otsecurity.domain.vocabulary;

import java.util.List;

/**
 * A list of the corpus as it is written.
 *
 * @param name the name of its file
 * @param phrases every form of every entry, in the order of the corpus
 */
public record PhraseList(String name, List<Phrase<String>> phrases) {}
