/** Turns answer records into JSON for machines, and holds what JSON and texts work out alike. */
@NullMarked
package org.otsecurity.render;

import org.jspecify.annotations.NullMarked;
