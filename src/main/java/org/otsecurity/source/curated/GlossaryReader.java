package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Term;

/** Reads the glossary; names must be unique, and what a term refers to must exist. */
final class GlossaryReader {
  private GlossaryReader() {}

  static List<Term> read(Path folder, Set<RequirementId> known) throws IOException {
    Set<String> ids = known.stream().map(RequirementId::value).collect(Collectors.toSet());
    List<Term> terms = new ArrayList<>();
    List<YamlFile.Row> rows = new ArrayList<>();
    UniqueNames names = new UniqueNames();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("terms")) {
        Term term =
            new Term(
                row.text("term"),
                row.texts("also"),
                row.text("definition"),
                row.texts("differs_from"),
                row.optional("difference"),
                row.text("source"),
                row.texts("see"));
        names.add(row, term.name(), term.name());
        for (String each : term.also()) {
          names.add(row, each, term.name());
        }
        for (String each : term.see()) {
          if (!ids.contains(each)) {
            throw row.problem(term.name() + ": there is no " + each + " to see");
          }
        }
        terms.add(term);
        rows.add(row);
      }
    }
    for (int i = 0; i < terms.size(); i++) {
      for (String each : terms.get(i).differsFrom()) {
        if (terms.stream().noneMatch(term -> term.name().equals(each))) {
          throw rows.get(i).problem(terms.get(i).name() + ": there is no term " + each);
        }
      }
    }
    return terms;
  }
}
