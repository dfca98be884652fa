/** The MCP tools: one file each, a definition and a thin handler that calls one query. */
@NullMarked
package org.otsecurity.mcp.tool;

import org.jspecify.annotations.NullMarked;
