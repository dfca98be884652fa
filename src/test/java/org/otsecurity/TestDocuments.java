package org.otsecurity;

import org.otsecurity.domain.id.DocumentId;

/** Documents of the corpus that tests speak of and the program does not. */
public final class TestDocuments {
  /** IEC 62443-3-3, the system requirements. */
  public static final DocumentId IEC_62443_3_3 = new DocumentId("iec62443-3-3");

  /** IEC 62443-4-2, the component requirements. */
  public static final DocumentId IEC_62443_4_2 = new DocumentId("iec62443-4-2");

  /** IEC 62443-2-1, the requirements for asset owners. */
  public static final DocumentId IEC_62443_2_1 = new DocumentId("iec62443-2-1");

  private TestDocuments() {}
}
