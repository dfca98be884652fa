/** Commands that write answers as tables and layers. */
@NullMarked
package org.otsecurity.cli.export;

import org.jspecify.annotations.NullMarked;
