package org.otsecurity.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.PublishedFile.Index;
import org.otsecurity.domain.release.PublishedFile.Part;
import org.otsecurity.domain.release.PublishedFile.Selection;
import org.otsecurity.domain.release.PublishedFile.Whole;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;

/**
 * Puts the files of one document together into its newest release.
 *
 * <p>Facts are those of the newest whole file or index. Words are the newest there are of each
 * requirement, and each keeps the release it is of: NIST's files of one release are not always all
 * at hand. Baselines come from the profiles of that very release.
 */
final class ReleaseAssembly {
  private ReleaseAssembly() {}

  /** The releases that stand in the files as a whole, oldest first. */
  static List<Release> wholes(List<PublishedFile> files) {
    List<Release> wholes = new ArrayList<>();
    for (PublishedFile each : files) {
      if (each instanceof Whole whole) {
        wholes.add(whole.release());
      }
    }
    wholes.sort(Comparator.comparing(Release::version, Release.VERSION_ORDER));
    return wholes;
  }

  /** All releases that the files give, oldest first: each version with the words known by then. */
  static List<Release> all(List<PublishedFile> files) {
    TreeMap<String, Release> byVersion = new TreeMap<>(Release.VERSION_ORDER);
    for (PublishedFile each : files) {
      if (!(each instanceof Part) && !(each instanceof Selection)) {
        List<PublishedFile> upTo =
            files.stream()
                .filter(one -> Release.VERSION_ORDER.compare(one.version(), each.version()) <= 0)
                .toList();
        newest(upTo).ifPresent(release -> byVersion.put(release.version(), release));
      }
    }
    return List.copyOf(byVersion.values());
  }

  /** The newest release, or empty if no file holds one. */
  static Optional<Release> newest(List<PublishedFile> files) {
    Optional<Release> facts = facts(files);
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    Release base = facts.get();
    Map<String, ReleasedRequirement> words = words(files);
    Map<String, ReleasedRequirement> elder = elder(files, base.version());
    Map<String, List<String>> baselines = baselines(files, base.version());
    List<ReleasedRequirement> requirements = new ArrayList<>();
    for (ReleasedRequirement each : base.requirements()) {
      ReleasedRequirement one = each;
      ReleasedRequirement named = elder.get(each.id());
      if (named != null) {
        one = completed(one, named);
      }
      ReleasedRequirement said = words.get(each.id());
      if (said != null && one.status() == Status.ACTIVE) {
        one = one.withWords(said.text(), said.discussion(), said.textRelease());
      }
      List<String> selecting = baselines.get(each.id());
      if (selecting != null) {
        Map<String, List<String>> relations = new TreeMap<>(one.relations());
        relations.put("baselines", selecting);
        one = one.withStanding(one.title(), one.status(), one.successors(), relations);
      }
      requirements.add(one);
    }
    return Optional.of(
        new Release(base.standard(), base.version(), base.date(), List.copyOf(requirements)));
  }

  /** An index writes titles in capitals and does not say what replaces a withdrawn row. */
  private static ReleasedRequirement completed(ReleasedRequirement one, ReleasedRequirement elder) {
    boolean sameTitle = plain(one.title()).equals(plain(elder.title()));
    boolean sameEnd = one.status() == elder.status() && one.successors().isEmpty();
    return one.withStanding(
        sameTitle ? elder.title() : one.title(),
        one.status(),
        sameEnd ? elder.successors() : one.successors(),
        one.relations());
  }

  /** A title without what differs from file to file: case, dashes, spaces. */
  static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Optional<Release> facts(List<PublishedFile> files) {
    Release best = null;
    for (PublishedFile each : files) {
      Release release =
          switch (each) {
            case Whole whole -> whole.release();
            case Index index -> index.release();
            case Part part -> null;
            case Selection selection -> null;
          };
      if (release != null) {
        int order =
            best == null ? 1 : Release.VERSION_ORDER.compare(release.version(), best.version());
        if (best == null || order > 0 || (order == 0 && release.texts() > best.texts())) {
          best = release;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The newest words of each requirement. */
  private static Map<String, ReleasedRequirement> words(List<PublishedFile> files) {
    Map<String, ReleasedRequirement> words = new HashMap<>();
    for (PublishedFile each : files) {
      Release release =
          switch (each) {
            case Whole whole -> whole.release();
            case Part part -> part.release();
            case Index index -> null;
            case Selection selection -> null;
          };
      if (release != null) {
        for (ReleasedRequirement one : release.requirements()) {
          if (one.text().isPresent()) {
            words.merge(one.id(), one, ReleaseAssembly::newer);
          }
        }
      }
    }
    return words;
  }

  private static ReleasedRequirement newer(ReleasedRequirement a, ReleasedRequirement b) {
    return Release.VERSION_ORDER.compare(b.textRelease(), a.textRelease()) > 0 ? b : a;
  }

  private static Map<String, ReleasedRequirement> elder(List<PublishedFile> files, String version) {
    Map<String, ReleasedRequirement> elder = new HashMap<>();
    for (Release each : wholes(files)) {
      if (Release.VERSION_ORDER.compare(each.version(), version) <= 0) {
        each.requirements().forEach(one -> elder.put(one.id(), one));
      }
    }
    return elder;
  }

  private static Map<String, List<String>> baselines(List<PublishedFile> files, String version) {
    Map<String, List<String>> selected = new LinkedHashMap<>();
    for (String baseline : List.of("LOW", "MODERATE", "HIGH", "PRIVACY")) {
      for (PublishedFile each : files) {
        if (each instanceof Selection selection
            && selection.baseline().equals(baseline)
            && selection.version().equals(version)) {
          for (String id : selection.ids()) {
            List<String> of = selected.computeIfAbsent(id, key -> new ArrayList<>());
            if (!of.contains(baseline)) {
              of.add(baseline);
            }
          }
        }
      }
    }
    return selected;
  }
}
