package org.otsecurity.query.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.query.requirement.EvidenceLines;
import org.otsecurity.store.Store;

/** Answers "what do I go through for these rows?". */
public final class MakeChecklist {
  private final Store store;

  public MakeChecklist(Store store) {
    this.store = store;
  }

  /** Puts guidance and evidence beside rows. */
  public Checklist of(Matrix matrix) {
    List<RequirementId> ids = matrix.rows().stream().map(each -> each.requirement().id()).toList();
    Map<RequirementId, List<String>> guidance = new LinkedHashMap<>();
    Map<RequirementId, String> evidence = new LinkedHashMap<>();
    store
        .read(reader -> reader.explanations().of(ids))
        .forEach((id, explained) -> {
          List<String> points = explained.getOrDefault(ExplanationKind.GUIDANCE, List.of());
          List<String> own = points.stream().filter(each -> !EvidenceLines.isOne(each)).toList();
          if (!own.isEmpty()) {
            guidance.put(id, own);
          }
          String line = EvidenceLines.line(points);
          if (!line.isEmpty()) {
            evidence.put(id, line);
          }
        });
    return new Checklist(matrix, guidance, evidence);
  }
}
