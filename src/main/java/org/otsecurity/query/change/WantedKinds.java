package org.otsecurity.query.change;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * The kinds of requirements that are asked for.
 *
 * @param kinds as their document writes them; all if empty
 */
record WantedKinds(Set<String> kinds) {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The end of a word in singular and plural: {@code strategies}, {@code analytics}. */
  private static final Pattern ENDING = Pattern.compile("(?:ies|s|y)$");

  /**
   * Reads kinds.
   *
   * @param wanted in singular or plural, whatever parts their words; all if empty
   * @param known the kinds of the document
   * @throws QueryException if one of them is none of the document's
   */
  static WantedKinds read(List<String> wanted, List<String> known) {
    Set<String> kinds = new HashSet<>();
    for (String each : wanted) {
      kinds.add(
          known.stream()
              .filter(one -> plain(one).equals(plain(each)))
              .findFirst()
              .orElseThrow(() ->
                  new QueryException(
                      "\"" + Quoted.of(each) + "\" is no kind of requirement of this document.",
                      "Kinds: " + String.join(", ", known) + ".",
                      Nearest.to(each, known, 3))));
    }
    return new WantedKinds(Set.copyOf(kinds));
  }

  private static String plain(String kind) {
    String letters = NO_LETTERS.matcher(kind.toLowerCase(Locale.ROOT)).replaceAll("");
    return ENDING.matcher(letters).replaceAll("");
  }

  /** The changes of these kinds. */
  List<ReleaseChange> of(List<ReleaseChange> changes) {
    return kinds.isEmpty()
        ? changes
        : changes.stream().filter(each -> kinds.contains(each.kind())).toList();
  }
}
