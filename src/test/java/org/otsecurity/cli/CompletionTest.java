package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.install.DataHome;

/** What shells offer while a command is typed; their own scripts say so, run by them if there. */
class CompletionTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search --standard nist | nist-800-53 nist-800-82 nist-csf nist-csf-1.1",
        "list nist-c | nist-csf nist-csf-1.1",
        "zones wat | water-treatment",
        "zones --level 3 | 3 3.5",
        "levels --component e | embedded-device",
        "map --to nist-c | nist-csf nist-csf-1.1",
        "map --basis c | curated",
        "export mappings --from mitre-i | mitre-ics",
        "config claude-c | claude-code",
        "completion po | powershell",
        "verif | verify"
      })
  void valuesAreOffered(String typed, String offered) throws Exception {
    assertThat(inBash(typed)).containsExactly(offered.split(" "));
    if (isThere("fish")) {
      assertThat(inFish(typed)).containsExactly(offered.split(" "));
    }
  }

  /** Words of ids and names, as far as they are typed; none of other things. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show SR 1. | 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11 1.12 1.13",
        "show sr 1.1 re | RE",
        "show SR 1.1 RE _ | 1 2 3",
        "compare SR 5.1 ac-17 --standard iec62443-3-3 SR 5.2 re | RE",
        "map PR.AA-0 | PR.AA-01 PR.AA-02 PR.AA-03 PR.AA-04 PR.AA-05 PR.AA-06",
        "term purd | Purdue",
        "techniques --asset safety | Safety",
        "techniques --asset Safety c | Controller",
        "techniques --tactic ev | Evasion",
        "technique Modify Par | Parameter",
        "search SR 1. | _",
        "nosuch SR | _",
        "show nosuchid | _"
      })
  void wordsOfIdsAndNamesAreLookedUp(String typed, String offered) {
    String[] line = ("completion words -- " + typed).split(" ");
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i].equals("_") ? "" : line[i];
    }
    CommandRun run = CommandRun.of(line);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(offered.equals("_") ? new String[0] : offered.split(" "));
  }

  /** Commands of the same name at other places take other options; a file is one of the disk. */
  @Test
  void fishKnowsTheCommandAndFiles() throws Exception {
    assumeTrue(isThere("fish"));
    assertThat(inFish("list --fam")).containsExactly("--family");
    assertThat(inFish("ingest list --fam")).isEmpty();
    Path file = Files.writeString(folder.resolve("sums"), "");
    assertThat(inFish("verify --sums " + file)).containsExactly(file.toString());
  }

  /** The tables of both scripts come from one model. */
  @Test
  void powerShellHasARowForEveryWord() {
    List<String> lines = CommandRun.of("completion", "powershell").out().lines().toList();
    assertThat(lines)
        .contains("|verify|command|" + description())
        .anyMatch(each -> each.startsWith("map|--to|iec62443-3-3 "))
        .anyMatch(each -> each.startsWith("verify|--sums|*|"))
        .anyMatch(each -> each.startsWith("ingest|list|command|"))
        .anyMatch(each -> each.startsWith("export mappings|--from|iec62443-3-3 "))
        .contains("zones|water-treatment||water-treatment");
    int first = lines.indexOf("    $rows = @'") + 1;
    int end = lines.subList(first, lines.size()).indexOf("'@ -split '\\r?\\n' | ForEach-Object {");
    assertThat(lines.subList(first, first + end))
        .hasSizeGreaterThan(200)
        .allMatch(each -> each.split("\\|", 4).length == 4)
        .noneMatch(each -> each.startsWith("'@"));
  }

  /** A script is of use without values, and says nothing about a missing database. */
  @ParameterizedTest
  @ValueSource(strings = {"bash", "fish", "powershell"})
  void scriptIsMadeWithoutADatabase(String shell) {
    CommandRun run = CommandRun.at(folder, DataHome.current(), "completion", shell);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("verify").doesNotContain("water-treatment");
  }

  private static String description() {
    return "Compare every file of this installation with the SHA-256 that its build listed.";
  }

  private List<String> inBash(String typed) throws IOException, InterruptedException {
    String script =
        CommandRun.of("completion", "bash").out()
            + """
            compopt() { :; }
            COMP_WORDS=(ot-security %s)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _complete_ot-security
            printf '%%s\\n' "${COMPREPLY[@]}"
            """
                .formatted(typed);
    return run("bash", script);
  }

  private List<String> inFish(String typed) throws IOException, InterruptedException {
    String script =
        CommandRun.of("completion", "fish").out()
            + "complete -C 'ot-security %s' | string split -f 1 \\t\n".formatted(typed);
    return run("fish", script);
  }

  private List<String> run(String shell, String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script." + shell), script);
    ProcessBuilder builder =
        new ProcessBuilder(shell, file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isBetween(0, 1);
    return out.lines().filter(each -> !each.isBlank()).toList();
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }
}
