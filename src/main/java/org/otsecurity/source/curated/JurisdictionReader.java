package org.otsecurity.source.curated;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.sector.Jurisdiction;

/**
 * Reads jurisdictions. A name may be that of two of them only where one is part of the other: then
 * both are meant, and no reader has to pick.
 */
final class JurisdictionReader {
  private JurisdictionReader() {}

  static List<Jurisdiction> read(YamlFile file) {
    List<YamlFile.Row> rows = file.rows("jurisdictions");
    Map<String, Optional<String>> wholes = new HashMap<>();
    for (YamlFile.Row row : rows) {
      if (wholes.putIfAbsent(row.text("id"), row.optional("part_of")) != null) {
        throw row.problemAt("id", "the jurisdiction " + row.text("id") + " is defined already");
      }
    }
    rows.forEach(row -> checkWhole(row, wholes));
    checkNames(rows, wholes);
    return rows.stream()
        .map(row ->
            new Jurisdiction(
                row.text("id"),
                row.text("name"),
                row.texts("names"),
                row.texts("in_capitals"),
                VocabularyReader.words(row, "said_as"),
                row.texts("adjectives"),
                row.optional("part_of"),
                row.optional("note").orElse("")))
        .toList();
  }

  private static void checkWhole(YamlFile.Row row, Map<String, Optional<String>> wholes) {
    Set<String> within = new HashSet<>(Set.of(row.text("id")));
    Optional<String> whole = row.optional("part_of");
    while (whole.isPresent()) {
      if (!wholes.containsKey(whole.get())) {
        throw row.problemAt(
            "part_of", "is part of " + whole.get() + ", which is no jurisdiction here");
      }
      if (!within.add(whole.get())) {
        throw row.problemAt("part_of", "jurisdictions are part of each other in a circle");
      }
      whole = wholes.getOrDefault(whole.get(), Optional.empty());
    }
  }

  private static void checkNames(List<YamlFile.Row> rows, Map<String, Optional<String>> wholes) {
    Map<String, Set<String>> owners = new HashMap<>();
    for (YamlFile.Row row : rows) {
      String id = row.text("id");
      for (String key : List.of("id", "names", "in_capitals", "adjectives", "said_as")) {
        List<YamlValue> names = key.equals("id") ? List.of(row.value(key)) : row.values(key);
        names.stream()
            .flatMap(each -> VocabularyReader.forms(each).stream())
            .forEach(name -> {
              Set<String> of =
                  owners.computeIfAbsent(
                      name.text().toLowerCase(Locale.ROOT), each -> new HashSet<>());
              for (String other : of) {
                if (!other.equals(id) && !isPart(other, id, wholes) && !isPart(id, other, wholes)) {
                  throw name.problem("\"" + name.text() + "\" is a name of " + other + " already");
                }
              }
              of.add(id);
            });
      }
    }
  }

  private static boolean isPart(String part, String whole, Map<String, Optional<String>> wholes) {
    return wholes.getOrDefault(part, Optional.empty()).equals(Optional.of(whole));
  }
}
