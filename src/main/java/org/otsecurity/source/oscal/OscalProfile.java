package org.otsecurity.source.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/** Reads an OSCAL profile of SP 800-53B: the ids that a baseline selects. */
public final class OscalProfile {
  private static final List<String> BASELINES = List.of("LOW", "MODERATE", "HIGH", "PRIVACY");

  private OscalProfile() {}

  /** Whether a JSON document is an OSCAL profile. */
  public static boolean accepts(PublishedJson file) {
    return file.json().path("profile").isObject();
  }

  /**
   * Reads a profile.
   *
   * @throws PublishedFormatException if it is no baseline of SP 800-53 Rev. 5
   */
  public static PublishedFile read(PublishedJson file) throws PublishedFormatException {
    PublishedJson profile = file.object("profile").named("the profile");
    PublishedJson metadata = profile.object("metadata");
    String version = OscalCatalog.version(metadata);
    String title = metadata.label("title").toUpperCase(Locale.ROOT);
    String baseline =
        BASELINES.stream()
            .filter(each -> title.matches(".*\\b" + each + "\\b.*BASELINE.*"))
            .findFirst()
            .orElseThrow(() ->
                new PublishedFormatException("It is no baseline that is known by its title."));
    List<String> ids = new ArrayList<>();
    for (PublishedJson each : profile.objects("imports")) {
      for (PublishedJson controls : each.objects("include-controls")) {
        for (String id : controls.texts("with-ids")) {
          ids.add(
              ControlId.canonical(id)
                  .orElseThrow(() ->
                      new PublishedFormatException(
                          "It selects an unknown form of id: "
                              + PublishedFormatException.shown(id)
                              + ".")));
        }
      }
    }
    if (ids.isEmpty()) {
      throw new PublishedFormatException("It selects no controls by their ids.");
    }
    return new PublishedFile.Selection(DocumentId.NIST_800_53, version, baseline, ids);
  }
}
