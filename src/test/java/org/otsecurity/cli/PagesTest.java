package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Definition;
import org.otsecurity.question.Question;
import tools.jackson.databind.JsonNode;

/** Lists end where they end: a page behind the last is not taken for nothing found. */
class PagesTest {
  private static final Pattern BEHIND =
      Pattern.compile("Page 999 is behind the last, (\\d+); (\\d+) rows? (?:is|are) found\\.\\s+");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search plc",
        "list nist-csf",
        "list nist-800-53 --texts --limit 7",
        "map --from iec62443-3-3 --to nist-800-53",
        "map CIP-007-6 --to iec62443-3-3",
        "map SR 1.1",
        "threats PLC",
        "nerc",
        "nerc --limit 10",
        "applicable water utility in Germany",
        "diff mitre-ics"
      })
  void aPageBehindTheLastNamesTheLast(String command) {
    CommandRun behind = CommandRun.of((command + " --page 999").split(" "));
    assertThat(behind.code()).as(behind.err()).isZero();
    Matcher matcher = BEHIND.matcher(behind.out());
    assertThat(matcher.matches()).as(behind.out()).isTrue();
    int last = Integer.parseInt(matcher.group(1));
    CommandRun lastPage = CommandRun.of((command + " --page " + last).split(" "));
    assertThat(lastPage.out()).doesNotContain("behind the last", "add --page");
    assertThat(CommandRun.of((command + " --page " + (last + 1)).split(" ")).out())
        .contains("is behind the last, " + last);
    assertThat(CommandRun.of((command + " --page 999 --json").split(" ")).code()).isZero();
  }

  @Test
  void whereNothingIsFoundThatIsSaidOnAnyPage() {
    assertThat(CommandRun.of("search", "zzzzqqq", "--page", "3").out())
        .contains("Nothing found for \"zzzzqqq\".");
  }

  /** Pages are counted at a prompt, so one that a tool would cut is whole there. */
  @Test
  void pagesInJsonFollowEachOther() {
    Set<String> seen = new HashSet<>();
    int total = 1;
    for (int page = 1; (page - 1) * 100 < total; page++) {
      CommandRun run =
          CommandRun.of("diff", "mitre-ics", "--json", "--limit", "100", "--page", "" + page);
      JsonNode json = Json.parseObject(run.out());
      total = json.path("total").asInt();
      json.path("changes").forEach(each -> seen.add(Json.text(each)));
    }
    assertThat(total).isGreaterThan(100);
    assertThat(seen).hasSize(total);
  }

  /** As many rows as the text has by itself can be asked for, and help says up to how many. */
  @Test
  void helpAndBehaviourAgreeOnLimits() {
    for (Question question : AllQuestions.all()) {
      Definition definition = question.definition();
      for (Definition.Option option : definition.command().options()) {
        if (option.field().equals("limit")) {
          int json = definition.field("limit").at("maximum").number(0);
          int most = Math.max(json, option.maximum());
          assertThat(definition.command().text().at("limit").number(0))
              .as(question.name())
              .isLessThanOrEqualTo(most);
          assertThat(option.description()).as(question.name()).contains(", 1 to " + most + ".");
          if (most > json) {
            assertThat(option.description()).as(question.name()).contains("at most " + json + ".");
          }
        }
      }
    }
  }

  @Test
  void aTextMayBeAsLongAsItIsByItself() {
    CommandRun usual = CommandRun.of("nerc");
    assertThat(CommandRun.of("nerc", "--limit", "500").out()).isEqualTo(usual.out());
    CommandRun applicable = CommandRun.of("applicable", "water", "--limit", "500");
    assertThat(applicable.out()).isEqualTo(CommandRun.of("applicable", "water").out());
    CommandRun json = CommandRun.of("nerc", "--limit", "101", "--json");
    assertThat(Json.parseObject(json.out()).at("/error/valid").asString()).contains("1 to 100");
    assertThat(CommandRun.of("nerc", "--limit", "501").err()).contains("from 1 to 500");
  }
}
