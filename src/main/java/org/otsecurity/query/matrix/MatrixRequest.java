package org.otsecurity.query.matrix;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.SecurityLevelVector;

/**
 * Which rows are wanted against which documents.
 *
 * @param standard the document of the rows
 * @param documents the documents they are set against; none for the rows alone
 * @param rows only these rows, by id or name; none for all
 * @param level only rows that this level or vector selects
 * @param componentType only rows for this type of component, as people name it
 * @param derived whether paths through a third document count
 */
public record MatrixRequest(
    DocumentId standard,
    List<DocumentId> documents,
    List<String> rows,
    Optional<SecurityLevelVector> level,
    Optional<String> componentType,
    boolean derived) {}
