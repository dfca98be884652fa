/**
 * The installed program on disk: where its parts are, and what the build prepares for a fast start.
 */
@NullMarked
package org.otsecurity.install;

import org.jspecify.annotations.NullMarked;
