package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.StoreReader;

/** Says which edition a row of an earlier edition is of, and what stands for it later. */
final class SupersededRows {
  private SupersededRows() {}

  /** Adds to notes what is to be said of a row, if it is one of an earlier edition. */
  static void note(StoreReader reader, Requirement row, List<String> notes) {
    if (row.status() != Status.SUPERSEDED) {
      return;
    }
    Standard earlier = reader.documents().get(row.id().standard()).standard();
    Map<String, List<Heading>> later = new LinkedHashMap<>();
    for (Link each : reader.linksFrom(row.id())) {
      if (each.type() == RelationType.SUPERSEDED_BY) {
        later.computeIfAbsent(each.note().orElse(""), how -> new ArrayList<>()).add(each.other());
      }
    }
    StringBuilder said = new StringBuilder();
    said.append("Read as ").append(row.id().value()).append(" of ").append(earlier.name());
    said.append(" (").append(earlier.published(), 0, 4).append("), an earlier edition.");
    if (later.isEmpty()) {
      said.append(" No row of a later edition stands for it: what stood below it went to several.");
    }
    later.forEach((how, rows) -> {
      Standard now = reader.documents().get(rows.getFirst().id().standard()).standard();
      said.append(" By ").append(now.publisher()).append(" it ").append(words(how)).append(' ');
      List<String> titled = new ArrayList<>();
      rows.forEach(each -> titled.add(each.id().value() + " " + each.title()));
      said.append(String.join(", ", titled)).append(" in edition ").append(now.edition());
      said.append('.');
    });
    notes.add(said.toString());
  }

  private static String words(String how) {
    return switch (how) {
      case "moved" -> "was moved to";
      case "incorporated" -> "was incorporated into";
      default -> how + ", as";
    };
  }
}
