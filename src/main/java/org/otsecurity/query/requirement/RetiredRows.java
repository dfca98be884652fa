package org.otsecurity.query.requirement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.StoreReader;

/** Rows no longer in force that a list leaves out: a gap in its ids would read like an error. */
final class RetiredRows {
  /** Beyond so many only those are named that belong to no other row. */
  private static final int FEW = 8;

  private static final int ALL = 1_000;

  private RetiredRows() {}

  /** How many rows a filter leaves out because they are retired; empty if none. */
  static Optional<String> leftOut(StoreReader reader, RequirementFilter filter) {
    List<Requirement> retired =
        reader.requirements(filter.withRetired(), ALL, 0).stream()
            .filter(each -> each.status() != Status.ACTIVE)
            .toList();
    if (retired.isEmpty()) {
      return Optional.empty();
    }
    List<Requirement> named =
        retired.size() <= FEW
            ? retired
            : retired.stream().filter(each -> each.parent().isEmpty()).toList();
    String ids = named.stream().map(each -> each.id().value()).collect(Collectors.joining(", "));
    return Optional.of(
        "Left out as no longer in force: "
            + (retired.size() == 1 ? "1 row" : retired.size() + " rows")
            + (ids.isEmpty()
                ? ""
                : named.size() == retired.size() ? ": " + ids : ", among them " + ids)
            + ".");
  }
}
