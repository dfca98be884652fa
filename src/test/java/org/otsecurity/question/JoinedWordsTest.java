package org.otsecurity.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell took apart at spaces is one value again where that gives an id. */
class JoinedWordsTest {
  private static final String THREATS =
      AllQuestions.all().stream()
          .filter(each -> each.name().equals("map_threats_to_requirements"))
          .findFirst()
          .orElseThrow()
          .definition()
          .command()
          .words()
          .orElseThrow()
          .joined();

  @ParameterizedTest
  @CsvSource({
    "CWE 306, CWE 306",
    "cwe 306 T0836, cwe 306|T0836",
    "TID 101 PID 14, TID 101|PID 14",
    "CVE-2021-44228 CWE-502, CVE-2021-44228 CWE-502",
    "CVE-2021-44228 (CWE 502), CVE-2021-44228 (CWE 502)",
    "CVE 2021-44228 CWE 502 PLC, CVE 2021-44228 CWE 502|PLC",
    "CVE-2021-44228 CWE-502 CWE-306, CVE-2021-44228 CWE-502 CWE-306",
    "CWE-306 CVE-2021-44228, CWE-306|CVE-2021-44228",
    "T0886 T0822, T0886|T0822",
    "PLC HMI, PLC|HMI"
  })
  void idsAreWhole(String typed, String read) {
    assertThat(JoinedWords.of(List.of(typed.split(" ")), THREATS))
        .containsExactly(read.split("\\|"));
  }

  @Test
  void whereNothingIsJoinedWordsStay() {
    assertThat(JoinedWords.of(List.of("CWE", "306"), "")).containsExactly("CWE", "306");
  }
}
