package org.otsecurity.domain.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityLevelVectorTest {
  @ParameterizedTest
  @ValueSource(strings = {"2", "SL 2", "SL2", "SL-T 2", "sl-c2", " 2 "})
  void oneLevelIsTheSameForAllSeven(String typed) {
    assertThat(SecurityLevelVector.parse(typed)).contains(SecurityLevelVector.uniform(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 2 0 1 3 1 3",
        "(2,2,0,1,3,1,3)",
        "{2 2 0 1 3 1 3}",
        "IAC=2, UC=2, SI=0, DC=1, RDF=3, TRE=1, RA=3",
        "RA 3 TRE 1 RDF 3 DC 1 SI 0 UC 2 IAC 2",
        "SL-T (2, 2, 0, 1, 3, 1, 3)"
      })
  void vectorsAreReadInOrderOrByName(String typed) {
    assertThat(SecurityLevelVector.parse(typed))
        .contains(new SecurityLevelVector(List.of(2, 2, 0, 1, 3, 1, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "5", "12", "2 2", "1 2 3 4 5 6 7", "IAC=2", "high", "2; DROP TABLE x"})
  void anythingElseIsNoLevel(String typed) {
    assertThat(SecurityLevelVector.parse(typed)).isEmpty();
  }

  @Test
  void printsOneLevelShortAndAVectorByName() {
    assertThat(SecurityLevelVector.uniform(3)).hasToString("SL 3");
    assertThat(new SecurityLevelVector(List.of(2, 2, 0, 1, 3, 1, 3)))
        .hasToString("{IAC 2, UC 2, SI 0, DC 1, RDF 3, TRE 1, RA 3}");
  }
}
