package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;

/** Which release the rows of an answer are of, where their document follows releases. */
final class ReleaseNotes {
  private ReleaseNotes() {}

  /** Some notes, and behind them the releases of a document and of what it leads to. */
  static List<String> with(
      List<String> notes, Documents documents, DocumentId source, List<Heading> targets) {
    List<String> all = new ArrayList<>(notes);
    for (DocumentId each : documents.with(Capability.RELEASED_ROWS)) {
      if (source.equals(each)
          || targets.stream().anyMatch(one -> one.id().standard().equals(each))) {
        all.add(
            "Rows of "
                + each
                + " are those of release "
                + documents.get(each).standard().edition()
                + ".");
      }
    }
    return all;
  }
}
