package org.otsecurity.query.nerc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.store.Store;

/** Answers "what of IEC 62443 corresponds to this NERC CIP requirement?". */
public final class MapNerc {
  private static final int MOST_WITH_REASONS = 8;

  private final NercRequirements requirements;
  private final GetMappings mappings;
  private final Store store;
  private final Standards standards;
  private final StandingNotes said;

  public MapNerc(
      Store store,
      Standards standards,
      NercRequirements requirements,
      GetMappings mappings,
      StandingNotes said) {
    this.store = store;
    this.standards = standards;
    this.said = said;
    this.requirements = requirements;
    this.mappings = mappings;
  }

  /**
   * The answer.
   *
   * @param under the requirement with its parts
   * @param mappings by part of IEC 62443, in the order of the rows
   * @param sources the documents of the rows
   */
  public record Answer(
      NercRequirements.Under under,
      Map<DocumentId, List<Mapped>> mappings,
      List<Standard> sources) {

    /** Whether each mapping shows its reasons: those of a standard with many parts do not. */
    public boolean showsReasons() {
      return under.rows().size() <= MOST_WITH_REASONS;
    }
  }

  /**
   * Maps a standard, requirement or part.
   *
   * @param impact the impact rating whose demands are wanted; all if empty
   * @throws QueryException if there is no such requirement
   */
  public Answer map(String id, Optional<String> impact) {
    NercRequirements.Under under = requirements.under(id, impact.map(NercAsked::rating));
    DocumentId source = requirements.document();
    Map<DocumentId, List<Mapped>> all = mappings.of(under.rows(), source, parts(source));
    List<String> notes = new ArrayList<>(under.notes());
    notes.add(said.of(StandingNote.NERC_MAPPING));
    return new Answer(
        new NercRequirements.Under(under.asked(), under.rows(), under.version(), notes),
        all,
        Stream.concat(Stream.of(source), all.keySet().stream()).map(standards::get).toList());
  }

  /** The parts of the series with security levels onto which a set of mappings leads, in order. */
  private List<DocumentId> parts(DocumentId source) {
    Set<DocumentId> targets =
        store.read(reader -> reader.mappings().sets()).values().stream()
            .filter(each -> each.source().equals(source))
            .map(MappingSet::target)
            .collect(Collectors.toSet());
    Documents documents = standards.documents();
    Set<String> series =
        documents.with(Capability.SECURITY_LEVELS).stream()
            .map(each -> documents.get(each).group())
            .collect(Collectors.toSet());
    return documents.all().stream()
        .filter(each -> series.contains(each.group()) && targets.contains(each.id()))
        .map(Document::id)
        .toList();
  }
}
