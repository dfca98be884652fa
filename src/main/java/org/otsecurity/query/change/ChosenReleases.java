package org.otsecurity.query.change;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.ReleaseTable;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * The two releases that are compared.
 *
 * @param from the older one
 * @param to the newer one
 * @param known the releases that are known, oldest first
 */
record ChosenReleases(String from, String to, List<String> known) {
  /**
   * Reads which releases are meant.
   *
   * @throws QueryException if one is not known, or they are not in order
   */
  static ChosenReleases of(
      ReleaseTable releases, DocumentId standard, Optional<String> older, Optional<String> newer) {
    List<String> known =
        releases.known(standard).stream().map(ReleaseTable.Known::version).toList();
    if (known.size() < 2) {
      throw new QueryException(
          "No two releases of " + standard + " are known here.",
          "Several are known of "
              + String.join(", ", standards(releases).stream().map(DocumentId::value).toList())
              + ".",
          List.of());
    }
    String to = newer.isPresent() ? version(newer.get(), known) : last(known);
    String from = older.isPresent() ? version(older.get(), known) : before(to, known);
    if (Release.VERSION_ORDER.compare(from, to) >= 0) {
      throw new QueryException(
          "Release " + from + " is not older than " + to + ".",
          "Known are " + String.join(", ", known) + ".",
          List.of());
    }
    return new ChosenReleases(from, to, known);
  }

  private static List<DocumentId> standards(ReleaseTable releases) {
    return releases.standards().stream().filter(each -> releases.known(each).size() > 1).toList();
  }

  private static String last(List<String> known) {
    return known.get(known.size() - 1);
  }

  private static String before(String version, List<String> known) {
    int index = known.indexOf(version);
    if (index == 0) {
      throw new QueryException(
          version + " is the oldest release known here.",
          "Known are " + String.join(", ", known) + ".",
          List.of());
    }
    return known.get(index - 1);
  }

  private static String version(String text, List<String> known) {
    Optional<String> meant = Release.meant(text, known);
    if (meant.isPresent()) {
      return meant.get();
    }
    throw new QueryException(
        "Release \"" + Quoted.of(text) + "\" is not known here.",
        "Known are " + String.join(", ", known) + ".",
        Nearest.to(text.strip(), known, 2));
  }
}
