package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.Questions;
import org.otsecurity.query.search.AdmittedTopic;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.Interpretation;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class SearchTextTest {
  private static final Questions QUESTIONS = TestCorpus.questions();

  private static final Interpretation NOTHING_READ =
      new Interpretation(
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  @Test
  void hitsSayWhatTheyAreAndWhyTheyMatched() {
    Interpretation read =
        new Interpretation(
            Optional.empty(),
            List.of("iec62443-3-3:SR 5.1"),
            List.of(new Interpretation.Correction("netwrok", "network")),
            List.of(
                new Interpretation.ReadAs("PLC", List.of("programmable logic controller", "PAC"))),
            List.of("nist-800-53"),
            Optional.of(2),
            List.of("control", "mitigation"),
            List.of("frobnicated", "24"),
            List.of("Read with care."));
    SearchAnswer found =
        new SearchAnswer(
            "netwrok PLC",
            read,
            12,
            9,
            List.of(
                new SearchHit(
                    row("SR 5.1", TestDocuments.IEC_62443_3_3),
                    1,
                    "Zones are kept apart.",
                    List.of("title: network", "paired with CR 5.1")),
                new SearchHit(row("AU-15", DocumentId.NIST_800_53), 0.5, "", List.of())));
    assertThat(text(answer(found), List.of("A note.")))
        .isEqualTo(
            """
            10-11 of 12 for "netwrok PLC"
            Read as: id iec62443-3-3:SR 5.1; "netwrok" as "network"; PLC also as programmable logic
                     controller, PAC; about nist-800-53; security level 2; a control or mitigation.
            Not read: frobnicated, 24.
            - Read with care.

            10  SR 5.1  Network segmentation
                Zones are kept apart.
                iec62443-3-3 · system requirement · SL 1 · matched title: network, paired with CR 5.1

            11  AU-15   Alternate Audit Logging Capability [withdrawn]
                nist-800-53 · control

            - A note.

            Text:    summary: this project's words, not the publisher's.

            Source:  IEC 62443-3-3, 2013 with COR1:2014. IEC (ISA as ANSI/ISA-62443-3-3).
                     https://webstore.iec.ch/publication/7033
            Source:  NIST SP 800-53, Revision 5, release 5.2.0. NIST.
                     https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final
            """);
  }

  @Test
  void nothingFoundSaysWhatToTry() {
    SearchAnswer found = new SearchAnswer("zzqq\nxx", NOTHING_READ, 0, 0, List.of());
    assertThat(text(answer(found), List.of()))
        .isEqualTo(
            """
            Nothing found for "zzqq xx".
            Try fewer or plainer words, an id, or a search without filters.
            """);
  }

  @Test
  void termsAndTopicStandBeforeTheHits() {
    String question = "what is the difference between SL-T and SL-C";
    AskSearch.Answer asked =
        QUESTIONS
            .askSearch()
            .answer(
                new AskSearch.Request(
                    question,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    1,
                    0));
    AskSearch.Answer topic =
        new AskSearch.Answer(
            asked.found(),
            asked.sources(),
            asked.terms(),
            QUESTIONS
                .term()
                .explain("how do I choose a security level")
                .topic()
                .map(each -> AdmittedTopic.of(each, row -> true)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(topic.topic()).isPresent();
    assertThat(text(topic, List.of()))
        .containsSubsequence("Defined in: ", "\n  From: ", "\n 1  ", "\nText:    ", "\nSource:  ");
  }

  private static Requirement row(String id, DocumentId document) {
    return QUESTIONS.requirement().get(id, Optional.of(document)).requirement();
  }

  private static AskSearch.Answer answer(SearchAnswer found) {
    return new AskSearch.Answer(
        found,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String text(AskSearch.Answer answer, List<String> notes) {
    Sheet sheet = new Sheet();
    SearchText.write(sheet, answer, notes, new Cited(TestCorpus.store().documents()));
    return TerminalText.of(sheet, 90, false);
  }
}
