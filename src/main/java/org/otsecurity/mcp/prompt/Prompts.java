package org.otsecurity.mcp.prompt;

import static org.otsecurity.mcp.prompt.PromptText.quoted;
import static org.otsecurity.mcp.prompt.PromptText.result;
import static org.otsecurity.mcp.prompt.PromptText.suffix;

import java.util.List;
import org.otsecurity.mcp.protocol.Prompt;
import org.otsecurity.mcp.protocol.PromptArgument;

/** All prompts, in the order they are listed. */
public final class Prompts {
  private Prompts() {}

  /** Creates the prompts. */
  public static List<Prompt> all() {
    return List.of(
        securityLevelGap(),
        targetLevel(),
        threatReview(),
        evidenceList(),
        RulePrompts.applicability(),
        RulePrompts.nis2Worksheet(),
        RulePrompts.auditPreparation());
  }

  private static Prompt securityLevelGap() {
    return new Prompt(
        "security_level_gap",
        "Gap to a security level",
        "What a system must still do to reach a security level of IEC 62443-3-3",
        List.of(
            new PromptArgument(
                "security_level", "Achieved level", "SL-A today: 1 to 4, or a vector", true),
            new PromptArgument(
                "target_level",
                "Target level",
                "SL-T from the risk assessment: 1 to 4, or a vector",
                true),
            new PromptArgument("system", "System", "What the system is, in a sentence", false)
                .inFreeWords()),
        call ->
            result(
                "Gap between two security levels",
                """
                Compare security level %s with %s using map_security_level_requirements (compare_to)%s.
                Group the added rows by foundational requirement. For each, say in one line what \
                the plant would have to change, citing the id. Point out rows whose level is less \
                than certain. A target level comes from a risk assessment per zone and conduit \
                (IEC 62443-3-2), so do not propose another one.\
                """
                    .formatted(
                        call.arguments().get("security_level"),
                        call.arguments().get("target_level"),
                        suffix(" for this system: ", call.arguments().get("system")))));
  }

  private static Prompt targetLevel() {
    return new Prompt(
        "target_level",
        "Choose a target security level",
        "Reasons toward an SL-T for one zone or conduit from consequence and threat, by ZCR 5",
        List.of(
            new PromptArgument("zone", "Zone or conduit", "What it holds and does", true)
                .inFreeWords(),
            new PromptArgument(
                    "consequence",
                    "Worst consequence",
                    "To people, environment and production, if it is compromised",
                    false)
                .inFreeWords(),
            new PromptArgument(
                    "threat", "Threat", "Who could want to, how skilled, and by which paths", false)
                .inFreeWords()),
        call ->
            result(
                "A target level for " + quoted(call, "zone"),
                """
                Help to determine a target security level (SL-T) for this zone or conduit: %s%s%s.
                Follow the detailed risk assessment of IEC 62443-3-2 (ZCR 5.1 to 5.13, shown by \
                get_standard_requirements for iec62443-3-2). If worst consequence, threat sources, \
                existing countermeasures or tolerable risk are not known, ask for them first and \
                propose nothing. Reason per foundational requirement and give a vector, with the \
                input each value rests on. No sector or device type has a fixed level, so do not \
                argue from one. Then show what the vector selects with \
                map_security_level_requirements, and say that the asset owner decides (ZCR 7.1).\
                """
                    .formatted(
                        call.arguments().get("zone"),
                        suffix("; worst consequence: ", call.arguments().get("consequence")),
                        suffix("; threat: ", call.arguments().get("threat")))));
  }

  private static Prompt threatReview() {
    return new Prompt(
        "threat_review",
        "Threats to a device",
        "Which ATT&CK for ICS techniques target a device and which requirements answer them",
        List.of(
            new PromptArgument(
                "asset", "Device", "ATT&CK asset or plain name, for example PLC", true)),
        call ->
            result(
                "Threats to " + quoted(call, "asset"),
                """
                List the ATT&CK for ICS techniques that target "%s" with \
                find_mitre_ics_techniques (include_mitigations). Take the five mitigations that \
                cover most of them and show the IEC 62443 rows that MITRE's labels name \
                (get_ot_requirement). Say which techniques stay without a mitigation, and that \
                labels are evidence for a mitigation, not a mapping between standards.\
                """
                    .formatted(call.arguments().get("asset"))));
  }

  private static Prompt evidenceList() {
    return new Prompt(
        "evidence_list",
        "Evidence for a requirement",
        "What an assessor would ask to see for one requirement and its enhancements",
        List.of(
            new PromptArgument("requirement_id", "Requirement", "For example SR 2.8 or AC-2", true),
            new PromptArgument("standard", "Standard", "For example iec62443-3-3", false)),
        call ->
            result(
                "Evidence for " + quoted(call, "requirement_id"),
                """
                Get %s%s with get_ot_requirement and its evidence lines with \
                get_implementation_guidance; of a whole security level, \
                map_security_level_requirements has them with detail evidence. For the \
                requirement and each enhancement, list the evidence an assessor would ask for in a running plant: configuration, record, \
                test, interview. Mark what is usual practice rather than required, quote no text \
                of a standard, and end with the citation.\
                """
                    .formatted(
                        call.arguments().get("requirement_id"),
                        suffix(" of ", call.arguments().get("standard")))));
  }
}
