package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.protocol.Dialogue;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import picocli.CommandLine;

/** {@code --json} prints what the tool of the same question answers. */
class JsonOutputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search remote access --limit 4 | search_ot_requirements | {'query':'remote access','limit':4}",
        "search vpn --sl 2 --standard iec62443-4-2 --component PLC | search_ot_requirements"
            + " | {'query':'vpn','security_level':2,'standards':['iec62443-4-2'],'component_type':'PLC'}",
        "show SR 1.1 | get_ot_requirement | {'requirement_id':'SR 1.1'}",
        "show ac2 --standard 800-53 | get_ot_requirement"
            + " | {'requirement_id':'ac2','standard':'800-53'}",
        "list | list_ot_standards | {}",
        "list nist-800-53 | get_standard_requirements | {'standard':'nist-800-53'}",
        "list nist-800-53 --family AU --baseline low --texts | get_standard_requirements"
            + " | {'standard':'nist-800-53','family':'AU','baseline':'low','detail':'texts'}",
        "list mitre-ics --kind asset | get_standard_requirements"
            + " | {'standard':'mitre-ics','kind':'asset'}",
        "explain SR 3.4 --for PLC --guidance | get_implementation_guidance"
            + " | {'requirement_id':'SR 3.4','context':'PLC'}",
        "explain AC-2 --rationale | get_requirement_rationale | {'requirement_id':'AC-2'}",
        "term SL-T | explain_term | {'term':'SL-T'}",
        "levels 2 | map_security_level_requirements | {'security_level':2}",
        "levels 2 --compare 3 | map_security_level_requirements"
            + " | {'security_level':2,'compare_to':3}",
        "levels 3 --component switch --no-enhancements | map_security_level_requirements"
            + " | {'security_level':3,'component_type':'switch','include_enhancements':false}",
        "zones rail --level 1 --sl 3 | get_zone_conduit_guidance"
            + " | {'reference_architecture':'rail','purdue_level':1,'security_level':3}",
        "technique T0836 --map iec62443-3-3,nist-800-53 | get_mitre_ics_technique"
            + " | {'technique_id':'T0836','map_to_standards':['iec62443-3-3','nist-800-53']}",
        "technique T0800 --no-mitigations | get_mitre_ics_technique"
            + " | {'technique_id':'T0800','include_mitigations':false}",
        "techniques --asset PLC --mitigations | find_mitre_ics_techniques"
            + " | {'asset':'PLC','include_mitigations':true}",
        "diff mitre-ics --from 17.1 | what_changed | {'standard':'mitre-ics','from':'17.1'}",
        "techniques --group G0034 | find_mitre_ics_techniques | {'group':'G0034'}"
      })
  void jsonIsThatOfTheTool(String command, String tool, String arguments) {
    CommandRun run = CommandRun.of((command + " --json").split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    String expected =
        new Dialogue(
                OtSecurityServer.create(TestCorpus.questions(), "test"),
                ProtocolRevision.R2026_07_28)
            .request(
                "tools/call",
                "{\"name\":\"" + tool + "\",\"arguments\":" + arguments.replace('\'', '"') + "}")
            .path("result")
            .path("structuredContent")
            .toString();
    assertThat(run.out()).isEqualTo(Json.text(Json.parseObject(expected)) + "\n");
  }

  @Test
  void jsonIsIndentedOnATerminal() {
    Terminal terminal = new Terminal(true, true, 80);
    String out = CommandRun.of(terminal, CommandRun.directory(), "show", "SR 5.2", "--json").out();
    assertThat(out).startsWith("{\n  \"standard\": \"iec62443-3-3\",\n").doesNotContain("\u001b");
    assertThat(Json.text(Json.parseObject(out)) + "\n")
        .isEqualTo(CommandRun.of("show", "SR 5.2", "--json").out());
  }

  /** Every command answers programs too, or its help says why it does not. */
  @Test
  void everyCommandHasJsonOrSaysWhyNot() {
    Session session =
        new Session(
            new Installation(CommandRun.directory()),
            new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
            System.err,
            new Terminal(false, false, 100));
    List<String> silent = new ArrayList<>();
    List<CommandLine> left =
        new ArrayList<>(OtSecurityCommand.commandLine(session).getSubcommands().values());
    int seen = 0;
    while (!left.isEmpty()) {
      CommandLine each = left.removeLast();
      left.addAll(each.getSubcommands().values());
      seen++;
      boolean group = !each.getSubcommands().isEmpty() || each.getCommandSpec().helpCommand();
      boolean json = each.getCommandSpec().optionsMap().containsKey("--json");
      boolean says =
          String.join(" ", each.getCommandSpec().usageMessage().footer()).contains("No --json");
      if (!group && json == says) {
        silent.add(each.getCommandSpec().qualifiedName(" "));
      }
    }
    assertThat(seen).isGreaterThan(35);
    assertThat(silent).isEmpty();
  }
}
