package org.otsecurity.domain.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.domain.sector.FacilityFact.Kind;
import org.otsecurity.domain.sector.FactTest.Verdict;

class FactTestParserTest {
  private static final Map<String, FactTest> MEDIUM =
      Map.of(
          "medium",
          FactTestParser.parse("staff >= 50 or (turnover > 10 and balance > 10)", Map.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "reading",
        "a and b",
        "a or b and c",
        "(a or b) and reading",
        "staff >= 50 or turnover > 10 and balance > 10",
        "contract >= 2024-07-01"
      })
  void whatIsWrittenIsReadAgain(String text) {
    FactTest test = FactTestParser.parse(text, Map.of());
    assertThat(test).hasToString(text);
    assertThat(FactTestParser.parse(test.toString(), Map.of())).isEqualTo(test);
  }

  @Test
  void definedNamesAreWrittenOut() {
    assertThat(FactTestParser.parse("activity and medium", MEDIUM))
        .hasToString("activity and (staff >= 50 or turnover > 10 and balance > 10)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a and", "(a", "a)", "or a", "a > b", "a >= ", "50 > a", "a = 5", "A"})
  void whatIsNoTestIsRefused(String text) {
    assertThatThrownBy(() -> FactTestParser.parse(text, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a and b           |                       | OPEN | a, b
          a and b           | a=true                | OPEN | b
          a and b           | a=false               | NO   |
          a or b            | a=false               | OPEN | b
          a or b            | a=true                | YES  |
          a or b            | a=false, b=false      | NO   |
          a or reading      | a=false               | OPEN |
          a or reading      | a=true                | YES  |
          a and reading     | a=true                | OPEN |
          a and reading     | a=false               | NO   |
          medium            | staff=50              | YES  |
          medium            | staff=49              | OPEN | turnover, balance
          medium            | staff=49, turnover=10 | NO   |
          medium            | turnover=11           | OPEN | staff, balance
          medium            | turnover=11, balance=11 | YES |
          a > 3300          | a=3300                | NO   |
          a > 3300          | a=3301                | YES  |
          d >= 2024-07-01   | d=2024-06-30          | NO   |
          d >= 2024-07-01   | d=2024-07-01          | YES  |
          d >= 2024-07-01   | d=2024-07             | YES  |
          d >= 2024-07-01   | d=2024-06             | NO   |
          d >= 2024-07-01   | d=2024                | OPEN | d
          d >= 2024-07-01   | d=2025                | YES  |
          """)
  void unknownFactsStayOpenUntilTheyCannotMatter(
      String text, String facts, Verdict verdict, String missing) {
    FactTest.Outcome outcome = FactTestParser.parse(text, MEDIUM).on(facts(facts));
    assertThat(outcome.verdict()).isEqualTo(verdict);
    assertThat(outcome.missing())
        .isEqualTo(missing == null ? List.of() : List.of(missing.split(", ")));
  }

  @Test
  void anOutcomeSaysWhy() {
    assertThat(FactTestParser.parse("medium", MEDIUM).on(facts("staff=120")).because())
        .containsExactly(
            new FactTest.Reason(
                new FactTest.Exceeds("staff", 50, true), new FactValue.Count(120), Verdict.YES));
    assertThat(FactTestParser.parse("a or b", Map.of()).on(facts("a=false, b=false")).because())
        .extracting(FactTest.Reason::fact, FactTest.Reason::verdict)
        .containsExactly(tuple("a", Verdict.NO), tuple("b", Verdict.NO));
  }

  @Test
  void aFactOfAnotherKindIsNoAnswer() {
    FactTest test = FactTestParser.parse("staff > 10", Map.of());
    assertThatThrownBy(() -> test.on(facts("staff=true")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("staff is no number: true");
    assertThat(test.parts()).extracting(FactTest.OnFact::kind).containsExactly(Kind.NUMBER);
  }

  private static Facts facts(@Nullable String text) {
    Map<String, FactValue> facts = new LinkedHashMap<>();
    for (String each : text == null ? new String[0] : text.split(", ")) {
      facts.put(each.split("=")[0], value(each.split("=")[1]));
    }
    return new Facts(facts);
  }

  private static FactValue value(String text) {
    return switch (text) {
      case "true", "false" -> new FactValue.YesNo(text.equals("true"));
      default ->
          text.startsWith("20")
              ? new FactValue.DateValue(text)
              : new FactValue.Count(Long.parseLong(text));
    };
  }
}
