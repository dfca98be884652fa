package org.otsecurity.render;

import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.query.reading.LanguageReading;

/** What was read of a text in another language, in words. */
public final class LanguageSentence {
  private LanguageSentence() {}

  /** The language with the words read; empty if none was, which the notes of the reading say. */
  public static Optional<String> of(LanguageReading read) {
    return read.readAs().isEmpty()
        ? Optional.empty()
        : Optional.of(
            read.language()
                + ", "
                + read.readAs().stream()
                    .map(each -> "\"" + each.from() + "\" as \"" + each.to() + "\"")
                    .collect(Collectors.joining(", ")));
  }
}
