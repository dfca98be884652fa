/** MCP resources: every document and requirement under a stable URI, with completions. */
@NullMarked
package org.otsecurity.mcp.resource;

import org.jspecify.annotations.NullMarked;
