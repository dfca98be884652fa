package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/** The controls that a section of Appendix F of SP 800-82 treats: those of one family. */
final class OverlaySection {
  private static final int ALL = 1_000;

  private OverlaySection() {}

  /** What the OT baselines select of its controls; empty for a row that is no such section. */
  static Optional<String> controls(StoreReader reader, Standards standards, Requirement section) {
    if (!standards.document(section.id().standard()).has(Capability.CONTROL_OVERLAY)) {
      return Optional.empty();
    }
    for (var id : standards.documents().with(Capability.BASELINES)) {
      Document document = standards.document(id);
      for (Standard.Family family : document.standard().families()) {
        // The section is called like the family; that it treats it, each control says itself.
        if (section.title().endsWith("(" + family.id() + ")")) {
          List<Requirement> rows = rows(reader, document, family, section);
          return rows.isEmpty()
              ? Optional.empty()
              : Optional.of(sentence(document.familyName(family) + " of " + id.value(), rows));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Requirement> rows(
      StoreReader reader, Document document, Standard.Family family, Requirement section) {
    return reader
        .requirements(FamilyRows.filter(document, family, true).withRetired(), ALL, 0)
        .stream()
        .filter(each -> each.overlaySection().equals(Optional.of(section.id().value())))
        .toList();
  }

  private static String sentence(String family, List<Requirement> rows) {
    List<String> parts = new ArrayList<>();
    Set<String> before = new LinkedHashSet<>();
    for (Baseline each : List.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH)) {
      Baseline overlay = each.overlay().orElseThrow();
      List<String> ids =
          rows.stream()
              .filter(row -> row.baselines().contains(overlay))
              .map(row -> row.id().value())
              .filter(before::add)
              .toList();
      if (!ids.isEmpty()) {
        parts.add(each.value() + (parts.isEmpty() ? ": " : " also: ") + String.join(", ", ids));
      }
    }
    List<String> retired =
        rows.stream()
            .filter(row -> row.status() != Status.ACTIVE && row.parent().isEmpty())
            .map(row -> row.id().value() + " is " + row.status().value().toLowerCase(Locale.ROOT))
            .toList();
    return "OT baselines in "
        + family
        + ": "
        + (parts.isEmpty() ? "no control" : String.join("; ", parts))
        + "."
        + (retired.isEmpty() ? "" : " " + String.join(", ", retired) + ".");
  }
}
