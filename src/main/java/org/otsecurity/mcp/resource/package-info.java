/** MCP resources: every document, requirement and drawing under a stable URI, with completions. */
@NullMarked
package org.otsecurity.mcp.resource;

import org.jspecify.annotations.NullMarked;
