package org.otsecurity.query.applicable;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.Instrument;

/**
 * An instrument that applies, or does not.
 *
 * @param instrument the instrument
 * @param rule the rule by which it does
 * @param met whether the condition is met; empty where nothing is to be met
 * @param because the facts that decided it
 * @param ask the facts that are still unknown
 * @param also further conditions, of other sectors asked for, by which it can apply
 */
public record InstrumentEntry(
    Instrument instrument,
    ApplicabilityRule rule,
    Optional<Met> met,
    List<Ground> because,
    List<FacilityFact> ask,
    List<FurtherCondition> also) {
  /** ISO date since when it has effect: by the rule, else as a whole; empty if not known. */
  public Optional<String> since() {
    return rule.since().or(instrument::effective);
  }

  /**
   * Whether it has effect only after a month.
   *
   * @param month an ISO month
   */
  public boolean appliesAfter(String month) {
    return since().filter(each -> !each.startsWith(month) && each.compareTo(month) > 0).isPresent();
  }

  /**
   * The order of entries: what is in force, mandatory first, what has effect already, then the
   * nearer.
   *
   * @param month the ISO month in which the rules were compared with their sources
   */
  static int inOrder(InstrumentEntry a, InstrumentEntry b, String month) {
    int force = Boolean.compare(!a.instrument().inForce(), !b.instrument().inForce());
    if (force != 0) {
      return force;
    }
    int applicability = a.rule().applicability().compareTo(b.rule().applicability());
    if (applicability != 0) {
      return applicability;
    }
    int later = Boolean.compare(a.appliesAfter(month), b.appliesAfter(month));
    if (later != 0) {
      return later;
    }
    int sector = Boolean.compare(a.rule().isForAnySector(), b.rule().isForAnySector());
    return sector != 0
        ? sector
        : Boolean.compare(a.rule().isInternational(), b.rule().isInternational());
  }

  /** Whether the facts given rule it out. */
  boolean isOut() {
    return met.equals(Optional.of(Met.NO));
  }
}
