/** MCP prompts: a few ready-made workflows a user can choose. */
@NullMarked
package org.otsecurity.mcp.prompt;

import org.jspecify.annotations.NullMarked;
