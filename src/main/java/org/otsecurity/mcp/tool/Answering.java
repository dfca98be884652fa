package org.otsecurity.mcp.tool;

import java.util.function.Supplier;
import org.otsecurity.mcp.protocol.ToolResult;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.ToolSteps;
import org.otsecurity.store.StoreException;

/** Answers calls: mistakes of the caller become error results here. */
final class Answering {
  private Answering() {}

  static ToolResult guarded(Supplier<ToolResult> answer) {
    try {
      return answer.get();
    } catch (QueryException e) {
      // Text only: clients check structured content against the output schema even in errors.
      return ToolResult.error(
          e.steps().isEmpty() ? e.getMessage() : e.getMessage() + " " + ToolSteps.words(e.steps()));
    } catch (StoreException e) {
      return ToolResult.error(e.explanation());
    }
  }
}
