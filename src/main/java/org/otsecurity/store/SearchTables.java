package org.otsecurity.store;

/**
 * Tables of the search index that are read whole.
 *
 * @param rows the facts of all requirements that ranking needs
 * @param terms all stems of the corpus, and the first stem of every trigger
 * @param relations all relations
 * @param companions which requirements the thesaurus names together
 */
public record SearchTables(
    SearchRows rows, SortedTerms terms, RelationTable relations, Companions companions) {}
