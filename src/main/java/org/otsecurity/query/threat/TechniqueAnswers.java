package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/** The requirements that answer one technique. */
final class TechniqueAnswers {
  private final Standards standards;
  private final MappingGraphs graphs;

  TechniqueAnswers(Standards standards, MappingGraphs graphs) {
    this.standards = standards;
    this.graphs = graphs;
  }

  /** The document in which techniques are answered where none is named. */
  DocumentId usual() {
    return standards.documents().with(Capability.MITIGATION_LABELS).getFirst();
  }

  /** The requirements of some documents, document by document, and of each by what they do. */
  List<Answered> of(StoreReader reader, Heading technique, List<DocumentId> documents) {
    List<Answered> all = new ArrayList<>();
    for (DocumentId each : documents) {
      List<Heading> threats = List.of(technique);
      ThreatPaths paths = ThreatPaths.of(graphs.over(reader), standards, threats, each);
      AnsweredThreats answered = new AnsweredThreats(Map.of());
      answered.add(technique, "", paths.of(technique));
      Map<RequirementId, Requirement> facts =
          standards.document(each).has(Capability.SECURITY_LEVELS)
              ? reader.requirements(answered.ends())
              : Map.of();
      all.addAll(Answered.byFunction(answered.in(IdOrder.of(standards.documents()), facts)));
    }
    return all;
  }
}
