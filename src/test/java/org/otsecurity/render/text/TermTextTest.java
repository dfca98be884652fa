package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.requirement.Topic;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class TermTextTest {
  private static final Term CONDUIT =
      new Term(
          "conduit",
          List.of("conduits"),
          "Channels that join zones.",
          List.of("zone"),
          Optional.of("A zone holds the assets."),
          "IEC 62443-1-1",
          List.of("ZCR 3.1"));

  private static final Term ZONE =
      new Term(
          "zone", List.of(), "Assets.", List.of(), Optional.empty(), "usual practice", List.of());

  private static final FindTopic.Answer TOPIC =
      new FindTopic.Answer(
          new Topic(
              "draw-zones",
              "Drawing zones",
              List.of(),
              "Group by risk.",
              List.of(),
              List.of("Purdue levels are no zones."),
              List.of("IEC 62443-3-2", "NIST SP 800-82")),
          List.of(
              new FindTopic.Row(
                  heading("ZCR 3.1", "Establish zones"), "the first step", Optional.empty()),
              new FindTopic.Row(heading("ZCR 3.2", "Separate business"), "", Optional.empty())));

  @Test
  void termsSayWhatTheyAreWhatTheyAreNotAndWhereTheyAreDefined() {
    assertThat(
            text(
                new ExplainTerm.Answer(
                    "",
                    Optional.empty(),
                    List.of(CONDUIT, ZONE),
                    Optional.empty(),
                    List.of(),
                    Optional.empty())))
        .isEqualTo(
            """
            conduit (conduits)
              Channels that join zones.
              Not zone: A zone holds the assets.
              Defined in: IEC 62443-1-1. See ZCR 3.1.

            zone
              Assets.
              Defined in: usual practice.
            """);
  }

  @Test
  void topicStandsAloneOrBehindTheTerms() {
    String topic =
        """
        Drawing zones
          Group by risk.
          - iec62443-3-2 ZCR 3.1 Establish zones: the first step
          - iec62443-3-2 ZCR 3.2 Separate business
          ! Purdue levels are no zones.
          From: IEC 62443-3-2; NIST SP 800-82
        """;
    assertThat(
            text(
                new ExplainTerm.Answer(
                    "",
                    Optional.empty(),
                    List.of(),
                    Optional.of(TOPIC),
                    List.of(),
                    Optional.empty())))
        .isEqualTo(topic);
    assertThat(
            text(
                new ExplainTerm.Answer(
                    "",
                    Optional.empty(),
                    List.of(ZONE),
                    Optional.of(TOPIC),
                    List.of(),
                    Optional.empty())))
        .endsWith("  Defined in: usual practice.\n\n" + topic);
  }

  private static Heading heading(String id, String title) {
    return new Heading(
        new RequirementId(new DocumentId("iec62443-3-2"), id),
        RequirementKind.SYSTEM_REQUIREMENT,
        title,
        Status.ACTIVE);
  }

  private static String text(ExplainTerm.Answer answer) {
    Sheet sheet = new Sheet();
    TermText.write(sheet, answer, NextStep::name);
    return TerminalText.of(sheet, 80, false);
  }
}
