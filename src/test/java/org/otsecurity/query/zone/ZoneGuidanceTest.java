package org.otsecurity.query.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;

class ZoneGuidanceTest {
  private static final ZoneGuidance QUESTION = TestCorpus.questions().zones();

  private static ZoneGuidance.Request request(String level, String architecture) {
    return new ZoneGuidance.Request(
        Optional.of(level).filter(each -> !each.isEmpty()),
        Optional.empty(),
        Optional.of(architecture).filter(each -> !each.isEmpty()));
  }

  @Test
  void aLevelOfThePurdueModelIsShownAlone() {
    var answer = QUESTION.guide(request("3.5", ""));
    assertThat(answer.levels()).extracting(each -> each.id()).containsExactly("3.5");
    assertThat(answer.architecture()).isEmpty();
  }

  @Test
  void anArchitectureComesWithItsZonesAndConduits() {
    var first = QUESTION.model().architectures().getFirst();
    var answer = QUESTION.guide(request("", first.id()));
    assertThat(answer.architecture()).contains(first);
    assertThat(answer.conduits()).isNotEmpty();
    assertThat(answer.zones())
        .extracting(each -> each.zone().id())
        .containsExactlyElementsOf(first.zones().stream().map(each -> each.id()).toList());
  }

  @Test
  void whatIsNoLevelOrArchitectureIsRefused() {
    assertThatThrownBy(() -> QUESTION.guide(request("17", ""))).isInstanceOf(QueryException.class);
    assertThatThrownBy(() -> QUESTION.guide(request("", "gorgonzola")))
        .isInstanceOf(QueryException.class);
  }
}
