/** Commands for the text of a user's own licensed copies. */
@NullMarked
package org.otsecurity.cli.ingest;

import org.jspecify.annotations.NullMarked;
