/** Turns answer records into JSON for machines and text for terminals. */
@NullMarked
package org.otsecurity.render;

import org.jspecify.annotations.NullMarked;
