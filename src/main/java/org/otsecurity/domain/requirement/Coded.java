package org.otsecurity.domain.requirement;

import java.util.Optional;

/** A constant with the name that the corpus, the database and every interface use for it. */
public interface Coded {
  /** The name. */
  String value();

  /** The constant with a name, ignoring case and surrounding space. */
  static <C extends Coded> Optional<C> parse(C[] constants, String text) {
    String wanted = text.strip();
    for (C each : constants) {
      if (each.value().equalsIgnoreCase(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
