package org.otsecurity.install;

/**
 * What a class cache was recorded for. A start pays for every class in its cache, so a server does
 * not read those of the commands.
 */
public enum ClassCache {
  /** Commands, and a server with options. */
  COMMANDS(""),
  /** The server over standard input and output. */
  SERVER("-serve");

  private final String suffix;

  ClassCache(String suffix) {
    this.suffix = suffix;
  }

  /** What the name of the file ends with, before its extension; the launchers know it. */
  String suffix() {
    return suffix;
  }
}
