/** Commands that ask questions, made from their definitions. */
@NullMarked
package org.otsecurity.cli.question;

import org.jspecify.annotations.NullMarked;
