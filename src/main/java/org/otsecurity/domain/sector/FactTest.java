package org.otsecurity.domain.sector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A test on facts of a facility, of which some may not be known: the part of a legal condition that
 * facts can decide. Written as in {@code employees >= 50 or (turnover_eur > 10000000 and
 * critical_entity)}; {@code reading} stands for what only reading the condition decides.
 */
public sealed interface FactTest {

  /**
   * Tries the test.
   *
   * @param facts what is known
   * @throws IllegalArgumentException if a fact is of another kind than the test needs
   */
  Outcome on(Facts facts);

  /** The tests of single facts that it is made of. */
  List<OnFact> parts();

  /** The names of the facts it looks at. */
  default Set<String> facts() {
    Set<String> facts = new LinkedHashSet<>();
    parts().forEach(each -> facts.add(each.fact()));
    return facts;
  }

  /** What a test came to. */
  enum Verdict {
    YES,
    NO,
    OPEN
  }

  /**
   * What a test came to, and why.
   *
   * @param verdict whether it holds; open if facts are missing or the condition has to be read
   * @param because the known facts that bear on it
   * @param missing the facts that could close it; empty if it is closed, or only reading does
   */
  record Outcome(Verdict verdict, List<Reason> because, List<String> missing) {}

  /**
   * A known fact that bears on a test.
   *
   * @param test what it was measured against
   * @param given its value
   * @param verdict what the test came to; open if the value leaves it open
   */
  record Reason(OnFact test, FactValue given, Verdict verdict) {
    /** The name of the fact. */
    public String fact() {
      return test.fact();
    }

    /** Written out: what Java makes of a record at run time no class cache holds. */
    @Override
    public int hashCode() {
      return 31 * test.fact().hashCode() + verdict.ordinal();
    }
  }

  /** Tests joined, with three-valued logic: an open one leaves the whole open while it matters. */
  sealed interface Joined extends FactTest {
    /** The tests that are joined. */
    List<FactTest> tests();

    /** The verdict of one that settles the whole. */
    Verdict settles();

    /** The verdict of the whole if all are closed and none settles it. */
    Verdict otherwise();

    @Override
    default Outcome on(Facts facts) {
      List<Outcome> outcomes = tests().stream().map(each -> each.on(facts)).toList();
      for (Outcome each : outcomes) {
        if (each.verdict() == settles()) {
          return new Outcome(settles(), each.because(), List.of());
        }
      }
      Set<Reason> because = new LinkedHashSet<>();
      Set<String> missing = new LinkedHashSet<>();
      outcomes.forEach(each -> because.addAll(each.because()));
      outcomes.forEach(each -> missing.addAll(each.missing()));
      boolean open = outcomes.stream().anyMatch(each -> each.verdict() == Verdict.OPEN);
      return new Outcome(
          open ? Verdict.OPEN : otherwise(), List.copyOf(because), List.copyOf(missing));
    }

    @Override
    default List<OnFact> parts() {
      return tests().stream().flatMap(each -> each.parts().stream()).toList();
    }
  }

  /** Every one of them holds. */
  record All(List<FactTest> tests) implements Joined {
    @Override
    public Verdict settles() {
      return Verdict.NO;
    }

    @Override
    public Verdict otherwise() {
      return Verdict.YES;
    }

    @Override
    public String toString() {
      return tests.stream()
          .map(each -> each instanceof Any ? "(" + each + ")" : each.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /** One of them holds. */
  record Any(List<FactTest> tests) implements Joined {
    @Override
    public Verdict settles() {
      return Verdict.YES;
    }

    @Override
    public Verdict otherwise() {
      return Verdict.NO;
    }

    @Override
    public String toString() {
      return tests.stream().map(FactTest::toString).collect(Collectors.joining(" or "));
    }
  }

  /** What no fact held here decides. */
  record Reading() implements FactTest {
    @Override
    public Outcome on(Facts facts) {
      return new Outcome(Verdict.OPEN, List.of(), List.of());
    }

    @Override
    public List<OnFact> parts() {
      return List.of();
    }

    @Override
    public String toString() {
      return "reading";
    }
  }

  /** A test of one fact, open until it is known. */
  sealed interface OnFact extends FactTest {
    /** The name of the fact. */
    String fact();

    /** The kind of fact that it needs. */
    FacilityFact.Kind kind();

    /** What its value comes to. */
    Outcome of(FactValue given);

    @Override
    default Outcome on(Facts facts) {
      return facts
          .of(fact())
          .map(this::of)
          .orElseGet(() -> new Outcome(Verdict.OPEN, List.of(), List.of(fact())));
    }

    /** That a fact has a value of another kind, which its reader should have refused. */
    default IllegalArgumentException wrong(FactValue given) {
      return new IllegalArgumentException(fact() + " is no " + kind() + ": " + given.text());
    }

    /** The outcome once the fact is known. */
    default Outcome closed(boolean holds, FactValue given) {
      Verdict verdict = holds ? Verdict.YES : Verdict.NO;
      return new Outcome(verdict, List.of(new Reason(this, given, verdict)), List.of());
    }

    @Override
    default List<OnFact> parts() {
      return List.of(this);
    }
  }

  /** A yes-or-no fact is yes. */
  record Holds(String fact) implements OnFact {
    @Override
    public FacilityFact.Kind kind() {
      return FacilityFact.Kind.YES_NO;
    }

    @Override
    public Outcome of(FactValue given) {
      if (given instanceof FactValue.YesNo(boolean holds)) {
        return closed(holds, given);
      }
      throw wrong(given);
    }

    @Override
    public String toString() {
      return fact;
    }
  }

  /**
   * A number is at or over a limit.
   *
   * @param fact the fact
   * @param limit the limit
   * @param reached whether the limit itself is enough
   */
  record Exceeds(String fact, long limit, boolean reached) implements OnFact {
    @Override
    public FacilityFact.Kind kind() {
      return FacilityFact.Kind.NUMBER;
    }

    @Override
    public Outcome of(FactValue given) {
      if (!(given instanceof FactValue.Count(long value))) {
        throw wrong(given);
      }
      return closed(value > limit || (reached && value == limit), given);
    }

    @Override
    public String toString() {
      return fact + (reached ? " >= " : " > ") + limit;
    }
  }

  /**
   * A date is not before a day.
   *
   * @param fact the fact
   * @param day ISO date
   */
  record NotBefore(String fact, String day) implements OnFact {
    @Override
    public FacilityFact.Kind kind() {
      return FacilityFact.Kind.DATE;
    }

    @Override
    public Outcome of(FactValue given) {
      if (!(given instanceof FactValue.DateValue date)) {
        throw wrong(given);
      }
      // A year or month given for a day stands for all its days: it may hold for some only.
      boolean always = date.isAllFrom(day);
      if (always != date.reaches(day)) {
        Reason reason = new Reason(this, given, Verdict.OPEN);
        return new Outcome(Verdict.OPEN, List.of(reason), List.of(fact));
      }
      return closed(always, given);
    }

    @Override
    public String toString() {
      return fact + " >= " + day;
    }
  }
}
