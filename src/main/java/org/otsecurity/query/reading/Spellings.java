package org.otsecurity.query.reading;

import java.util.Optional;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.PhraseFinder.Found;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.StoreReader;

/** Writes words as the names of the corpus are spelled. */
public final class Spellings {
  private final PhraseFinder<String> variants;

  private Spellings(PhraseFinder<String> variants) {
    this.variants = variants;
  }

  /** Reads the spellings. */
  public static Spellings of(StoreReader reader) {
    return new Spellings(PhraseFinder.of(reader.phrases(WordList.SPELLINGS)));
  }

  /** A text in lower case in the spelling of the corpus. */
  public String american(String text) {
    Words words = Words.of(text);
    StringBuilder spelled = new StringBuilder();
    int written = 0;
    int at = 0;
    while (at < words.size()) {
      Optional<Found<String>> found = variants.at(words, at);
      if (found.isPresent()) {
        spelled.append(text, written, words.start(at)).append(found.get().meaning());
        written = words.end(found.get().to() - 1);
      }
      at = found.map(Found::to).orElse(at + 1);
    }
    return spelled.append(text, written, text.length()).toString();
  }
}
