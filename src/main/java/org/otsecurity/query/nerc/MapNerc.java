package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.store.Store;

/** Answers "what of IEC 62443 corresponds to this NERC CIP requirement?". */
public final class MapNerc {
  private static final List<DocumentId> PARTS =
      List.of(DocumentId.IEC_62443_3_3, DocumentId.IEC_62443_2_1);

  private static final int MOST_WITH_REASONS = 8;

  private final NercRequirements requirements;
  private final GetMappings mappings;
  private final StandingNotes said;

  public MapNerc(Store store, NercRequirements requirements, GetMappings mappings) {
    this.said = new StandingNotes(store);
    this.requirements = requirements;
    this.mappings = mappings;
  }

  /**
   * The answer.
   *
   * @param under the requirement with its parts
   * @param mappings by part of IEC 62443, in the order of the rows
   */
  public record Answer(NercRequirements.Under under, Map<DocumentId, List<Mapped>> mappings) {

    /** Whether each mapping shows its reasons: those of a standard with many parts do not. */
    public boolean showsReasons() {
      return under.rows().size() <= MOST_WITH_REASONS;
    }
  }

  /**
   * Maps a standard, requirement or part.
   *
   * @throws QueryException if there is no such requirement
   */
  public Answer map(String id) {
    NercRequirements.Under under = requirements.under(id);
    Map<DocumentId, List<Mapped>> all = mappings.of(under.rows(), DocumentId.NERC_CIP, PARTS);
    List<String> notes = new ArrayList<>(under.notes());
    notes.add(said.of(StandingNote.NERC_MAPPING));
    return new Answer(
        new NercRequirements.Under(under.asked(), under.rows(), under.version(), notes), all);
  }
}
