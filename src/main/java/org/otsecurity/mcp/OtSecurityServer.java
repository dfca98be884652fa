package org.otsecurity.mcp;

import java.time.Duration;
import java.util.List;
import org.otsecurity.mcp.prompt.Prompts;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.ServerDefinition;
import org.otsecurity.mcp.protocol.ServerInfo;
import org.otsecurity.mcp.resource.CorpusCompleter;
import org.otsecurity.mcp.resource.CorpusResources;
import org.otsecurity.mcp.tool.SearchFetch;
import org.otsecurity.mcp.tool.Tools;
import org.otsecurity.query.Questions;

/** The MCP server of this project: everything it offers, in one definition. */
public final class OtSecurityServer {
  /** What stands behind the documents that the corpus holds. */
  private static final String INSTRUCTIONS =
      """
      search_ot_requirements finds rows by words, ids or questions; get_ot_requirement gives one \
      row (`include` for more); map_security_level_requirements gives the complete IEC 62443 set of a security \
      level; get_zone_conduit_guidance gives zones, conduits and reference architectures; \
      find_mitre_ics_techniques and get_mitre_ics_technique answer threat questions; \
      find_applicable_standards tells which laws and standards apply to a facility or product, by \
      sector and place; get_mappings and map_nerc_to_iec62443 join documents. \
      Texts marked text_kind=summary are this project's words, not the standard's. A relation \
      carries its basis; where none is listed, none is known. Security levels come from a risk \
      assessment, not from a sector. Design aid, not legal advice: verify against the official \
      publication named in the citation.\
      """;

  private OtSecurityServer() {}

  /** Creates the server over one store's questions. */
  public static McpServer create(Questions questions, String version) {
    return create(questions, version, false);
  }

  /**
   * The same.
   *
   * @param searchFetch whether it has the pair {@code search} and {@code fetch} too
   */
  public static McpServer create(Questions questions, String version, boolean searchFetch) {
    ServerDefinition.Builder server =
        ServerDefinition.builder(
                new ServerInfo(
                    "ot-security",
                    "OT Security",
                    version,
                    "OT security standards, searchable, cross-referenced and cited",
                    "",
                    List.of()))
            .instructions(
                "Facts on OT security: "
                    + questions.standards().documents().summary()
                    + ". "
                    + INSTRUCTIONS)
            .resources(new CorpusResources(questions))
            .prompts(Prompts.all())
            .completer(new CorpusCompleter(questions))
            .cache(Duration.ofDays(1), true)
            .pageSize(100);
    Tools.offer(server, questions);
    if (searchFetch) {
      SearchFetch.of(questions).forEach(each -> server.tool(each.name(), () -> each));
    }
    return new McpServer(server.build());
  }
}
