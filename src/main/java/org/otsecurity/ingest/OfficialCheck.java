package org.otsecurity.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/**
 * What official files must be like before anything is replaced. Their readers have checked the
 * structure and that no reference dangles; here are the counts, and whether the rows are those we
 * know.
 */
final class OfficialCheck {
  /** A release has a third of the usual number of rows of a kind at least. */
  private static final int FEWEST = 3;

  /** And so many times as many at most. */
  private static final int MOST = 5;

  /** Bytes of all files of one release. */
  private static final long MOST_BYTES = 64L << 20;

  private OfficialCheck() {}

  /**
   * Checks the files of one document together.
   *
   * @param document the document, with the usual number of its rows
   * @param knownRows gives the ids of the rows in force that this build knows of a release; empty
   *     if none
   * @param newestKnown the newest release that the corpus knows of the document; empty if none
   * @throws IngestException if something is wrong
   */
  static OfficialText check(
      Document document,
      List<OfficialFile> files,
      Function<String, Set<String>> knownRows,
      String newestKnown) {
    DocumentId standard = document.id();
    long size = files.stream().mapToLong(OfficialFile::size).sum();
    if (size > MOST_BYTES) {
      throw refused(
          standard,
          "they are larger than "
              + (MOST_BYTES >> 20)
              + " MiB together. Bring only those of its newest release.");
    }
    for (OfficialFile each : files) {
      if (!Release.isPossible(each.version(), newestKnown)) {
        throw refused(
            standard,
            each.name()
                + " calls itself release "
                + each.version()
                + ", which cannot be: this build knows "
                + newestKnown
                + ".");
      }
    }
    List<PublishedFile> contents = files.stream().map(OfficialFile::published).toList();
    Optional<Release> assembled = ReleaseAssembly.newest(contents);
    if (assembled.isEmpty()) {
      throw refused(standard, "there is no file with a whole release among them.");
    }
    Release release = assembled.get();
    if (release.texts() == 0) {
      throw refused(standard, "none of the files has official text; the OSCAL catalog has.");
    }
    Set<String> known = knownRows.apply(release.version());
    Map<String, Integer> counts = new HashMap<>();
    int matched = 0;
    for (ReleasedRequirement each : release.requirements()) {
      if (each.status() == Status.ACTIVE) {
        counts.merge(each.kind(), 1, Integer::sum);
      }
      if (each.text().isPresent() && known.contains(each.id())) {
        matched++;
      }
    }
    for (RequirementKind each : document.kinds()) {
      each.usual().ifPresent(usual -> requireUsual(standard, release, each, counts, usual));
    }
    if (matched < known.size() / 2) {
      throw refused(
          standard,
          "release "
              + release.version()
              + " has words for only "
              + matched
              + " of the "
              + known.size()
              + " rows in force known here.");
    }
    return new OfficialText(
        standard, release.version(), release.date(), release.texts(), List.copyOf(files), matched);
  }

  private static void requireUsual(
      DocumentId standard,
      Release release,
      RequirementKind kind,
      Map<String, Integer> counts,
      int usual) {
    int count = counts.getOrDefault(kind.value(), 0);
    if (count < usual / FEWEST || count > usual * MOST) {
      throw refused(
          standard,
          "release "
              + release.version()
              + " has "
              + count
              + " rows of kind "
              + kind
              + ", which cannot be right (usual: about "
              + usual
              + ").");
    }
  }

  private static IngestException refused(DocumentId standard, String why) {
    return new IngestException(
        "The official files of " + standard + " are refused; nothing was changed: " + why, "");
  }
}
