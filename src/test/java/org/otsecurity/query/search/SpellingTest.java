package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.otsecurity.text.EditDistance;

class SpellingTest {
  private final Spelling spelling =
      new Spelling(
          new TreeMap<>(
              Map.of("network", 90, "set", 40, "point", 40, "firewall", 30, "pump", 5, "dump", 1)));

  @Test
  void swappedLettersAreOneMistake() {
    assertThat(EditDistance.from("netwrok").to("network", 3)).isEqualTo(1);
    assertThat(EditDistance.from("abc").to("abcdef", 2)).isGreaterThan(2);
  }

  @Test
  void theNearestWordWinsThenTheMoreFrequent() {
    assertThat(spelling.correct("netwrok")).contains("network");
    assertThat(spelling.correct("fierwall")).contains("firewall");
    assertThat(spelling.correct("pumpp")).contains("pump");
  }

  @Test
  void shortAndFarWordsStayAsTheyAre() {
    assertThat(spelling.correct("nat")).isEmpty();
    assertThat(spelling.correct("xyzzyxyzzy")).isEmpty();
    assertThat(spelling.correct("a".repeat(500))).isEmpty();
  }

  @Test
  void anAbbreviationIsReadAsTheMostFrequentWordItBegins() {
    Spelling words =
        new Spelling(
            new TreeMap<>(
                Map.of("confirm", 60, "configure", 20, "configuration", 50, "diagnostic", 9)));
    assertThat(words.read("config")).contains("configuration");
    assertThat(words.read("configs")).contains("configuration");
    assertThat(words.read("diag")).contains("diagnostic");
    assertThat(words.read("confrm")).contains("confirm");
    assertThat(words.read("con")).isEmpty();
    assertThat(words.read("xyzzyxyzzy")).isEmpty();
  }

  @Test
  void wordsRunTogetherAreSplit() {
    assertThat(spelling.split("setpoint")).contains("set point");
    assertThat(spelling.split("setxyz")).isEmpty();
  }
}
