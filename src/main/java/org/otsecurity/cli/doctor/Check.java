package org.otsecurity.cli.doctor;

import org.otsecurity.cli.session.ExitCode;

/**
 * One thing looked at by {@code doctor}.
 *
 * @param verdict how it is
 * @param subject what was looked at
 * @param finding what was found
 * @param remedy what to do; empty if nothing
 * @param exitCode the exit code that it asks for
 */
record Check(Verdict verdict, String subject, String finding, String remedy, int exitCode) {
  /** How something is. */
  enum Verdict {
    ok,
    warn,
    fail
  }

  /** What is as it should be. */
  static Check ok(String subject, String finding) {
    return new Check(Verdict.ok, subject, finding, "", ExitCode.OK);
  }

  /** What works, with something to mend. */
  static Check warn(String subject, String finding, String remedy) {
    return new Check(Verdict.warn, subject, finding, remedy, ExitCode.OK);
  }

  /** What does not work. */
  static Check fail(String subject, String finding, String remedy) {
    return new Check(Verdict.fail, subject, finding, remedy, ExitCode.NO_ANSWER);
  }

  /** A database that must not answer. */
  static Check unsound(String subject, String finding) {
    return new Check(Verdict.fail, subject, finding, "", ExitCode.DATABASE);
  }
}
