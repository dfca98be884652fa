package org.otsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;

class SearchTermsTest {
  private static final SearchTerms TERMS = TestCorpus.store().read(StoreReader::searchTerms);

  @ParameterizedTest
  @CsvSource({
    "authentication,authenticate",
    "authenticated,authenticating",
    "encryption,encrypted",
    "patches,patching",
    "controlled,control",
    "logging,logs",
    "policies,policy",
    "authorisation,authorization",
    "behaviour,behavior",
    "centre,center",
    "defence,defense",
    "isolation,isolate",
    "verification,verify",
    "PLCs,PLC",
    "availability,available",
    "management,manage",
    "config,configuration",
    "cfg,configured",
    "auth,authentication",
    "admins,administrator",
    "creds,credentials",
    "PCs,PC",
    "dosed,dosing",
    "datacentres,datacenter",
    "enterprise,enterprises",
    "PW,passwords",
  })
  void formsOfAWordHaveOneStem(String one, String other) {
    assertThat(TERMS.stems(one)).isEqualTo(TERMS.stems(other));
  }

  @ParameterizedTest
  @CsvSource({
    "operator,operation",
    "process,processor",
    "identifier,identify",
    "access,accede",
    "dosing,DoS"
  })
  void wordsThatDifferInAPlantKeepTheirStems(String one, String other) {
    assertThat(TERMS.stems(one)).isNotEqualTo(TERMS.stems(other));
  }

  @Test
  void wordsAreFoldedAndSplit() {
    assertThat(SearchTerms.words("Zürich: man-in-the-middle, I/O & vendor’s VPN"))
        .containsExactly("zurich", "man", "in", "the", "middle", "io", "and", "vendor", "vpn");
  }

  @Test
  void anExpressionKeepsFunctionWordsOnlyIfItNeedsThem() {
    assertThat(TERMS.expression("man in the middle")).isEqualTo(List.of("man", "middl"));
    assertThat(TERMS.expression("read only")).isEqualTo(List.of("read", "only"));
  }
}
