package org.otsecurity.digest.mail;

import java.io.Serial;
import org.otsecurity.text.ExplainedException;

/** A mail that could not be sent. Holds no password and no address of the mail server's replies. */
public final class MailException extends ExplainedException {
  @Serial private static final long serialVersionUID = 1L;

  MailException(String problem, String remedy) {
    super(problem, remedy);
  }
}
