/**
 * A server of the official conformance suite's fixtures, built from our protocol layer. {@code
 * src/test/conformance/run.sh} starts it; tests use its definition as an example that has
 * everything.
 */
@NullMarked
package org.otsecurity.mcp.conformance;

import org.jspecify.annotations.NullMarked;
