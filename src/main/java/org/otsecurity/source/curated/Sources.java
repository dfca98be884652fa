package org.otsecurity.source.curated;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.document.Document;

/**
 * The sources that a row rests on. An answer tells what each is by the document, so one that
 * document.yaml does not declare is refused.
 */
final class Sources {
  private Sources() {}

  /** The sources that attest a row; none if it does not say. */
  static List<String> attesting(YamlFile.Row row, Document document) {
    for (YamlValue each : row.values("attested_by")) {
      if (!isDeclared(each.text(), document)) {
        throw each.problem(undeclared(each.text()));
      }
    }
    return row.texts("attested_by");
  }

  /** What each source says of a row; none if the row has no evidence. */
  static Map<String, String> evidence(YamlFile.Row row, Document document) {
    row.optionalChild("evidence")
        .ifPresent(evidence -> {
          for (String each : evidence.children().keySet()) {
            if (!isDeclared(each, document)) {
              throw evidence.problemAt(each, undeclared(each));
            }
          }
        });
    return row.pairs("evidence");
  }

  private static boolean isDeclared(String source, Document document) {
    return document.standard().evidenceSources().stream().anyMatch(one -> one.id().equals(source));
  }

  private static String undeclared(String source) {
    return "document.yaml does not declare the source " + source;
  }
}
