/** Commands for official files: fetched, carried, listed and removed. */
@NullMarked
package org.otsecurity.cli.sync;

import org.jspecify.annotations.NullMarked;
