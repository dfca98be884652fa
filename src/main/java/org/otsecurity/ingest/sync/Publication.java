package org.otsecurity.ingest.sync;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.StandardId;

/**
 * The documents whose publishers offer files that a program can read, and where. The one place with
 * their addresses.
 */
public enum Publication {
  MITRE_ICS(
      StandardId.MITRE_ICS,
      "https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master/ics-attack/",
      List.of("ics-attack.json")),
  NIST_800_53(
      StandardId.NIST_800_53,
      "https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/SP800-53/rev5/json/",
      List.of(
          "NIST_SP-800-53_rev5_catalog-min.json",
          "NIST_SP-800-53_rev5_LOW-baseline_profile-min.json",
          "NIST_SP-800-53_rev5_MODERATE-baseline_profile-min.json",
          "NIST_SP-800-53_rev5_HIGH-baseline_profile-min.json",
          "NIST_SP-800-53_rev5_PRIVACY-baseline_profile-min.json")),
  NIST_CSF(
      StandardId.NIST_CSF,
      "https://csrc.nist.gov/extensions/nudp/services/json/nudp/framework/version/csf_2_0_0/export/"
          + "json?element=all&file=",
      List.of("cprt-csf-2.0.json"));

  private static final String QUERY_FILE = "&file=";

  private final StandardId standard;
  private final String folder;
  private final List<String> files;

  Publication(StandardId standard, String folder, List<String> files) {
    this.standard = standard;
    this.folder = folder;
    this.files = files;
  }

  /** The publication of a document, if its publisher offers files. */
  public static Optional<Publication> of(StandardId standard) {
    return Arrays.stream(values()).filter(each -> each.standard == standard).findFirst();
  }

  /** The document. */
  public StandardId standard() {
    return standard;
  }

  /** The names of the files. */
  List<String> files() {
    return files;
  }

  /** The file that tells the release: its beginning alone does, so it stands first. */
  String first() {
    return files.get(0);
  }

  /** Where a file is: at its publisher's, or under the document's id at a mirror. */
  URI address(String file, Optional<URI> mirror) {
    if (mirror.isPresent()) {
      String base = mirror.get().toString();
      return URI.create(base + (base.endsWith("/") ? "" : "/") + standard.value() + "/" + file);
    }
    // The export of NIST's reference tool has no file name.
    return URI.create(
        folder.endsWith(QUERY_FILE)
            ? folder.substring(0, folder.length() - QUERY_FILE.length())
            : folder + file);
  }
}
