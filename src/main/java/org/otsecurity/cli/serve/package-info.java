/** The server, how other programs start it, and a demonstration of it. */
@NullMarked
package org.otsecurity.cli.serve;

import org.jspecify.annotations.NullMarked;
