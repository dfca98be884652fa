package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.store.StoreReader;

class SnippetTest {
  private static final Mentions NONE =
      new Mentions("", Set.of(), Optional.empty(), Set.of(), List.of());

  private static final Reading NOTHING =
      new Reading(
          List.of(), NONE, false, false, List.of(), List.of(), List.of(), List.of(), List.of());

  /** Stops may stand anywhere; the first sentence is what is left if none tells more. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          . a stop at the very beginning. Next.      | . a stop at the very beginning.
          Passwords shall be changed. They age.      | Passwords shall be changed.
          See e.g. the list. It is complete.         | See e.g. the list. It is complete.
          Firmware is updated to version 2. All of it. | Firmware is updated to version 2.
          ?                                          | ?
          """)
  void cutsSentences(String text, String snippet) {
    Snippet cut = new Snippet(NOTHING, 1, TestCorpus.store().read(StoreReader::searchTerms));
    assertThat(cut.of(text)).isEqualTo(snippet);
  }
}
