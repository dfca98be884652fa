/** Joins tools, resources and prompts to the server that speaks MCP. */
@NullMarked
package org.otsecurity.mcp;

import org.jspecify.annotations.NullMarked;
