package org.otsecurity.source.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * Reads a catalog of SP 800-53 that was put together from several of NIST's files where the full
 * one of a release was not at hand. Each row says of which release its words are.
 */
final class CompositeCatalog {
  private CompositeCatalog() {}

  static boolean accepts(PublishedJson file) {
    return file.json().path("textSource").isObject() && file.json().path("controls").isArray();
  }

  static PublishedFile read(PublishedJson file) throws PublishedFormatException {
    String source = file.label("source");
    String version = source.replaceFirst("^.*\\brelease (\\d[\\d.]*\\d).*$", "$1");
    if (!source.contains("SP 800-53") || !Release.VERSION.matcher(version).matches()) {
      throw new PublishedFormatException("It does not say of which release of SP 800-53 it is.");
    }
    String date = source.replaceFirst("^.*\\((\\d{4}-\\d{2}-\\d{2})\\).*$", "$1");
    List<ReleasedRequirement> requirements = new ArrayList<>();
    for (PublishedJson each : file.objects("controls")) {
      requirements.add(requirement(each, version));
    }
    return new PublishedFile.Whole(
        new Release(
            DocumentId.NIST_800_53,
            version,
            date.length() == 10 ? date : "",
            List.copyOf(requirements)));
  }

  private static ReleasedRequirement requirement(PublishedJson control, String version)
      throws PublishedFormatException {
    String id = control.text("id");
    Map<String, List<String>> relations = new TreeMap<>();
    List<String> related = List.copyOf(new TreeSet<>(control.texts("related")));
    if (!related.isEmpty()) {
      relations.put("related", related);
    }
    if (!control.texts("baselines").isEmpty()) {
      relations.put("baselines", control.texts("baselines"));
    }
    Optional<String> text = control.optionalText("statement");
    return new ReleasedRequirement(
        id,
        control.optionalText("parent").isPresent() ? "control enhancement" : "control",
        control.text("title"),
        control.text("status").equals("withdrawn") ? Status.WITHDRAWN : Status.ACTIVE,
        control.optionalText("parent"),
        text,
        control.optionalText("guidance"),
        text.isEmpty() ? "" : textRelease(control, version),
        control.texts("incorporatedInto"),
        relations,
        List.of());
  }

  /** The release in the name of the source, for example {@code oscal-5.0.1}. */
  private static String textRelease(PublishedJson control, String version)
      throws PublishedFormatException {
    String source =
        control.optionalText("textSource").isPresent() ? control.label("textSource") : "";
    String named = source.replaceFirst("^\\D*(\\d+(\\.\\d+)+).*$", "$1");
    return Release.VERSION.matcher(named).matches() ? named : version;
  }
}
