package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Mappings;

/**
 * Checks {@code quality/mapping-judgments.yaml}, which the documentation counts and no answer
 * holds: a judgment of a row that is not there would be counted for nothing.
 */
final class JudgmentReader {
  private JudgmentReader() {}

  /** The sample of pairs that a set holds. */
  private static final String KEPT = "kept";

  /** The sample of pairs that were proposed for a set and are not in it. */
  private static final String DROPPED = "dropped";

  /**
   * Refuses a judgment on a set or a row that the corpus lacks, one that stands there twice, and
   * one whose pair is in the set or not against what its sample says; the file need not be there.
   */
  static void check(Path folder, Mappings mappings, Set<RequirementId> known) throws IOException {
    Path file = folder.resolve("mapping-judgments.yaml");
    if (!Files.isRegularFile(file)) {
      return;
    }
    Map<String, MappingSet> byId =
        mappings.sets().stream().collect(Collectors.toMap(MappingSet::id, Function.identity()));
    Set<Pair> held =
        mappings.mappings().stream()
            .map(each -> new Pair(each.asserter(), each.source(), each.target()))
            .collect(Collectors.toSet());
    Set<Pair> judged = new HashSet<>();
    for (YamlFile.Row row : YamlFile.read(file).rows("judgments")) {
      MappingSet set = byId.get(row.text("set"));
      if (set == null) {
        throw row.problemAt("set", "there is no set of mappings " + row.text("set"));
      }
      Pair pair =
          new Pair(
              set.asserter(),
              end(row.value("from"), set.source(), known),
              end(row.value("to"), set.target(), known));
      if (!judged.add(pair)) {
        throw row.problem("this pair is judged already");
      }
      checkSample(row.value("sample"), held.contains(pair));
    }
  }

  /** A pair of a set. */
  private record Pair(Asserter asserter, RequirementId from, RequirementId to) {}

  private static void checkSample(YamlValue sample, boolean held) {
    if (sample.text().equals(KEPT) && !held) {
      throw sample.problem("the set does not hold this pair");
    }
    if (sample.text().equals(DROPPED) && held) {
      throw sample.problem("the set holds this pair");
    }
  }

  private static RequirementId end(YamlValue value, DocumentId document, Set<RequirementId> known) {
    return value.known(new RequirementId(document, value.text()), known);
  }
}
