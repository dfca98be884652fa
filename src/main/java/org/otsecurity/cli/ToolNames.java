package org.otsecurity.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Messages of queries speak of tools and their arguments; people here know commands. */
final class ToolNames {
  private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("search_ot_requirements", "`ot-security search`");
    COMMANDS.put("get_ot_requirement", "`ot-security show`");
    COMMANDS.put("list_ot_standards", "`ot-security list`");
    COMMANDS.put("get_standard_requirements", "`ot-security list`");
    COMMANDS.put("map_security_level_requirements", "`ot-security levels`");
    COMMANDS.put("get_zone_conduit_guidance", "`ot-security zones`");
    COMMANDS.put("find_mitre_ics_techniques", "`ot-security techniques`");
    COMMANDS.put("get_mitre_ics_technique", "`ot-security technique`");
    COMMANDS.put("get_mappings", "`ot-security map`");
    COMMANDS.put("compare_ot_requirements", "`ot-security compare`");
    COMMANDS.put("map_threats_to_requirements", "`ot-security threats`");
    COMMANDS.put("get_nerc_cip_requirements", "`ot-security nerc`");
    COMMANDS.put("map_nerc_to_iec62443", "`ot-security nerc --map`");
    COMMANDS.put("find_applicable_standards", "`ot-security applicable`");
    COMMANDS.put("target_standard", "--to");
    COMMANDS.put("include_derived", "--derived");
    COMMANDS.put("what_changed", "`ot-security diff`");
    COMMANDS.put("security_level works", "--sl works");
    COMMANDS.put("component_type works", "--component works");
    COMMANDS.put("baseline works", "--baseline works");
  }

  private ToolNames() {}

  /** The message with commands for tools and options for arguments. */
  static String toCommands(String message) {
    String text = message;
    for (Map.Entry<String, String> each : COMMANDS.entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
  }
}
