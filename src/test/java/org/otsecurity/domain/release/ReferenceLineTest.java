package org.otsecurity.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CR 3.4 – Software integrity | CR 3.4",
        "EDR / HDR/ NDR 3.14 – Boot | EDR 3.14, HDR 3.14, NDR 3.14",
        "EDR / NDR 3.10 – Updates: RE (1) Authenticity | EDR 3.10, EDR 3.10 RE 1, NDR 3.10, NDR 3.10 RE 1",
        "CR 1.2 – Processes - (1) Unique | CR 1.2, CR 1.2 RE 1",
        "CR 3.1 – Communication (1) Authentication | CR 3.1, CR 3.1 RE 1",
        "CR 2.1 – Enforcement (humans, processes) | CR 2.1",
        "CR – 3.5 Input Validation | CR 3.5"
      })
  void everyFormOfALineIsRead(String line, String ids) {
    assertThat(ReferenceLine.of(line).orElseThrow().ids()).isEqualTo(List.of(ids.split(", ")));
  }

  @Test
  void aLineWithoutANumberIsNone() {
    assertThat(ReferenceLine.of("CR – Input validation")).isEmpty();
    assertThat(ReferenceLine.of("none")).isEmpty();
  }
}
