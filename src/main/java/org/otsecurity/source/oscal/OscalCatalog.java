package org.otsecurity.source.oscal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Reads an OSCAL catalog of SP 800-53: the full one, or one that a profile was resolved into, which
 * holds the selected controls only.
 */
public final class OscalCatalog {
  private static final int DEEPEST_PART = 8;

  private final Parameters parameters = new Parameters();
  private final List<ReleasedRequirement> requirements = new ArrayList<>();
  private final Set<String> referred = new TreeSet<>();
  private final String version;

  private OscalCatalog(String version) {
    this.version = version;
  }

  /** Whether a JSON document is an OSCAL catalog. */
  public static boolean accepts(PublishedJson file) {
    return file.json().path("catalog").isObject();
  }

  /**
   * Reads a catalog.
   *
   * @throws PublishedFormatException if it is no catalog of SP 800-53 Rev. 5, or refers to controls
   *     or parameters it lacks
   */
  public static PublishedFile read(PublishedJson file) throws PublishedFormatException {
    PublishedJson catalog = file.object("catalog").named("the catalog");
    PublishedJson metadata = catalog.object("metadata");
    OscalCatalog reader = new OscalCatalog(version(metadata));
    reader.gather(catalog);
    for (PublishedJson group : catalog.objects("groups")) {
      reader.controls(group, Optional.empty(), 0);
    }
    boolean resolved = resolved(metadata);
    if (!resolved) {
      reader.requireWhole();
    }
    Release release =
        new Release(
            DocumentId.NIST_800_53,
            reader.version,
            date(metadata),
            List.copyOf(reader.requirements));
    return resolved ? new PublishedFile.Part(release) : new PublishedFile.Whole(release);
  }

  /** The release that the metadata of a catalog or profile names. */
  static String version(PublishedJson metadata) throws PublishedFormatException {
    String title = metadata.label("title");
    if (!title.contains("800-53") || title.contains("800-53A")) {
      throw new PublishedFormatException(
          "It is not about SP 800-53: " + PublishedFormatException.shown(title) + ".");
    }
    String version = metadata.label("version").replaceAll("\\+.*$", "");
    if (!Release.VERSION.matcher(version).matches() || !(version + ".").startsWith("5.")) {
      throw new PublishedFormatException(
          "It is no release 5.x: " + PublishedFormatException.shown(version) + ".");
    }
    return version;
  }

  private static String date(PublishedJson metadata) throws PublishedFormatException {
    String modified = metadata.optionalText("last-modified").orElse("");
    return modified.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? modified.substring(0, 10) : "";
  }

  private static boolean resolved(PublishedJson metadata) throws PublishedFormatException {
    for (PublishedJson link : metadata.objects("links")) {
      if (link.optionalText("rel").orElse("").equals("source-profile")) {
        return true;
      }
    }
    return false;
  }

  /** Parameters first: prose may insert those of another control. */
  private void gather(PublishedJson owner) throws PublishedFormatException {
    parameters.add(owner);
    for (PublishedJson group : owner.objects("groups")) {
      gather(group);
    }
    for (PublishedJson control : owner.objects("controls")) {
      gather(control);
    }
  }

  private void controls(PublishedJson owner, Optional<String> parent, int depth)
      throws PublishedFormatException {
    if (depth > DEEPEST_PART) {
      throw new PublishedFormatException("Its groups are nested beyond measure.");
    }
    for (PublishedJson group : owner.objects("groups")) {
      controls(group, parent, depth + 1);
    }
    for (PublishedJson control : owner.objects("controls")) {
      String oscalId = control.text("id");
      String id =
          ControlId.canonical(oscalId)
              .orElseThrow(() ->
                  new PublishedFormatException(
                      "It has a control with an unknown form of id: "
                          + PublishedFormatException.shown(oscalId)
                          + "."));
      requirements.add(requirement(control.named(id), id, parent));
      controls(control, Optional.of(id), depth + 1);
    }
  }

  private ReleasedRequirement requirement(PublishedJson control, String id, Optional<String> parent)
      throws PublishedFormatException {
    Map<String, List<String>> relations = new TreeMap<>();
    TreeSet<String> related = new TreeSet<>();
    List<String> successors = new ArrayList<>();
    for (PublishedJson link : control.objects("links")) {
      Optional<String> target = ControlId.canonical(link.optionalText("href").orElse(""));
      if (target.isPresent()) {
        switch (link.optionalText("rel").orElse("")) {
          case "related" -> related.add(target.get());
          case "incorporated-into", "moved-to" -> {
            if (!successors.contains(target.get())) {
              successors.add(target.get());
            }
          }
          default -> {}
        }
      }
    }
    referred.addAll(related);
    referred.addAll(successors);
    if (!related.isEmpty()) {
      relations.put("related", List.copyOf(related));
    }
    Optional<String> text = part(control, "statement");
    return new ReleasedRequirement(
        id,
        parent.isPresent() ? "control enhancement" : "control",
        control.text("title"),
        withdrawn(control) ? Status.WITHDRAWN : Status.ACTIVE,
        parent,
        text,
        part(control, "guidance"),
        text.isPresent() ? version : "",
        successors,
        relations,
        List.of());
  }

  private static boolean withdrawn(PublishedJson control) throws PublishedFormatException {
    for (PublishedJson property : control.objects("props")) {
      if (property.optionalText("name").orElse("").equals("status")
          && property
              .optionalText("value")
              .orElse("")
              .toLowerCase(Locale.ROOT)
              .startsWith("withdrawn")) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> part(PublishedJson control, String name)
      throws PublishedFormatException {
    StringBuilder text = new StringBuilder();
    for (PublishedJson part : control.objects("parts")) {
      if (part.optionalText("name").orElse("").equals(name)) {
        write(part, control.where(), -1, text);
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString().strip());
  }

  /** A part with its own parts below it, each in a line of its own after its label. */
  private void write(PublishedJson part, String where, int depth, StringBuilder text)
      throws PublishedFormatException {
    if (depth > DEEPEST_PART) {
      throw new PublishedFormatException(where + " has parts that are nested beyond measure.");
    }
    String prose = parameters.inWords(part.optionalText("prose").orElse(""), where);
    String label = label(part);
    if (!prose.isEmpty() || !label.isEmpty()) {
      text.append("  ".repeat(Math.max(0, depth)));
      text.append(label).append(label.isEmpty() || prose.isEmpty() ? "" : " ").append(prose);
      text.append('\n');
    }
    for (PublishedJson each : part.objects("parts")) {
      if (each.optionalText("name").orElse("").equals("item")) {
        write(each, where, depth + 1, text);
      }
    }
  }

  private static String label(PublishedJson part) throws PublishedFormatException {
    for (PublishedJson property : part.objects("props")) {
      if (property.optionalText("name").orElse("").equals("label")
          && property.optionalText("class").isEmpty()) {
        return property.text("value");
      }
    }
    return "";
  }

  private void requireWhole() throws PublishedFormatException {
    Set<String> ids = new HashSet<>();
    for (ReleasedRequirement each : requirements) {
      if (!ids.add(each.id())) {
        throw new PublishedFormatException("The id " + each.id() + " is used twice.");
      }
    }
    for (String each : referred) {
      if (!ids.contains(each)) {
        throw new PublishedFormatException("It refers to " + each + ", which it lacks.");
      }
    }
  }
}
