/**
 * Texts as callers type them: how long they may be, how they are quoted back, and which names they
 * come near. The lowest package: every other may use it, and it uses none.
 */
@NullMarked
package org.otsecurity.text;

import org.jspecify.annotations.NullMarked;
