package org.otsecurity.cli.session;

import java.util.Optional;

/** A command that knows what words are for which it does not take. */
public interface StrayWords {
  /** What to type instead; empty if it cannot tell. */
  Optional<String> meant(String words);
}
