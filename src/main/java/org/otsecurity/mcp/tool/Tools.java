package org.otsecurity.mcp.tool;

import java.util.List;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;

/** All tools, in the order they are listed. */
public final class Tools {
  private Tools() {}

  /** Creates the tools over one store. */
  public static List<Tool> of(Questions questions) {
    return List.of(
        SearchTool.create(questions),
        GetRequirementTool.create(questions),
        ListStandardsTool.create(questions),
        StandardRequirementsTool.create(questions),
        SecurityLevelTool.create(questions),
        ZoneTool.create(questions),
        RationaleTool.create(questions),
        GuidanceTool.create(questions),
        ExplainTermTool.create(questions),
        MappingsTool.create(questions),
        CompareTool.create(questions),
        ThreatsTool.create(questions),
        ApplicableTool.create(questions),
        NercRequirementsTool.create(questions),
        MapNercTool.create(questions),
        TechniqueTool.create(questions),
        FindTechniquesTool.create(questions),
        WhatChangedTool.create(questions));
  }
}
