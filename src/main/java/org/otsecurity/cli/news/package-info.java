/** Commands that say what publishers have that is not here. */
@NullMarked
package org.otsecurity.cli.news;

import org.jspecify.annotations.NullMarked;
