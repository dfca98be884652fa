package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankedTest {
  /** A letter that is two in lower case moves nothing, and what is taken is never found again. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'GDPR and gdpr',        GDPR, true,  '     and     '
          'İİİİİİ GDPR',          gdpr, true,  'İİİİİİ     '
          'İİİİİİ GDPR fines',    GDPR, true,  'İİİİİİ      fines'
          'no law',               GDPR, false, 'no law'
          'law',                  '',   false, 'law'
          'GDP',                  GDPR, false, 'GDP'
          """)
  void takesEveryPartInPlace(String text, String part, boolean found, String left) {
    Blanked blanked = new Blanked(text);
    assertThat(blanked.take(part)).isEqualTo(found);
    assertThat(blanked).hasToString(left);
  }
}
