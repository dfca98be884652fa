package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.Golden;
import org.otsecurity.cli.session.Terminal;

/** What commands print, compared with golden files, and how it adapts to where it is read. */
class CommandOutputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "help | help",
        "version | --version",
        "show-sr-1.1 | show SR 1.1",
        "show-withdrawn-control | show AU-15",
        "show-mitigation | show M0930",
        "show-sibling-id | show SR 1.1 --standard iec62443-4-2",
        "list-standards | list",
        "list-family | list nist-800-53 --family AU --no-enhancements --withdrawn",
        "list-texts | list iec62443-3-3 --family RDF --sl 1 --texts",
        "show-zcr-group | show ZCR 3",
        "explain | explain SR 5.2 RE 2",
        "explain-for-component | explain SR 3.4 --for PLC --guidance",
        "explain-nearest | explain AC-2 --rationale",
        "term | term zone vs conduit",
        "levels-2 | levels 2",
        "levels-gap | levels 2 2 1 1 2 1 2 --compare 2,3,2,1,3,1,2",
        "levels-compare | levels 2 --compare 3",
        "levels-component | levels 2 --component PLC --no-enhancements",
        "levels-vector | levels 1 1 1 0 2 1 1",
        "technique | technique T0800 --map iec62443-3-3",
        "technique-retired | technique T0833",
        "techniques-tactic | techniques --tactic lateral-movement --mitigations",
        "techniques-assets | techniques --asset RTU --asset A0009 --tactic evasion",
        "zones-level | zones --level 3.5 --sl 2",
        "zones-substation | zones substation",
        "diff-attack | diff mitre-ics --from 16.1 --to 17.1",
        "diff-controls | diff nist-800-53 --change text_changed",
        "completion-fish | completion fish",
        "completion-powershell | completion powershell",
        "help-levels | help levels"
      })
  void commandsPrintTheirGoldenText(String name, String arguments) {
    CommandRun run = CommandRun.of(arguments.split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(run.out().lines().noneMatch(line -> line.endsWith(" "))).isTrue();
    // The corpus hash changes with every edit of the corpus, the thesaurus included.
    Golden.matches(
        Path.of("src/test/resources/golden/cli", name + ".txt"),
        run.out().replaceFirst("corpus [0-9a-f]{12}", "corpus 0123456789ab"));
  }

  @Test
  void searchShowsHowItReadTheQueryAndWhatItFound() {
    CommandRun run = CommandRun.of("search", "netwrok", "segmentation", "--limit", "3");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\"netwrok\" as \"network\"", " 1  ", "Network segmentation", "--page 2")
        .contains("Source:  IEC 62443-3-3");
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    String first = CommandRun.of("search", "firewall", "--limit", "2").out();
    String second = CommandRun.of("search", "firewall", "--limit", "2", "--page", "2").out();
    assertThat(first).contains("1-2 of ");
    assertThat(second).contains("3-4 of ", "\n 3  ");
  }

  @Test
  void nothingFoundSaysWhatToTry() {
    CommandRun run = CommandRun.of("search", "zzqqxxyy");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Nothing found", "Try");
  }

  @Test
  void attackFactsCarryTheNotice() {
    for (String command :
        new String[] {"show M0930", "technique T0800", "techniques --asset PLC"}) {
      assertThat(CommandRun.of(command.split(" ")).out().replaceAll("\\s+", " "))
          .as(command)
          .contains("© 2026 The MITRE Corporation. This work is reproduced");
    }
  }

  @Test
  void colourAppearsOnTerminalsOnly() {
    Terminal terminal = new Terminal(true, true, 80);
    Path directory = CommandRun.directory();
    assertThat(CommandRun.of(terminal, directory, "show", "SR 1.1").out()).contains("\u001b[1m");
    assertThat(CommandRun.of(terminal, directory, "show", "SR 1.1", "--no-color").out())
        .doesNotContain("\u001b");
    assertThat(CommandRun.of("show", "SR 1.1").out()).doesNotContain("\u001b");
  }

  @Test
  void linesFitTheTerminal() {
    Terminal narrow = new Terminal(true, false, 72);
    for (String command : new String[] {"levels 2", "show SR 1.1", "list", "technique T0836"}) {
      String out = CommandRun.of(narrow, CommandRun.directory(), command.split(" ")).out();
      assertThat(out.lines().filter(line -> line.length() > 72)).as(command).isEmpty();
    }
  }

  @Test
  void bashAndZshGetOneScript() {
    assertThat(CommandRun.of("completion", "bash").out())
        .contains("complete -F", "ot-security", "techniques")
        .isEqualTo(CommandRun.of("completion", "zsh").out());
  }

  /** A page behind the last says so, is empty in JSON, and no error. */
  @ParameterizedTest
  @ValueSource(strings = {"", "--json"})
  void aPageBehindTheLastIsEmpty(String json) {
    CommandRun run =
        CommandRun.of(
            ("map SR_1.1 --to nist-800-53 --page 2 " + json)
                .strip()
                .replace("SR_1", "SR 1")
                .split(" (?!1)"));
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains(json.isEmpty() ? "behind the last, 1; 1 row is" : "\"rows\":[]");
  }

  /** What only the corpus calls so is said in words: sources of evidence, assets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "show SR:1.1",
        "show CR:1.1",
        "show CIP-007-6:R2:Part:2.2",
        "show ORG:1.1",
        "zones water-treatment",
        "zones --level 1"
      })
  void textForPeopleNamesThings(String command) {
    String[] words = command.split(" ");
    words[words.length - 1] = words[words.length - 1].replace(':', ' ');
    CommandRun run = CommandRun.of(words);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .doesNotContainPattern("[a-z]+-(extract|service|dsl|assistant|list|pdf|json|ids)\\b")
        .doesNotContainPattern("(Assets|Answers): [AT]\\d{4}");
  }
}
