package org.otsecurity.query.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.requirement.EvidenceLines;
import org.otsecurity.store.Store;

/** Answers "what do I go through for these rows?". */
public final class MakeChecklist {
  private final Store store;
  private final EvidenceLines evidence;

  public MakeChecklist(Store store, EvidenceLines evidence) {
    this.store = store;
    this.evidence = evidence;
  }

  /** Puts guidance and evidence beside rows. */
  public Checklist of(Matrix matrix) {
    List<Requirement> rows = matrix.rows().stream().map(Mapped::requirement).toList();
    List<RequirementId> ids = rows.stream().map(Requirement::id).toList();
    Map<RequirementId, List<String>> guidance = new LinkedHashMap<>();
    store
        .read(reader -> reader.explanations().of(ids))
        .forEach((id, points) -> {
          List<String> own =
              points.getOrDefault(ExplanationKind.GUIDANCE, List.of()).stream()
                  .filter(each -> !EvidenceLines.isOne(each))
                  .toList();
          if (!own.isEmpty()) {
            guidance.put(id, own);
          }
        });
    return new Checklist(matrix, guidance, evidence.of(rows));
  }
}
