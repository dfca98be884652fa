package org.otsecurity.domain.document;

import java.util.List;

/**
 * How a document numbers its rows.
 *
 * @param prefixes what stands before the number of a clause, if other documents number theirs
 *     alike: {@code SR}, {@code CR}; none if no other does
 * @param called what it calls such clauses
 * @param countedBehind the sign in an id behind which the rows of a family are counted; may be
 *     empty
 */
public record Numbering(List<String> prefixes, String called, String countedBehind) {}
