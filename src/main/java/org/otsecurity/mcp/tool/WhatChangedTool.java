package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.WhatChangedJson;

/** {@code what_changed}. */
final class WhatChangedTool {
  private static final String NAME = "what_changed";

  private static final int PAGE = 50;

  private WhatChangedTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        NAME,
        arguments -> {
          WhatChanged.Answer answer =
              questions
                  .whatChanged()
                  .compare(
                      new WhatChanged.Request(
                          questions.standards().parse(arguments.text("standard")),
                          arguments.optional("from"),
                          arguments.optional("to"),
                          arguments.optional("change")));
          int limit = arguments.number("limit", 1, 200).orElse(PAGE);
          int offset = arguments.offset(NAME);
          int total = answer.changes().size();
          return FittingPage.of(
              limit,
              rows ->
                  WhatChangedJson.of(
                      answer, offset, rows, ListCursor.nextOfAll(NAME, offset, rows, total)));
        });
  }
}
