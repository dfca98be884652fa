package org.otsecurity.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactTest.Exceeds;
import org.otsecurity.domain.sector.FactTest.NotBefore;
import org.otsecurity.domain.sector.FactTest.Reason;
import org.otsecurity.domain.sector.FactTest.Verdict;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.query.applicable.ApplicableNote;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.applicable.FurtherCondition;
import org.otsecurity.query.applicable.Ground;
import org.otsecurity.query.applicable.InstrumentEntry;
import org.otsecurity.text.Quoted;

/**
 * Why something applies or does not, and how a question was read, in words.
 *
 * <p>Without a switch over types: what Java makes of one at run time no class cache holds.
 */
public final class ApplicableWords {
  private static final Map<FacilityFact.Kind, String> EXAMPLES =
      Map.of(
          FacilityFact.Kind.NUMBER, "250",
          FacilityFact.Kind.YES_NO, "yes",
          FacilityFact.Kind.IMPACT_RATING, "medium",
          FacilityFact.Kind.DATE, "2026-07-01");

  private ApplicableWords() {}

  /** The facts that bear on an entry. */
  public static List<String> because(InstrumentEntry entry) {
    return entry.because().stream().map(ApplicableWords::of).distinct().toList();
  }

  /** A value that shows how a fact is given. */
  public static String example(FacilityFact fact) {
    return Objects.requireNonNull(EXAMPLES.get(fact.kind()));
  }

  /** A further condition. */
  public static String of(FurtherCondition further) {
    return further.sector().name() + ": " + further.condition();
  }

  /** The notes of an answer. */
  public static List<String> notes(FindApplicable.Answer answer) {
    return answer.notes().stream().map(ApplicableWords::of).toList();
  }

  private static String of(Ground ground) {
    return ground.fact().name()
        + ": "
        + of(ground.reason())
        + (ground.putsAside() ? ", which puts it aside" : "")
        + (ground.byName() ? " (by the name of the sector)" : "");
  }

  private static String of(Reason reason) {
    boolean holds = reason.verdict() == Verdict.YES;
    String given = reason.given().text();
    if (reason.test() instanceof Exceeds test) {
      return given + (holds ? " (" : " (not ") + wanted(test) + ")";
    }
    if (reason.test() instanceof NotBefore test) {
      return reason.verdict() == Verdict.OPEN
          ? given + " (the day decides)"
          : given + (holds ? " (not before " : " (before ") + test.day() + ")";
    }
    return holds ? "yes" : "no";
  }

  private static String wanted(Exceeds test) {
    return test.reached() ? test.limit() + " or more" : "more than " + test.limit();
  }

  private static String of(ApplicableNote note) {
    if (note instanceof ApplicableNote.LanguageRead language) {
      return "The sector is read as "
          + LanguageSentence.of(language.reading()).orElse(language.reading().language())
          + ".";
    }
    if (note instanceof ApplicableNote.NearestSectors nearest) {
      return "No sector is named in these words; they come nearest to "
          + names(nearest.sectors(), Sector::name, " and ")
          + ". Name another if that is wrong.";
    }
    if (note instanceof ApplicableNote.SeveralSectors several) {
      return "The words span "
          + names(several.sectors(), Sector::name, "; ")
          + ". Rules of all are shown, with further conditions under also; name one to narrow.";
    }
    if (note instanceof ApplicableNote.RoleImplied implied) {
      return "Read as asked by the role " + implied.role() + "; name another role if not.";
    }
    if (note instanceof ApplicableNote.NoPlace none) {
      return none.said()
              .map(each -> "\"" + Quoted.of(each) + "\" is no place held here")
              .orElse("No place is named")
          + ": rules of all jurisdictions held are shown. Held: "
          + names(none.held(), Jurisdiction::name, ", ")
          + ".";
    }
    if (note instanceof ApplicableNote.FactRead read) {
      return "The words are read as " + read.fact().name() + ": " + read.value().text() + ".";
    }
    if (note instanceof ApplicableNote.OfOtherRole other) {
      return "Left out, as they bind the role "
          + other.role()
          + ": "
          + names(other.instruments(), Instrument::name, "; ")
          + ".";
    }
    if (note instanceof ApplicableNote.OfPlace of) {
      return of.place().name() + ": " + of.place().note();
    }
    if (note instanceof ApplicableNote.Verified verified) {
      return "A reading aid as of "
          + verified.month()
          + ", not legal advice: each entry shows its source and how sure it is.";
    }
    return ((ApplicableNote.Standing) note).text();
  }

  private static <T> String names(List<T> rows, Function<T, String> name, String between) {
    return rows.stream().map(name).collect(Collectors.joining(between));
  }
}
