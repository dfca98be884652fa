package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.render.SearchJson;
import org.otsecurity.render.SearchNotes;
import tools.jackson.databind.node.ObjectNode;

/** No word of a question disappears unsaid: it changes the answer, or the answer lists it. */
class EveryWordTest {
  private final AskSearch ask = TestCorpus.questions().askSearch();
  private final QuestionWords plain = new Lexicon(TestCorpus.store()).questionWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logging in to the HMI with shared accounts",
        "which antivirus settings suit a DCS operator station",
        "can vendors dial in through a jump host at SL 2",
        "must a PLC check firmware signatures before booting",
        "data diode between historian and enterprise",
        "mitigations for T0800",
        "risk mitigation for unpatched Windows XP workstations",
        "techniques against safety controllers",
        "SR 1.1 password rotation",
        "AC-2(1) automated account removal",
        "CR 3.4 and EDR 3.11 tamper evidence",
        "backup restore tests every 12 months",
        "report incidents within 24 hours under NIS2",
        "72 hours notification cyber resilience act",
        "port 502 modbus write commands",
        "S7-1500 firmware update without authentication",
        "SNAKEHOSE alternative name",
        "which software did Sandworm use in Ukraine in 2016",
        "CRASHOVERRIDE malware modules",
        "Volt Typhoon living off the land",
        "KRITIS operators and intrusion detection",
        "ICSA-24-291-05 mitigation",
        "CVE-2022-38465 hardcoded key",
        "CWE-306 missing authentication",
        "62443-1-1 terminology",
        "EN 18031 wireless products",
        "what does SL-C 2 mean",
        "difference between zone and conduit",
        "what is a conduit in a brewery",
        "kill chain phase for reconnaissance",
        "course of action against wiper malware",
        "intrusion set behind Triton",
        "x-mitre-asset protection relay",
        "what must logs contain",
        "how do we contain ransomware in the cell network",
        "background requirements for integrators",
        "compressors and gas turbines",
        "hypervisor patching cadence",
        "blorptastic firewall frobnication",
        "netwrok segmentaton for pumps",
        "SIEM correlation of substation events",
        "physical fence around remote pump stations",
        "security training of night shift crews",
        "least privilege for engineering laptops",
        "time synchronisation GPS spoofing",
        "smart card login for maintenance staff",
        "encrypt OPC UA traffic",
        "certificate expiry on embedded devices",
        "USB sticks in the control room",
        "wireless HART sensors tank farm",
        "denial of service against RTU",
        "supply chain SBOM obligations for machine builders",
        "cloud analytics vendor outbound connection",
        "emergency access break glass accounts",
        "withdrawn controls on supply chain",
        "old names of AU-15",
        "800-53 Rev4 remote access",
        "SL 2 or SL 3 for session lock",
        "does SOCI act mention crown jewels",
        "legacy serial links RS-485 sniffing",
        "how often review firewall rules",
        "Purdue level 3.5 demilitarized zone",
      })
  void everyWordChangesTheAnswerOrIsListed(String question) {
    SearchAnswer found = answer(question).found();
    String whole = shown(question);
    List<String> lost = new ArrayList<>();
    String[] words = question.split(" ");
    for (int i = 0; i < words.length; i++) {
      String word = words[i].toLowerCase(Locale.ROOT);
      List<String> rest = new ArrayList<>(List.of(words));
      rest.remove(i);
      boolean glue = plain.isGlue(word) || plain.isVerb(word);
      boolean listed =
          found.interpretedAs().unread().stream().anyMatch(each -> each.contains(word));
      if (!glue && !listed && shown(String.join(" ", rest)).equals(whole)) {
        lost.add(word);
      }
    }
    assertThat(lost).isEmpty();
  }

  private AskSearch.Answer answer(String question) {
    return ask.answer(
        new AskSearch.Request(
            question,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            10,
            0));
  }

  private String shown(String question) {
    AskSearch.Answer answer = answer(question);
    ObjectNode json =
        SearchJson.of(answer, false, Optional.empty(), SearchNotes.of(answer, Enum::name));
    json.remove("query");
    return json.toString();
  }
}
