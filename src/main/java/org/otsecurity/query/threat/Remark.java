package org.otsecurity.query.threat;

import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.StoreReader;

/** Doubts and remarks on a row: what the corpus says of it, or what follows from its retirement. */
public final class Remark {
  private Remark() {}

  /** What is to be said with a row; empty for most. */
  public static Optional<String> on(StoreReader reader, Requirement requirement) {
    return requirement
        .note()
        .or(() -> retired(reader, requirement))
        .or(() -> withoutWords(reader, requirement));
  }

  /** Rows come with a release before anybody here has written about them. */
  private static Optional<String> withoutWords(StoreReader reader, Requirement requirement) {
    boolean ours =
        requirement.text().filter(each -> each.kind() == TextKind.SUMMARY).isPresent()
            || requirement.sourceWords().flatMap(SourceWords::ownWords).isPresent();
    boolean released =
        reader.documents().get(requirement.id().standard()).has(Capability.RELEASED_ROWS);
    return !ours && released && requirement.status() == Status.ACTIVE
        ? Optional.ofNullable(reader.standingNotes().get(StandingNote.NO_WORDS_YET))
        : Optional.empty();
  }

  private static Optional<String> retired(StoreReader reader, Requirement requirement) {
    return requirement
        .retiredIn()
        .map(release -> {
          boolean replaced =
              reader.linksFrom(requirement.id()).stream()
                  .anyMatch(each -> each.type() == RelationType.USE_NOW);
          return "Deprecated in "
              + release
              + ". MITRE names no successor; "
              + (replaced
                  ? "what to use now is an editorial suggestion."
                  : "nothing in the current release is close enough to suggest.");
        });
  }
}
