/** Commands for contributors: checks of the corpus, and judged queries. */
@NullMarked
package org.otsecurity.cli.corpus;

import org.jspecify.annotations.NullMarked;
