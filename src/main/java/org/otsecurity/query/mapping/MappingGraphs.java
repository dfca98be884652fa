package org.otsecurity.query.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/** The mapping graph of one database, which every question on it shares. */
public final class MappingGraphs {
  private final Standards standards;
  private final KnownHops known = new KnownHops();
  private final Kept<Map<String, MappingSet>> sets = new Kept<>(reader -> reader.mappings().sets());
  private final Kept<Map<RelationType, RelationSet>> relationSets = new Kept<>(this::relationSets);

  public MappingGraphs(Standards standards) {
    this.standards = standards;
  }

  /** The graph for questions within one reading of the database. */
  public MappingGraph over(StoreReader reader) {
    return new MappingGraph(
        reader, standards.documents(), sets.from(reader), relationSets.from(reader), known);
  }

  /** Who asserts relations that join documents: what mitigates a technique stands in ATT&CK. */
  private Map<RelationType, RelationSet> relationSets(StoreReader reader) {
    Standard attack = standards.get(DocumentId.MITRE_ICS);
    Map<RelationType, RelationSet> sets = new EnumMap<>(reader.mappings().relationSets());
    sets.put(
        RelationType.MITIGATES,
        new RelationSet(
            RelationType.MITIGATES,
            new Asserter(
                attack.publisher(), attack.name() + " " + attack.edition(), Optional.empty()),
            Optional.empty()));
    return sets;
  }
}
