package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;

class ResolverTest {
  private static final Resolver RESOLVER = new Resolver(TestCorpus.store(), new HeldNames());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sr1.1re(1) | iec62443-3-3:SR 1.1 RE 1",
        "ac-02 (1) | nist-800-53:AC-2(1)",
        "800-53 AC-2 | nist-800-53:AC-2",
        "T836 | mitre-ics:T0836",
        "Modify Parameter | mitre-ics:T0836",
        "EDR 3.14 | iec62443-4-2:EDR 3.14",
      })
  void whatIsTypedIsReadAsTheRowItNames(String typed, String id) {
    assertThat(RESOLVER.resolve(typed, Optional.empty()).requirement().id()).hasToString(id);
  }

  @Test
  void theClauseOfAComponentIsFoundUnderItsTypes() {
    Resolution found = RESOLVER.resolve("CR 3.14", Optional.of(TestDocuments.IEC_62443_4_2));
    assertThat(found.requirement().id()).hasToString("iec62443-4-2:EDR 3.14");
    assertThat(found.notes()).anyMatch(each -> each.contains("EDR 3.14, HDR 3.14, NDR 3.14"));
  }

  @Test
  void whatMeansNothingIsRefusedOrLeftEmpty() {
    assertThat(RESOLVER.tryResolve("no such thing at all", Optional.empty())).isEmpty();
    assertThatThrownBy(() -> RESOLVER.resolve(" ", Optional.empty()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("No id was given");
    assertThatThrownBy(() -> RESOLVER.resolve("x".repeat(201), Optional.empty()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("201 characters");
  }
}
