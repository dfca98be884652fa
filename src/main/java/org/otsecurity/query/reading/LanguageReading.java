package org.otsecurity.query.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that is not English, or not wholly, as it was understood.
 *
 * @param language what it looks like, in English; two names if it may as well be the other
 * @param isRead whether words of the language are held
 * @param readAs its words and phrases that are read, with their English
 * @param notUnderstood its words that are not
 * @param english what is understood of it, in English; may be empty
 * @param held the languages whose words are held
 */
public record LanguageReading(
    String language,
    boolean isRead,
    List<ReadAs> readAs,
    List<String> notUnderstood,
    String english,
    List<String> held) {

  /**
   * A phrase with its English.
   *
   * @param from as typed
   * @param to in English
   */
  public record ReadAs(String from, String to) {}

  /** What its asker must know: that the language is not read, or which words are not. */
  public List<String> notes() {
    if (!isRead) {
      return List.of(
          "This looks like "
              + language
              + ". Words are understood in English, "
              + String.join(", ", held.subList(0, held.size() - 1))
              + " and "
              + held.getLast()
              + (english.isBlank() ? ", so nothing was read." : "; only such words were read."));
    }
    return notUnderstood.isEmpty()
        ? List.of()
        : List.of(
            "Not understood in "
                + language
                + ": "
                + notUnderstood.stream()
                    .map(each -> "\"" + each + "\"")
                    .collect(Collectors.joining(", "))
                + ".");
  }
}
