package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.SearchNotes;

class AskSearchTest {
  private final AskSearch ask = TestCorpus.questions().askSearch();

  /** A page that is shortened to fit is the page that fewer hits would have been asked for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "SR 1.1",
        "zone vs conduit",
        "network segmentation in 800-53",
        "how do we protect PLC firmware from tampering"
      })
  void fewerHitsAreTheFirstOfMany(String query) {
    for (int offset : new int[] {0, 7, 55}) {
      AskSearch.Answer many = ask.answer(request(query, List.of(), Optional.empty(), 50, offset));
      for (int hits : new int[] {1, 3, 20}) {
        assertThat(many.first(hits))
            .as("%s from %s", hits, offset)
            .isEqualTo(ask.answer(request(query, List.of(), Optional.empty(), hits, offset)));
      }
    }
  }

  @Test
  void sectorLeavesOutDocumentsOfOthers() {
    AskSearch.Answer answer =
        ask.answer(request("password", List.of(), Optional.of("water"), 50, 0));
    assertThat(answer.sector().orElseThrow())
        .isInstanceOfSatisfying(
            SectorFilter.LeftOut.class,
            left -> {
              assertThat(left.foreign()).contains(DocumentId.NERC_CIP);
              assertThat(left.kept()).doesNotContainAnyElementsOf(left.foreign()).isNotEmpty();
            });
    assertThat(answer.sources())
        .isNotEmpty()
        .noneMatch(each -> each.id().equals(DocumentId.NERC_CIP));
    assertThat(notes(answer))
        .singleElement()
        .asString()
        .matches("Left out, because they bind other sectors: .*nerc-cip.*\\.");
  }

  @Test
  void sectorThatWouldLeaveNothingChangesNothing() {
    AskSearch.Answer answer =
        ask.answer(request("password", List.of("cip"), Optional.of("water"), 5, 0));
    assertThat(answer.sector()).contains(new SectorFilter.NothingLeftOut());
    assertThat(answer.found().hits()).isNotEmpty();
    assertThat(notes(answer))
        .containsExactly(
            "No document searched binds other sectors only, so sector changed nothing.");
  }

  @Test
  void wordsThatNameNoSectorFilterNothingAndSaySo() {
    AskSearch.Answer answer =
        ask.answer(request("password", List.of(), Optional.of("zzzzqq"), 5, 0));
    assertThat(answer.sector().orElseThrow()).isInstanceOf(SectorFilter.NotRead.class);
    assertThat(answer.found().hits()).hasSize(5);
    assertThat(notes(answer))
        .singleElement()
        .asString()
        .startsWith("sector did not filter: \"zzzzqq\"");
  }

  @Test
  void answerBringsTermsTopicsAndBetterQuestions() {
    AskSearch.Answer terms = ask.answer(request("zone vs conduit"));
    assertThat(terms.terms()).extracting(each -> each.name()).contains("zone", "conduit");
    assertThat(terms.sector()).isEmpty();
    assertThat(ask.answer(request("how do I choose a security level")).topic()).isPresent();
    AskSearch.Answer law = ask.answer(request("which laws apply to a hospital"));
    assertThat(law.better()).contains(NextStep.WHAT_APPLIES);
    assertThat(notes(law)).containsExactly("WHAT_APPLIES");
  }

  @Test
  void documentsAndComponentTypesAreReadFromWords() {
    AskSearch.Answer answer =
        ask.answer(
            new AskSearch.Request(
                "password",
                List.of("4-2"),
                Optional.empty(),
                Optional.of(1),
                Optional.of("PLC"),
                false,
                50,
                0));
    assertThat(answer.sources())
        .extracting(each -> each.id())
        .containsExactly(TestDocuments.IEC_62443_4_2);
    assertThatThrownBy(() -> ask.answer(request("x", List.of("zzqq"), Optional.empty(), 5, 0)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("zzqq");
  }

  /** What a question points to is not there; "this requirement" and the like are usual words. */
  @Test
  void whatTheQuestionDoesNotHoldIsSaid() {
    AskSearch.Answer pointing = ask.answer(request("Which techniques target this configuration?"));
    assertThat(pointing.pointedTo()).contains("this configuration");
    assertThat(notes(pointing)).anyMatch(each -> each.contains("does not hold \"this conf"));
    assertThat(ask.answer(request("who signs this requirement")).pointedTo()).isEmpty();
  }

  private static AskSearch.Request request(String query) {
    return request(query, List.of(), Optional.empty(), 5, 0);
  }

  private static AskSearch.Request request(
      String query, List<String> standards, Optional<String> sector, int limit, int offset) {
    return new AskSearch.Request(
        query, standards, sector, Optional.empty(), Optional.empty(), false, limit, offset);
  }

  private static List<String> notes(AskSearch.Answer answer) {
    return SearchNotes.of(answer, NextStep::name);
  }
}
