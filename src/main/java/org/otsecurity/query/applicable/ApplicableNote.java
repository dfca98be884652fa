package org.otsecurity.query.applicable;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactValue;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.query.reading.LanguageReading;

/** What a reader should know of an answer on applicability: how it was read, and its limits. */
public sealed interface ApplicableNote {

  /** The sector is named in another language, and read in English. */
  record LanguageRead(LanguageReading reading) implements ApplicableNote {}

  /** The words name no sector, and these come nearest to them. */
  record NearestSectors(List<Sector> sectors) implements ApplicableNote {}

  /** The words span several sectors, and the rules of all are shown. */
  record SeveralSectors(List<Sector> sectors) implements ApplicableNote {}

  /** The words imply the role in which they are asked. */
  record RoleImplied(Role role) implements ApplicableNote {}

  /**
   * No place is known, so that the rules of all are shown.
   *
   * @param said what looks like a place and is none that is held
   * @param held those that are held
   */
  record NoPlace(Optional<String> said, List<Jurisdiction> held) implements ApplicableNote {}

  /** The words are read as a fact. */
  record FactRead(FacilityFact fact, FactValue value) implements ApplicableNote {}

  /** Binding instruments are left out because they bind another role. */
  record OfOtherRole(Role role, List<Instrument> instruments) implements ApplicableNote {}

  /** What is known of a place besides. */
  record OfPlace(Jurisdiction place) implements ApplicableNote {}

  /** A sentence of the corpus that stands beside every answer. */
  record Standing(String text) implements ApplicableNote {}

  /** In which month, ISO, the rules were last compared with their sources. */
  record Verified(String month) implements ApplicableNote {}
}
