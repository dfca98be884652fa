package org.otsecurity.domain.sector;

import java.util.List;
import java.util.Optional;

/**
 * A sector of industry as people name it.
 *
 * @param id a stable name, for example {@code water}
 * @param name what it is called
 * @param names plain words for it and its facilities; a name stands in one sector only
 * @param usSector the critical infrastructure sector of the United States that fits; empty if none
 * @param nis2 ids of the annex sectors of NIS2 that fit
 * @param implies facts that its names give
 * @param servesOthers whether other sectors named beside it are its customers
 * @param architecture the reference architecture that fits, if one does
 * @param summary what belongs to it, in our own words
 */
public record Sector(
    String id,
    String name,
    List<String> names,
    String usSector,
    List<String> nis2,
    List<Implied> implies,
    boolean servesOthers,
    Optional<String> architecture,
    String summary) {
  /** That of the id, which tells sectors apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * A fact that need not be asked.
   *
   * @param fact the name of a {@link FacilityFact}
   * @param value whether it holds
   * @param role the role in which one must ask; any if empty
   * @param notRole the role in which one must not ask
   * @param name the one name of the sector that gives it; any of them if empty
   */
  public record Implied(
      String fact,
      FactValue.YesNo value,
      Optional<Role> role,
      Optional<Role> notRole,
      Optional<String> name) {}
}
