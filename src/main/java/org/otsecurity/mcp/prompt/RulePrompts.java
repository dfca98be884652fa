package org.otsecurity.mcp.prompt;

import static org.otsecurity.mcp.prompt.PromptText.quoted;
import static org.otsecurity.mcp.prompt.PromptText.result;
import static org.otsecurity.mcp.prompt.PromptText.suffix;

import java.util.List;
import org.otsecurity.mcp.protocol.Prompt;
import org.otsecurity.mcp.protocol.PromptArgument;

/** Prompts on law and audits. */
final class RulePrompts {
  private RulePrompts() {}

  static Prompt applicability() {
    return new Prompt(
        "applicability_interview",
        "What applies to us?",
        "Finds the laws, standards and guidance for a facility or product by asking for what decides",
        List.of(
            new PromptArgument("facility", "Facility or product", "In plain words", true)
                .inFreeWords(),
            new PromptArgument("place", "Place", "Country, or US state", false)),
        call ->
            result(
                "Rules that apply to " + quoted(call, "facility"),
                """
                Find which rules apply to this: %s%s. Call find_applicable_standards with it. The \
                answer lists under ask_back the facts that decide, each with a question; ask them one \
                at a time, the one that decides most first, and call again with the replies. Then show \
                lists: binding (met); to be read (met says "as the condition says": quote the \
                condition); binding if named or under contract; voluntary; not in force. For each give \
                regulator, date, what it demands, because, and how sure the source is; keep what the \
                facts rule out, with the reason, and what the notes left out for other roles. Say that \
                national law must be read, and that no rule names an IEC 62443 security level.\
                """
                    .formatted(
                        call.arguments().get("facility"),
                        suffix(", in ", call.arguments().get("place")))));
  }

  static Prompt nis2Worksheet() {
    return new Prompt(
        "nis2_worksheet",
        "NIS2 Article 21 as a worksheet",
        "Each measure of Art. 21(2) with what of IEC 62443 takes it up, and room for evidence",
        List.of(
            new PromptArgument("entity", "Entity", "What it operates, in a sentence", false)
                .inFreeWords()),
        call ->
            result(
                "NIS2 worksheet",
                """
                Make a worksheet of the ten measures of NIS2 Art. 21(2)(a) to (j)%s. For each letter \
                take the rows from get_mappings (standard nis2, requirement_id such as Art. 21(2)(c), no \
                target_standard: one call has all parts of IEC 62443). Columns: \
                measure, rows with their confidence, what they leave open, evidence to collect \
                (get_implementation_guidance has it for 3-3), state today. Show rows without a \
                counterpart as such. A row that is met does not mean that the law is met.\
                """
                    .formatted(suffix(" for this entity: ", call.arguments().get("entity")))));
  }

  static Prompt auditPreparation() {
    return new Prompt(
        "audit_preparation",
        "Prepare an audit",
        "Requirements of a document with evidence to have at hand and controls already in place",
        List.of(
            new PromptArgument(
                "standard", "Document", "For example iec62443-3-3, nerc-cip, nist-800-53", true),
            new PromptArgument("scope", "Scope", "Level, baseline, rating or family", false),
            new PromptArgument(
                    "controls", "Controls in place", "Ids of another document that are met", false)
                .inFreeWords()),
        call ->
            result(
                "Audit preparation for " + quoted(call, "standard"),
                """
                Prepare an audit against %s%s. List the requirements in scope (for IEC 62443 a security \
                level, for SP 800-53 a baseline such as OT MODERATE, for NERC CIP \
                get_nerc_cip_requirements). For each name the evidence an assessor asks for \
                (get_implementation_guidance where it is held) and mark it open.%s Where a mapping has \
                a confidence below 0.9, say what of the requirement it leaves open. Do not count a \
                requirement as met on a mapping alone.\
                """
                    .formatted(
                        call.arguments().get("standard"),
                        suffix(", scope: ", call.arguments().get("scope")),
                        suffix(
                            " Controls in place; with get_mappings show which of them these bear on: ",
                            call.arguments().get("controls")))));
  }
}
