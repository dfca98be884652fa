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
  private static final Resolver RESOLVER =
      new Resolver(TestCorpus.store(), new HeldNames(), (id, words) -> Optional.empty());

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
        "cr-1.1_re.2 | iec62443-4-2:CR 1.1 RE 2",
        "sr-1.1.re.1 | iec62443-3-3:SR 1.1 RE 1",
        "SR 1.1 R.E. 2 | iec62443-3-3:SR 1.1 RE 2",
        "AC-2 enhancement 1 | nist-800-53:AC-2(1)",
        "ac-02.01 | nist-800-53:AC-2(1)",
        "t0843/001 | mitre-ics:T0843.001",
        "https://attack.mitre.org/techniques/T0843/001/ | mitre-ics:T0843.001",
        "otsec://iec62443-3-3/SR%201.1 | iec62443-3-3:SR 1.1",
        "SR 5.2 (IEC 62443-3-3) | iec62443-3-3:SR 5.2",
        "62443-2-4 SP.03.02 | iec62443-2-4:SP.03.02 BR",
        "3-3 SR 5.2 | iec62443-3-3:SR 5.2",
        "csf PR.AA-03 | nist-csf:PR.AA-03",
        "NIST PR.AA-03 | nist-csf:PR.AA-03",
        "62443 CR 1.1 | iec62443-4-2:CR 1.1",
        "IEC 62443-4-2 SR 1.1 | iec62443-4-2:CR 1.1",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SR 1.1.1 | SR 1.1 is Human user identification",
        "SR 1.1 RE 9 | SR 1.1 has SR 1.1 RE 1, SR 1.1 RE 2",
        "AC-2(99) | AC-2 has AC-2(1) to AC-2(13)",
        "ZCR 5.6.1 | ZCR 5.6 is",
        "SR 1.14 | iec62443-4-2:CR 1.14",
        "CR 7.5 | has the heading CR 7.5 Emergency power without a requirement",
        "CR 2.3 RE 1 | iec62443-3-3:SR 2.3 RE 1",
        "SR 5.1 / ZCR-1 | SR 5.1, ZCR 1",
        "SR 1.1-1.3 | is not in iec62443-3-3",
      })
  void whatIsPartlyAnIdIsRefused(String typed, String told) {
    assertThatThrownBy(() -> RESOLVER.resolve(typed, Optional.empty()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining(told);
  }

  @Test
  void wordsThatSayNoMoreThanTheIdNeedNoNoteAndOthersDo() {
    assertThat(RESOLVER.resolve("technique T0836 Modify Parameter", Optional.empty()).notes())
        .isEmpty();
    assertThat(RESOLVER.resolve("SR 1.1 foo", Optional.empty()).notes())
        .containsExactly("Read as SR 1.1; \"foo\" was left out.");
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
