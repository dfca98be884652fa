package org.otsecurity.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.threat.FindTechniques;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the files for other programs are that belong to an answer. Tools alone do not show them.
 */
public final class ExportUris {
  static final String EXPORT = "otsec://export/";

  private ExportUris() {}

  /** The files of techniques by what they are: of those that assets alone select. */
  public static Map<String, String> of(FindTechniques.Answer answer) {
    if (!answer.filters().keySet().equals(Set.of("asset")) || answer.techniques().isEmpty()) {
      return Map.of();
    }
    String assets =
        answer.filters().getOrDefault("asset", List.<Heading>of()).stream()
            .map(each -> each.id().value())
            .collect(Collectors.joining(","));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("navigator", EXPORT + "navigator/" + assets + ".json");
    files.put("matrix", EXPORT + "matrix/" + assets + ".csv");
    return files;
  }

  /** The file of mappings of one document onto another. */
  public static Map<String, String> of(GetMappings.Answer answer) {
    List<DocumentId> into = answer.into();
    return answer.one() || into.size() != 1
        ? Map.of()
        : Map.of(
            "mappings",
            EXPORT
                + "mappings/"
                + answer.source().value()
                + "/"
                + into.getFirst().value()
                + ".csv");
  }

  static void put(ObjectNode json, Map<String, String> files) {
    if (!files.isEmpty()) {
      ObjectNode export = json.putObject("export");
      files.forEach(export::put);
    }
  }

  /** What to say of them to those who read resources. */
  public static List<String> notes(Map<String, String> files) {
    return files.isEmpty()
        ? List.of()
        : List.of(
            files.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ", "Resources for export: ", ".")));
  }
}
