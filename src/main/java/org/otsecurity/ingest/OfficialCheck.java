package org.otsecurity.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;

/**
 * What official files must be like before anything is replaced. Their readers have checked the
 * structure and that no reference dangles; here are the counts, and whether the rows are those we
 * know.
 */
final class OfficialCheck {
  /** Rows in force by kind: a third of today's at least, five times as many at most. */
  private static final Map<StandardId, Map<String, Integer>> USUAL =
      Map.of(
          StandardId.MITRE_ICS,
          Map.of("tactic", 12, "technique", 83, "mitigation", 52, "asset", 18, "group", 14),
          StandardId.NIST_800_53,
          Map.of("control", 300, "control enhancement", 714),
          StandardId.NIST_CSF,
          Map.of("function", 6, "category", 22, "subcategory", 106));

  /** Bytes of all files of one release. */
  private static final long MOST_BYTES = 64L << 20;

  private OfficialCheck() {}

  /**
   * Checks the files of one document together.
   *
   * @param known ids of the rows in force that the corpus has of the document; empty if none
   * @param newestKnown the newest release that the corpus knows of the document; empty if none
   * @throws IngestException if something is wrong
   */
  static OfficialText check(
      StandardId standard, List<OfficialFile> files, Set<String> known, String newestKnown) {
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
    USUAL
        .getOrDefault(standard, Map.of())
        .forEach((kind, usual) -> {
          int count = counts.getOrDefault(kind, 0);
          if (count < usual / 3 || count > usual * 5) {
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
        });
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

  private static IngestException refused(StandardId standard, String why) {
    return new IngestException(
        "The official files of " + standard + " are refused; nothing was changed: " + why, "");
  }
}
