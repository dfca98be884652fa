package org.otsecurity.cli.host;

/**
 * What was found of one host, or of one of its files.
 *
 * @param verdict how it is
 * @param host the host
 * @param file the file, with the line where there is one; empty if there is no file
 * @param words what was found
 * @param remedy what to do; empty if nothing
 */
record Finding(Verdict verdict, Host host, String file, String words, String remedy) {
  /** How the configuration of a host is. */
  enum Verdict {
    ok,
    none,
    warn,
    fail
  }
}
