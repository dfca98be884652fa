package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;

/** Leaves out of a search the documents that bind other sectors only. */
public final class SectorFilter {
  private final Standards standards;
  private final FindApplicable applicable;

  SectorFilter(Standards standards, FindApplicable applicable) {
    this.standards = standards;
    this.applicable = applicable;
  }

  /** What a sector did to a search. */
  public sealed interface Outcome {
    /** The documents to search; empty if the sector changes nothing. */
    default Optional<List<DocumentId>> searched() {
      return Optional.empty();
    }
  }

  /**
   * The words name no sector, so that they filter nothing.
   *
   * @param why why they name none
   */
  public record NotRead(QueryException why) implements Outcome {}

  /** No document that would be searched binds other sectors only, or none would be left. */
  public record NothingLeftOut() implements Outcome {}

  /**
   * Documents were left out.
   *
   * @param kept the documents to search
   * @param foreign the documents that bind other sectors only
   */
  public record LeftOut(List<DocumentId> kept, List<DocumentId> foreign) implements Outcome {
    @Override
    public Optional<List<DocumentId>> searched() {
      return Optional.of(kept);
    }
  }

  /**
   * What a sector does to a search.
   *
   * @param sector a sector in plain words
   * @param named the documents asked for; all if empty
   */
  Outcome apply(String sector, List<DocumentId> named) {
    Set<DocumentId> foreign;
    try {
      foreign = applicable.foreignTo(sector);
    } catch (QueryException e) {
      return new NotRead(e);
    }
    List<DocumentId> kept = new ArrayList<>(named.isEmpty() ? all() : named);
    return kept.removeAll(foreign) && !kept.isEmpty()
        ? new LeftOut(kept, List.copyOf(foreign))
        : new NothingLeftOut();
  }

  private List<DocumentId> all() {
    return standards.ids().stream().map(standards::parse).toList();
  }
}
