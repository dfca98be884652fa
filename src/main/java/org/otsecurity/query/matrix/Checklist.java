package org.otsecurity.query.matrix;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;

/**
 * What to go through, row by row.
 *
 * @param matrix the rows
 * @param guidance how rows are met, point by point, without what is evidence; nothing for those
 *     without
 * @param evidence what an assessor asks for, by row; nothing for those without
 */
public record Checklist(
    Matrix matrix,
    Map<RequirementId, List<String>> guidance,
    Map<RequirementId, String> evidence) {}
