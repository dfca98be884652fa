package org.otsecurity.query.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/** The mapping graph of one database, which every question on it shares. */
public final class MappingGraphs {
  private final Standards standards;
  private final KnownHops known = new KnownHops();
  private final KnownHops knownRelations = new KnownHops();
  private final Kept<Map<String, MappingSet>> sets = new Kept<>(reader -> reader.mappings().sets());
  private final Kept<Map<RelationType, RelationSet>> relationSets =
      new Kept<>(reader -> reader.mappings().relationSets());
  private final Map<DocumentId, Asserter> ofMitigations;

  /** What sets say has no counterpart, by set. */
  private final Kept<Map<String, Map<RequirementId, String>>> unmapped =
      new Kept<>(reader -> reader.mappings().unmapped());

  private final Kept<Set<String>> reviewed = new Kept<>(reader -> reader.mappings().reviewed());

  public MappingGraphs(Standards standards) {
    this.standards = standards;
    this.ofMitigations = asserters(standards.documents());
  }

  /** The graph for questions within one reading of the database. */
  public MappingGraph over(StoreReader reader) {
    return new MappingGraph(
        reader,
        standards.documents(),
        sets.from(reader),
        relationSets.from(reader),
        ofMitigations,
        known,
        knownRelations);
  }

  /** The sets of this project for which every row of their source was read. */
  Set<String> reviewed(StoreReader reader) {
    return reviewed.from(reader);
  }

  /** Why rows have no counterpart, by set and row. */
  public Map<String, Map<RequirementId, String>> unmapped(StoreReader reader) {
    return unmapped.from(reader);
  }

  /** Who asserts what mitigates what: whoever publishes the document in which it stands. */
  private static Map<DocumentId, Asserter> asserters(Documents documents) {
    Map<DocumentId, Asserter> asserters = new HashMap<>();
    for (DocumentId each : documents.with(RequirementKind.MITIGATION)) {
      Standard standard = documents.get(each).standard();
      asserters.put(
          each,
          new Asserter(
              standard.publisher(), standard.name() + " " + standard.edition(), Optional.empty()));
    }
    return Map.copyOf(asserters);
  }
}
