package org.otsecurity.ingest.sync;

import org.otsecurity.domain.id.StandardId;

/** Why a document has no official text to fetch. */
final class NotOffered {
  private NotOffered() {}

  static String reason(StandardId standard) {
    return switch (standard) {
      case NIST_800_82 ->
          "NIST publishes SP 800-82 as PDF only; there is no file that a program can read.";
      case IEC_62443_2_1,
          IEC_62443_2_4,
          IEC_62443_3_2,
          IEC_62443_3_3,
          IEC_62443_4_1,
          IEC_62443_4_2 ->
          "IEC sells this text; `ot-security ingest` takes that of your own copy.";
      default -> "Its publisher offers no file that is read here.";
    };
  }

  static String remedy(StandardId standard) {
    return Publication.of(standard).isPresent()
        ? "Its files are: "
            + String.join(", ", Publication.of(standard).orElseThrow().files())
            + "."
        : reason(standard);
  }
}
