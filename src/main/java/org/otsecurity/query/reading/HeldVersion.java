package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.store.StoreReader;

/** Reads a NERC CIP id without a version, or of another one, in the version that is held. */
final class HeldVersion {
  private static final Pattern ID = Pattern.compile("([A-Z]{2,6}-\\d{3})(-[^ ]++)?( .*+)?");

  private HeldVersion() {}

  /** The requirement in the version that is held; a version that differs is noted. */
  static Optional<Requirement> find(StoreReader reader, RequirementId id, List<String> notes) {
    Matcher matcher = ID.matcher(id.value());
    DocumentId document = id.standard();
    boolean hasVersions =
        reader
            .documents()
            .get(document)
            .kind(RequirementKind.RELIABILITY_STANDARD.value())
            .isPresent();
    if (!hasVersions || !matcher.matches()) {
      return Optional.empty();
    }
    for (Heading each : reader.startingWith(matcher.group(1) + "-", Optional.of(document), 1)) {
      String rest = matcher.group(3) == null ? "" : matcher.group(3);
      Optional<Requirement> held =
          each.kind().equals(RequirementKind.RELIABILITY_STANDARD)
              ? reader.requirement(new RequirementId(document, each.id().value() + rest))
              : Optional.empty();
      if (held.isPresent() && matcher.group(2) != null) {
        String later =
            reader
                .requirement(each.id())
                .flatMap(Requirement::version)
                .map(NercVersion::laterText)
                .orElse("");
        notes.add(
            matcher.group(1)
                + matcher.group(2)
                + " is not the version held; shown is "
                + each.id().value()
                + (later.isEmpty() ? "." : ". Approved later versions: " + later + "."));
      }
      return held;
    }
    return Optional.empty();
  }
}
