package org.otsecurity.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PossibleReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "18.1, 18.1",
    "16.1, 18.1",
    "19.0, 18.1",
    "38.21, 18.1",
    "5.2.0, 5.2.0",
    "5, 5.2.0",
    "5.22.20, 5.2.0",
    "2.1.1, 2.0",
    "7.3, ''"
  })
  void whatPublishersGive(String version, String known) {
    assertThat(Release.isPossible(version, known)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"39.0, 18.1", "18.22, 18.1", "18.1.21, 18.1", "5.23.0, 5.2.0", "2.21, 2.0"})
  void whatIsAheadOfTheWorld(String version, String known) {
    assertThat(Release.isPossible(version, known)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "1.", "999.999.999.999", "1.1.1.1", "1.1000", "1..1", "v1", "1.1 ", "-1"})
  void whatIsNoNumberOfARelease(String version) {
    assertThat(Release.isPossible(version, "")).isFalse();
    assertThat(Release.isPossible(version, "18.1")).isFalse();
  }
}
