/** What every command has: the session, its output and terminal, exit codes and refusals. */
@NullMarked
package org.otsecurity.cli.session;

import org.jspecify.annotations.NullMarked;
