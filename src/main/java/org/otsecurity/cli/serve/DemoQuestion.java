package org.otsecurity.cli.serve;

import java.util.List;
import java.util.function.BiConsumer;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question of the demo.
 *
 * @param question as a person asks it
 * @param calls the tool calls that answer it
 * @param essence writes what matters in the answers, which come in the order of the calls
 */
record DemoQuestion(
    String question, List<Call> calls, BiConsumer<Sheet, List<ObjectNode>> essence) {

  /**
   * A tool call.
   *
   * @param tool its name
   * @param arguments its arguments
   */
  record Call(String tool, ObjectNode arguments) {
    static Call of(String tool, String arguments) {
      return new Call(tool, Json.parseObject(arguments));
    }

    @Override
    public String toString() {
      return tool + " " + Json.text(arguments);
    }
  }

  /** What an MCP client would ask with the user's question in hand. */
  static List<DemoQuestion> all() {
    String levels = "map_security_level_requirements";
    String technique = "get_mitre_ics_technique";
    String techniques = "find_mitre_ics_techniques";
    return List.of(
        new DemoQuestion(
            "What are the IEC 62443 requirements for Security Level 2?",
            List.of(Call.of(levels, "{\"security_level\":2}")),
            (sheet, answers) -> DemoEssence.level(sheet, answers.get(0))),
        new DemoQuestion(
            "Compare requirements between SL-2 and SL-3.",
            List.of(Call.of(levels, "{\"security_level\":2,\"compare_to\":3}")),
            (sheet, answers) -> DemoEssence.comparison(sheet, answers.get(0))),
        new DemoQuestion(
            "What are all IEC 62443 requirements for Security Level 2 targeting embedded devices?",
            List.of(
                Call.of(levels, "{\"security_level\":2,\"component_type\":\"embedded device\"}")),
            (sheet, answers) -> DemoEssence.level(sheet, answers.get(0))),
        new DemoQuestion(
            "What is SR 1.1 (identification and authentication) in IEC 62443?",
            List.of(Call.of("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\"}")),
            (sheet, answers) -> DemoEssence.requirement(sheet, answers.get(0))),
        new DemoQuestion(
            "What MITRE ATT&CK techniques target PLCs?",
            List.of(Call.of(techniques, "{\"asset\":\"PLC\"}")),
            (sheet, answers) -> DemoEssence.techniques(sheet, answers.get(0))),
        new DemoQuestion(
            "Show me MITRE ICS techniques for T0800 (Modify Control Logic).",
            List.of(
                Call.of(technique, "{\"technique_id\":\"T0800\"}"),
                Call.of(technique, "{\"technique_id\":\"Modify Control Logic\"}")),
            (sheet, answers) -> {
              DemoEssence.technique(sheet, answers.get(0));
              DemoEssence.technique(sheet, answers.get(1));
            }),
        new DemoQuestion(
            "Which mitigations prevent Man-in-the-Middle attacks on Modbus?",
            List.of(
                Call.of(
                    technique,
                    "{\"technique_id\":\"Man in the Middle\","
                        + "\"map_to_standards\":[\"iec62443-3-3\"]}")),
            (sheet, answers) -> DemoEssence.technique(sheet, answers.get(0))),
        new DemoQuestion(
            "Show mitigations for lateral movement in OT networks.",
            List.of(
                Call.of(
                    techniques, "{\"tactic\":\"lateral-movement\",\"include_mitigations\":true}")),
            (sheet, answers) -> DemoEssence.mitigations(sheet, answers.get(0))));
  }
}
