package org.otsecurity.query.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.otsecurity.text.Limits;

/**
 * The ids that somebody uses, read from a list or from rules.
 *
 * @param ids the ids, in order
 * @param notRead what looked like an id or a tag and is none, in order
 */
record UsedIds(List<String> ids, List<String> notRead) {
  /** What parts the entries of a list. */
  private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n\\t]+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What no id and no tag holds: it parts the words of rules. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}._-]+");

  /** Only rules hold these. */
  private static final Pattern OF_RULES = Pattern.compile("[:={}]");

  /** What stands around an entry of a list: marks of lists in many languages. */
  private static final String MARKS = " \t-*•\"'[]()";

  /** Letters and digits as ids have them: whoever writes so means an id. */
  private static final Pattern LIKE_ID = Pattern.compile("(?i)[a-z]{1,3}\\d{4,5}(?:\\.\\d{1,4})?");

  /** How tags of ATT&amp;CK begin in Sigma. */
  private static final String TAG = "attack.";

  /**
   * Reads ids.
   *
   * @param id reads an id in any spelling
   */
  static UsedIds read(String text, Function<String, Optional<String>> id) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> notRead = new LinkedHashSet<>();
    if (OF_RULES.matcher(text).find()) {
      rules(text, id, ids, notRead);
    } else {
      list(text, id, ids, notRead);
    }
    return new UsedIds(List.copyOf(ids), List.copyOf(notRead));
  }

  private static void rules(
      String text, Function<String, Optional<String>> id, Set<String> ids, Set<String> notRead) {
    for (String each : BETWEEN_WORDS.split(text)) {
      if (tagged(each, id).map(ids::add).isEmpty()
          && (each.startsWith(TAG) || LIKE_ID.matcher(each).matches())) {
        notRead.add(each);
      }
    }
  }

  private static void list(
      String text, Function<String, Optional<String>> id, Set<String> ids, Set<String> notRead) {
    for (String each : BETWEEN.split(text)) {
      String entry = bare(each);
      if (entry.isEmpty()) {
        continue;
      }
      Optional<String> whole = id.apply(entry);
      if (whole.isPresent()) {
        ids.add(whole.get());
      } else {
        for (String word : SPACE.split(entry)) {
          take(bare(word), id, ids, notRead);
        }
      }
    }
  }

  private static String bare(String entry) {
    int start = 0;
    int end = entry.length();
    while (start < end && MARKS.indexOf(entry.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && MARKS.indexOf(entry.charAt(end - 1)) >= 0) {
      end--;
    }
    return entry.substring(start, end);
  }

  private static void take(
      String word, Function<String, Optional<String>> id, Set<String> ids, Set<String> notRead) {
    if (!word.isEmpty() && tagged(word, id).map(ids::add).isEmpty()) {
      notRead.add(word);
    }
  }

  /** An id, also at the end of a tag such as {@code attack.ics.t0855}; the longest there is. */
  private static Optional<String> tagged(String word, Function<String, Optional<String>> id) {
    if (word.length() > Limits.NAME) {
      return Optional.empty();
    }
    List<String> ends = new ArrayList<>();
    ends.add(word);
    for (int i = 0; i < word.length() - 1; i++) {
      if (word.charAt(i) == '.' || word.charAt(i) == '_') {
        ends.add(word.substring(i + 1));
      }
    }
    return ends.stream().map(id).flatMap(Optional::stream).findFirst();
  }
}
