/**
 * Makes a database of many times as many requirements, for measurements ({@code bench/run
 * --growth}). It runs from source on the classes of the program and is no part of it.
 */
@NullMarked
package org.otsecurity.bench.growth;

import org.jspecify.annotations.NullMarked;
