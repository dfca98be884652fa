package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;

/**
 * Checks {@code quality/mapping-judgments.yaml}, which the documentation counts and no answer
 * holds: a judgment of a row that is not there would be counted for nothing.
 */
final class JudgmentReader {
  private JudgmentReader() {}

  /** Refuses a judgment on a set or a row that the corpus lacks; the file need not be there. */
  static void check(Path folder, List<MappingSet> sets, Set<RequirementId> known)
      throws IOException {
    Path file = folder.resolve("mapping-judgments.yaml");
    if (!Files.isRegularFile(file)) {
      return;
    }
    Map<String, MappingSet> byId =
        sets.stream().collect(Collectors.toMap(MappingSet::id, Function.identity()));
    for (YamlFile.Row row : YamlFile.read(file).rows("judgments")) {
      MappingSet set = byId.get(row.text("set"));
      if (set == null) {
        throw row.problemAt("set", "there is no set of mappings " + row.text("set"));
      }
      end(row, "from", set.source(), known);
      end(row, "to", set.target(), known);
    }
  }

  private static void end(
      YamlFile.Row row, String key, DocumentId document, Set<RequirementId> known) {
    RequirementId id = new RequirementId(document, row.text(key));
    if (!known.contains(id)) {
      throw row.problemAt(key, "there is no " + id);
    }
  }
}
