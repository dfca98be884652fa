/** Completion scripts of shells, from what the parser knows of the commands. */
@NullMarked
package org.otsecurity.cli.completion;

import org.jspecify.annotations.NullMarked;
