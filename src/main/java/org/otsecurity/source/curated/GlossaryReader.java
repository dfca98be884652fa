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
        names.add(row.value("term"), term.name());
        row.values("also").forEach(each -> names.addAgain(each, term.name()));
        for (YamlValue each : row.values("see")) {
          if (!ids.contains(each.text())) {
            throw each.problem(term.name() + ": there is no " + each.text() + " to see");
          }
        }
        terms.add(term);
        rows.add(row);
      }
    }
    for (int i = 0; i < terms.size(); i++) {
      for (YamlValue each : rows.get(i).values("differs_from")) {
        if (terms.stream().noneMatch(term -> term.name().equals(each.text()))) {
          throw each.problem(terms.get(i).name() + ": there is no term " + each.text());
        }
      }
    }
    return terms;
  }
}
