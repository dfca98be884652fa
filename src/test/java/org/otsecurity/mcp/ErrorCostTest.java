package org.otsecurity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** An id or name that means nothing costs no more than a few that mean something. */
class ErrorCostTest {
  private static final int MOST_TIMES = 8;
  private static final int WARM_UP = 80;
  private static final int MEASURED = 25;

  /** What nothing costs less than: taking a message apart and writing one. */
  private static final long FLOOR = 300_000;

  private static final List<String> UNKNOWN =
      List.of(
          "SR 9.99",
          "AC-77",
          "T9999",
          "CIP-099 R9",
          "Stuxnett",
          "quuxly frobnicate",
          "remote acess control policy and procedures",
          "abcdefghij".repeat(20));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get_ot_requirement|requirement_id|SR 1.1|AC-2|T0836|CIP-007-6 R2|Stuxnet",
        "get_requirement_rationale|requirement_id|SR 1.1|AC-2|T0836|CIP-007-6 R2|Stuxnet",
        "get_implementation_guidance|requirement_id|SR 1.1|AC-2|T0836|CIP-007-6 R2|Stuxnet",
        "get_mappings|requirement_id|SR 1.1|AC-2|T0836|CIP-007-6 R2|Stuxnet",
        "compare_ot_requirements|requirement_ids|SR 1.1|AC-2|T0836|CIP-007-6 R2|user authentication for remote access",
        "get_mitre_ics_technique|technique_id|T0836|T0855|T0800|T0814|Modify Parameter",
        "map_nerc_to_iec62443|cip_requirement|CIP-007-6 R2|CIP-005 R2|CIP-010 R4|CIP-003 R2|cip 7",
        "map_threats_to_requirements|threat_ids|T0836|T0855|PLC|Stuxnet|Sandworm",
        "find_mitre_ics_techniques|asset|PLC|HMI|A0009|historian|RTU",
        "find_mitre_ics_techniques|group|Sandworm|G0034|Dragonfly|Lazarus Group|Stuxnet",
        "get_standard_requirements|standard|iec62443-3-3|NIST SP 800-53|NERC CIP|ATT&CK|NIS2",
        "get_zone_conduit_guidance|reference_architecture|electrical-substation|water|oil|wind|rail",
        "explain_term|term|zone|conduit|SL-T|IDMZ|backup of PLC programs"
      })
  void anUnknownNameCostsNoMoreThanAFewKnownOnes(
      String tool, String argument, String a, String b, String c, String d, String e) {
    long known = cost(tool, argument, List.of(a, b, c, d, e));
    long unknown = cost(tool, argument, UNKNOWN);
    assertThat(unknown)
        .as("nanoseconds for what is unknown, %d for what is known", known)
        .isLessThanOrEqualTo(MOST_TIMES * Math.max(FLOOR, known));
  }

  /** The dearest of the texts, each at its median. */
  private static long cost(String tool, String argument, List<String> texts) {
    for (int i = 0; i < WARM_UP; i++) {
      var _ = Hostile.call(tool, arguments(tool, argument, texts.get(i % texts.size())));
    }
    long dearest = 0;
    for (String each : texts) {
      long[] times = new long[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        times[i] = Hostile.call(tool, arguments(tool, argument, each)).nanoseconds();
      }
      dearest = Math.max(dearest, Hostile.median(times));
    }
    return dearest;
  }

  private static ObjectNode arguments(String tool, String argument, String text) {
    ObjectNode arguments = Json.object();
    if (argument.endsWith("_ids")) {
      arguments.putArray(argument).add(text);
      if (tool.startsWith("compare")) {
        arguments.withArray(argument).add("IA-2");
      }
    } else {
      arguments.put(argument, text);
    }
    return arguments;
  }
}
