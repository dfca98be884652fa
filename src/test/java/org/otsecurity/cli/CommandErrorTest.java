package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** Errors name what was given, what is valid and what is near, and exit with a documented code. */
class CommandErrorTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | serch firewall | There is no command \"serch\". | search",
        "2 | search x --limt 3 | There is no option --limt. | --limit",
        "2 | search x --sl 7 | --sl is 7. | from 1 to 4",
        "2 | search x --limit many | --limit | help search",
        "2 | search x --color sometimes | does not say when to print in colour | auto, always, never",
        "1 | map (2)(d) --from cra | Its ids look like Art. 1 | Nearest: Annex I Part I (2)(d)",
        "2 | show | Missing required parameter | help show",
        "2 | list --sl 2 | without a document | nist-800-53",
        "2 | techniques | No filter was given. | --asset",
        "2 | techniques --group a --software b | given together | Give one of them",
        "2 | config emacs | no host known here | claude-desktop",
        "2 | config cursr | no host known here | Nearest: cursor",
        "2 | completion tcsh | no shell known here | bash, zsh, fish, powershell",
        "2 | serve --allow-host x | need --http | --http",
        "2 | serve --http=abc | is no address | 127.0.0.1:8321",
        "2 | serve extra | one argument too many | help serve",
        "2 | eval no-such-file | There is no file | judged query",
        "1 | show SR 5.22 | SR 5.22 | Nearest:",
        "1 | show T9999 | T9999 | search WORDS",
        "1 | list nosuch | no standard known here | iec62443-3-3",
        "1 | list nist-800-53 --sl 2 | has no security levels | Levels are those of iec62443-3-3",
        "1 | levels 9 | no security level | vector",
        "2 | --no-color nosuch | There is no command \"nosuch\". | ot-security help",
        "2 | watch --no-such | There is no option --no-such. | help watch",
        "2 | techniques PLC | one argument too many | Instead: ot-security techniques --asset PLC",
        "2 | techniques T0800 | one argument too many | Instead: ot-security technique T0800",
        "2 | techniques G0034 | one argument too many | Instead: ot-security techniques --group G0034",
        "2 | nerc high | is an impact rating | --impact takes it",
        "2 | techniques $(PLC) | one argument too many | help techniques",
        "1 | threats Spoofing | Spoofing | It is a category of STRIDE; --stride asks for those.",
        "1 | technique M0930 | not a technique | `ot-security show`",
        "1 | techniques --asset toaster | no asset | A0003"
      })
  void mistakesAreExplained(int code, String command, String problem, String help) {
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    String err = run.err().replaceAll("\\s+", " ");
    assertThat(err).startsWith("ot-security: ").contains(problem, help);
    assertThat(err).doesNotContain("_ot_", "get_mitre", "SQL", "Exception", "\tat ");
  }

  /**
   * Whoever reads the output as JSON finds JSON there, and nothing else, when something is wrong.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | serch firewall --json | There is no command \"serch\". | /nearest/0 | search",
        "2 | search x --limt 3 --json | There is no option --limt. | /nearest/0 | --limit",
        "2 | --json search x --sl 7 | --sl is 7 | /valid | from 1 to 4",
        "2 | show --json | Missing required parameter | /next | help show",
        "2 | --json nosuch | There is no command \"nosuch\". | /next | ot-security help",
        "2 | --no-color --json serch x | There is no command \"serch\". | /nearest/0 | search",
        "2 | --json --nosuch | There is no option --nosuch. | /next | ot-security help",
        "2 | bundle --json nosuch | There is no command \"nosuch\". | /next | help bundle",
        "2 | --json techniques PLC | too many | /instead/0 | techniques --asset PLC",
        "2 | --json completion bash | no option --json: it prints a script. | /next | completion",
        "2 | export matrix --asset PLC --json | no option --json: it writes a table. | /next | export matrix",
        "2 | serve --json | no option --json: over stdio the output is the | /next | help serve",
        "2 | watch --json | no option --json, since it never ends: | /next | help watch",
        "2 | watch --daily x --json | There is no option --daily. | /next | help watch",
        "1 | show SR 5.22 --json | SR 5.22 | /nearest/0 | SR 5.2",
        "1 | --json list nosuch | no standard known here | /valid | iec62443-3-3",
        "1 | technique M0930 --json | not a technique | /instead/0 | ot-security show",
        "2 | corpus lint no-such-folder/no-such.yaml --json | no-such | /problem | no-such"
      })
  void mistakesAreJsonWhereJsonIsAskedFor(
      int code, String command, String problem, String pointer, String help) {
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).isEmpty();
    JsonNode error = Json.parseObject(run.out()).path("error");
    assertThat(error.path("problem").asString()).as(run.out()).contains(problem);
    assertThat(error.at(pointer).asString("")).as(run.out()).contains(help);
    assertThat(error.path("exit_code").asInt()).isEqualTo(code);
  }

  /** Nothing to look for is a mistake, at a prompt as in a tool call. */
  @ParameterizedTest
  @ValueSource(strings = {"search", "show", "term", "explain", "technique", "applicable", "diff"})
  void emptyWordsAreRefused(String command) {
    for (String words : List.of("", "   ")) {
      CommandRun run = CommandRun.of(command, words);
      assertThat(run.code()).as(run.out()).isEqualTo(1);
      assertThat(run.err()).contains("must not be empty.");
    }
  }

  @Test
  void whatIsTooLongIsRefusedAndNotSaidBack() {
    CommandRun question = CommandRun.of("search", "firewall", "x".repeat(2_001));
    assertThat(question.code()).isEqualTo(2);
    assertThat(question.err().replaceAll("\\s+", " "))
        .contains("\"argument 3\" is 2001 characters long. Valid: At most 2000 are read.");
    CommandRun json = CommandRun.of("search", "--json", "x".repeat(2_001));
    assertThat(json.code()).isEqualTo(2);
    assertThat(Json.parseObject(json.out()).at("/error/problem").asString())
        .contains("2001 characters");
    CommandRun id = CommandRun.of("show", "x".repeat(201));
    assertThat(id.code()).isEqualTo(1);
    assertThat(id.err()).contains("ID is 201 characters long.");
    for (String each : new String[] {"--sl", "--limit"}) {
      CommandRun number = CommandRun.of("search", "x", each, "x".repeat(1_999));
      assertThat(number.code()).isEqualTo(2);
      assertThat(number.err()).hasSizeLessThan(700);
    }
  }

  @Test
  void unusableDatabaseExitsWithThree() throws IOException {
    Terminal pipe = new Terminal(false, false, 100);
    CommandRun missing = CommandRun.of(pipe, folder, "search", "x");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("does not exist", "ot-security build");
    Files.writeString(folder.resolve("ot-security.db"), "no database");
    CommandRun damaged = CommandRun.of(pipe, folder, "search", "x");
    assertThat(damaged.code()).isEqualTo(3);
    assertThat(damaged.err()).contains("damaged").doesNotContain("SQLException", "\tat ");
  }

  @Test
  void doctorWorksWithoutADatabaseAndNamesTheRemedy() {
    CommandRun run = CommandRun.of(new Terminal(false, false, 100), folder, "doctor");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("ok Java", "fail Database", "does not exist", "ot-security build", "Not ready");
  }

  @Test
  void evalRefusesAFileOfAnotherForm() throws IOException {
    Path file = Files.writeString(folder.resolve("queries.jsonl"), "{\"id\":1}\n");
    CommandRun run = CommandRun.of("eval", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Line 1");
  }
}
