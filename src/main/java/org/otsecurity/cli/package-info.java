/** The command line: one command per file. */
@NullMarked
package org.otsecurity.cli;

import org.jspecify.annotations.NullMarked;
