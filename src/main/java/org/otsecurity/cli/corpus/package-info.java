/** Commands for contributors: checks of the corpus, releases taken into it, judged queries. */
@NullMarked
package org.otsecurity.cli.corpus;

import org.jspecify.annotations.NullMarked;
