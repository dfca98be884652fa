package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.query.threat.NoMitigation;
import org.otsecurity.store.StoreReader;

/** What a row is known not to have. An empty list would look as if nobody had looked. */
final class NegativeFacts {
  private NegativeFacts() {}

  /**
   * The sentences to say of a row; none for most.
   *
   * @param backlinks what points to it
   */
  static List<String> of(
      StoreReader reader, Document document, Requirement row, List<Link> backlinks) {
    List<StandingNote> facts = new ArrayList<>();
    if (row.status() == Status.ACTIVE) {
      if (row.kind().isControl()
          && document.has(Capability.BASELINES)
          && row.baselines().isEmpty()) {
        facts.add(StandingNote.NO_BASELINE);
      }
      if (row.kind().isTechnique()) {
        List<Heading> mitigations = Link.targets(backlinks, RelationType.MITIGATES);
        if (mitigations.isEmpty()) {
          facts.add(StandingNote.NO_MITIGATION_NAMED);
        } else if (mitigations.stream().allMatch(NoMitigation::is)) {
          facts.add(StandingNote.NO_EFFECTIVE_MITIGATION);
        }
      }
    }
    return facts.stream()
        .map(each -> Objects.requireNonNull(reader.standingNotes().get(each)))
        .toList();
  }
}
