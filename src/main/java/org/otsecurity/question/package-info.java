/**
 * Every question that can be asked, once: its name and fields, how it is asked as a tool and as a
 * command, and its answer as JSON and as text.
 */
@NullMarked
package org.otsecurity.question;

import org.jspecify.annotations.NullMarked;
