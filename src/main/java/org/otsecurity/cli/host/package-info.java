/** Programs that use MCP servers: their configuration, told, written and examined. */
@NullMarked
package org.otsecurity.cli.host;

import org.jspecify.annotations.NullMarked;
