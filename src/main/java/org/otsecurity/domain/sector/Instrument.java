package org.otsecurity.domain.sector;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.EvidenceStrength;

/**
 * A law, regulation, standard or guidance that may apply to a facility or product.
 *
 * @param id a stable name, for example {@code awia-2013}
 * @param name short name
 * @param names what else people call it
 * @param document full citation
 * @param kind what kind of document it is
 * @param jurisdiction id of the {@link Jurisdiction} that issued it
 * @param regulator who supervises it
 * @param url its official address
 * @param standard the document of this corpus that holds it, if one does
 * @param status in force, pending, lapsed, in plain words
 * @param inForce false while it is pending, and once it has lapsed
 * @param effective ISO date since when it has effect, if known
 * @param dates further dates
 * @param demands what it triggers, in our own words
 * @param reporting what has to be reported by when, in short; empty if nothing is known of it
 * @param securityLevelNote that it names no security level, where one may think so
 * @param sources where its facts were read
 * @param confidence how sure its facts are
 * @param note doubts and limits; may be empty
 */
public record Instrument(
    String id,
    String name,
    List<String> names,
    String document,
    InstrumentKind kind,
    String jurisdiction,
    String regulator,
    String url,
    Optional<DocumentId> standard,
    String status,
    boolean inForce,
    Optional<String> effective,
    List<DateOf> dates,
    String demands,
    List<String> reporting,
    Optional<String> securityLevelNote,
    List<String> sources,
    EvidenceStrength confidence,
    String note) {
  /** Written out: what Java makes of a record at run time no class cache holds. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * A date in the life of an instrument.
   *
   * @param date ISO date or month
   * @param what what happens then
   */
  public record DateOf(String date, String what) {}
}
