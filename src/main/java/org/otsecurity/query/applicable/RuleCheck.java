package org.otsecurity.query.applicable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FactTest;
import org.otsecurity.domain.sector.FactTest.Verdict;
import org.otsecurity.domain.sector.Facts;
import org.otsecurity.domain.sector.Instrument;

/**
 * Whether the facts given meet a rule.
 *
 * @param met what the facts decide; empty where nothing is to be met
 * @param because the facts that bear on it
 * @param aside whether these facts put it aside
 * @param ask facts that are not known and would decide it, or what duties follow
 */
record RuleCheck(
    Optional<Met> met, List<FactTest.Reason> because, boolean aside, List<String> ask) {

  static RuleCheck of(ApplicabilityRule rule, Instrument instrument, Facts facts) {
    if (!instrument.inForce()) {
      return of(Met.NOT_IN_FORCE, List.of(), List.of());
    }
    Optional<FactTest.Outcome> aside = rule.unless().map(each -> each.on(facts));
    if (aside.isPresent() && aside.get().verdict() == Verdict.YES) {
      return new RuleCheck(Optional.of(Met.NO), aside.get().because(), true, List.of());
    }
    if (rule.when().isEmpty()) {
      boolean choice = rule.applicability() == Applicability.VOLUNTARY;
      List<String> ask = missing(rule.dutiesBy(), facts);
      return choice
          ? new RuleCheck(Optional.empty(), List.of(), false, ask)
          : of(Met.BY_CONDITION, List.of(), ask);
    }
    FactTest.Outcome outcome = rule.when().get().on(facts);
    if (outcome.verdict() == Verdict.NO) {
      return of(Met.NO, outcome.because(), List.of());
    }
    boolean open = outcome.verdict() == Verdict.OPEN;
    List<String> ask = new ArrayList<>(outcome.missing());
    aside.ifPresent(each -> ask.addAll(each.missing()));
    ask.addAll(missing(rule.dutiesBy(), facts));
    Met met = !open ? Met.YES : outcome.missing().isEmpty() ? Met.BY_CONDITION : Met.ASK;
    return of(met, outcome.because(), ask);
  }

  private static RuleCheck of(Met met, List<FactTest.Reason> because, List<String> ask) {
    return new RuleCheck(Optional.of(met), because, false, List.copyOf(ask));
  }

  private static List<String> missing(List<String> wanted, Facts facts) {
    return wanted.stream().filter(each -> !facts.has(each)).toList();
  }
}
