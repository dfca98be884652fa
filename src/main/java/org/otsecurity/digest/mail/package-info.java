/** Sends a digest by SMTP. The only package with a mail library; called by {@code cli}. */
@NullMarked
package org.otsecurity.digest.mail;

import org.jspecify.annotations.NullMarked;
