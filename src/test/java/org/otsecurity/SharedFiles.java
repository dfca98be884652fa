package org.otsecurity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The publishers' own files as files. They lie outside the repository, in {@code ../shared} or
 * where the system property {@code shared.directory} says; without them a test is skipped.
 */
public final class SharedFiles {
  private static final Path FOLDER =
      Path.of(System.getProperty("shared.directory", "../shared")).toAbsolutePath().normalize();

  public static final String ATTACK_16 = "data/mitre/ics-attack-16.1.json";
  public static final String ATTACK_17 = "data/mitre/ics-attack-17.1.json";
  public static final String ATTACK_18 = "data/mitre/ics-attack-18.1.json";
  public static final String ATTACK_19 = "data/mitre/ics-attack-19.1.json";
  public static final String OSCAL_FULL =
      "data/nist-800-53/NIST_SP-800-53_rev5_catalog-5.0.1-min.json";
  public static final String OSCAL_HIGH =
      "data/nist-800-53/NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog-5.2.0-min.json";
  public static final String OSCAL_PRIVACY =
      "data/nist-800-53/NIST_SP-800-53_rev5_PRIVACY-baseline-resolved-profile_catalog-5.2.0-min.json";
  public static final String OSCAL_LOW_PROFILE =
      "data/nist-800-53/NIST_SP-800-53_rev5_LOW-baseline_profile-5.2.0.json";
  public static final String CPRT_BASELINES = "data/nist-800-53/cprt_SP_800_53_B_5_2_0.json";
  public static final String COMPOSITE = "data/nist-800-53/sp800-53-rev5-5.2.0-composite.json";
  public static final String CPRT_CSF = "data/nist-csf2/cprt_CSF_2_0_0.json";

  public static final String CSF_CROSSWALK =
      "data/nist-mappings/Cybersecurity_Framework_v2-0_Concept_Crosswalk_800-53_5_2_0_draft.xlsx";
  public static final String REVISIONS =
      "data/nist-mappings/sp800-53r4-to-r5-comparison-workbook.xlsx";

  private SharedFiles() {}

  /** A file, or skips the calling test. */
  public static Path file(String name) {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: ../shared is not here (" + FOLDER + ")");
    return FOLDER.resolve(name);
  }

  /** The bytes of a file, or skips the calling test. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("../shared is here but lacks " + name, e);
    }
  }
}
