package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactTest;
import org.otsecurity.domain.sector.FactValue;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.InstrumentKind;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.query.applicable.ApplicableNote;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.applicable.FurtherCondition;
import org.otsecurity.query.applicable.Ground;
import org.otsecurity.query.applicable.InstrumentEntry;
import org.otsecurity.query.applicable.Met;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class ApplicableTextTest {
  private static final FacilityFact PEOPLE =
      new FacilityFact(
          "persons_served", "people served", FacilityFact.Kind.NUMBER, "", List.of(), List.of());

  private static final Sector WATER =
      new Sector(
          "water", "Water", List.of(), "", List.of(), List.of(), false, Optional.empty(), "");

  private static final Ground SERVED =
      new Ground(
          PEOPLE,
          new FactTest.Reason(
              new FactTest.Exceeds("persons_served", 3300, true),
              new FactValue.Count(12000),
              FactTest.Verdict.YES),
          false,
          false);

  @Test
  void bindingRulesAreShownInFullAndVoluntaryOnesInShort() {
    assertThat(
            text(
                List.of(
                    entry("Act", Applicability.MANDATORY, Optional.of(Met.YES), "2020-01-01"),
                    entry("Guide", Applicability.VOLUNTARY, Optional.empty(), "2020-01-01"),
                    entry("Bill", Applicability.VOLUNTARY, Optional.of(Met.NOT_IN_FORCE), "")),
                List.of(),
                Map.of()))
        .isEqualTo(
            """
            Water in European Union

            Mandatory
              Act (nis2), since 2020-01-01
                who serves many [met] (people served: 12000 (3300 or more))
                Also: Water: whose wells are deep
                What the Act asks.
                Act in full · the authority · source the text of it · confidence high

            Voluntary
              Guide (nis2), since 2020-01-01
                who serves many (people served: 12000 (3300 or more))
                Also: Water: whose wells are deep

            Not in force
              Bill (nis2), since 2019-12-31
                who serves many [not in force] (people served: 12000 (3300 or more))
                Also: Water: whose wells are deep
                What the Bill asks.
                Bill in full · the authority · source the text of it · confidence high

            - A note.
            """);
  }

  @Test
  void whatIsRuledOutAndWhatToAskFollow() {
    FacilityFact fact =
        new FacilityFact(
            "employees",
            "employees",
            FacilityFact.Kind.NUMBER,
            "How many work there?",
            List.of(),
            List.of());
    assertThat(
            text(
                List.of(),
                List.of(entry("Act", Applicability.MANDATORY, Optional.of(Met.NO), "")),
                Map.of(fact, 2)))
        .isEqualTo(
            """
            Water in European Union

            Ruled out by the facts given
              Act: who serves many (people served: 12000 (3300 or more))

            To settle more, give facts
              employees: How many work there?
              for example employees=250

            - A note.
            """);
  }

  private static InstrumentEntry entry(
      String name, Applicability applicability, Optional<Met> met, String since) {
    return new InstrumentEntry(
        new Instrument(
            name,
            name,
            List.of(),
            name + " in full",
            InstrumentKind.values()[0],
            "eu",
            "the authority",
            "",
            Optional.of(DocumentId.NIS2),
            "",
            true,
            Optional.of("2019-12-31"),
            List.of(),
            "What the " + name + " asks.",
            List.of(),
            Optional.empty(),
            List.of(),
            EvidenceStrength.HIGH,
            ""),
        new ApplicabilityRule(
            "water",
            "eu",
            Role.ANY,
            name,
            applicability,
            "who serves many",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            since.isEmpty() ? Optional.empty() : Optional.of(since),
            "the text of it",
            EvidenceStrength.HIGH),
        met,
        List.of(SERVED),
        List.of(),
        List.of(new FurtherCondition(WATER, "whose wells are deep")));
  }

  private static String text(
      List<InstrumentEntry> entries,
      List<InstrumentEntry> outside,
      Map<FacilityFact, Integer> ask) {
    Sheet sheet = new Sheet();
    ApplicableText.write(
        sheet,
        new FindApplicable.Answer(
            List.of(WATER),
            List.of(
                new Jurisdiction(
                    "eu",
                    "European Union",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    "")),
            Optional.empty(),
            entries,
            outside,
            ask,
            List.of(new ApplicableNote.Standing("A note.")),
            "2026-11"),
        true,
        0,
        10,
        "give facts",
        "");
    return TerminalText.of(sheet, 80, false);
  }
}
