package org.otsecurity.digest.mail;

import java.io.Serial;

/** A mail that could not be sent. Holds no password and no address of the mail server's replies. */
public final class MailException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;

  MailException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
