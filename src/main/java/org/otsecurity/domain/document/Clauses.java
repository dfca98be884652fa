package org.otsecurity.domain.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/**
 * The clauses of documents that number theirs alike, each under prefixes of its own: {@code SR
 * 1.1}, {@code CR 1.1 RE 1}, {@code EDR 3.14}.
 */
public final class Clauses {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{2,3}) (\\d{1,2})(\\.\\d{1,2}(?: RE \\d)?)");

  private final Map<DocumentId, List<String>> prefixes = new LinkedHashMap<>();

  Clauses(Collection<Document> documents) {
    for (Document each : documents) {
      if (!each.numbering().prefixes().isEmpty()) {
        prefixes.put(each.id(), each.numbering().prefixes());
      }
    }
  }

  /**
   * A clause.
   *
   * @param prefix what is asked of: a system, a component, components of one type
   * @param family the number of the foundational requirement
   * @param rest what stands behind it: the number within, and the enhancement
   */
  public record Clause(String prefix, String family, String rest) {
    /** How ids of its foundational requirement begin, for example {@code SR 1.}. */
    public String stem() {
      return prefix + " " + family + ".";
    }
  }

  /** The parts of an id; empty if it is no clause of these documents. */
  public Optional<Clause> of(RequirementId id) {
    Matcher parts = FORM.matcher(id.value());
    return prefixes.containsKey(id.standard())
            && parts.matches()
            && prefixes.values().stream().anyMatch(each -> each.contains(parts.group(1)))
        ? Optional.of(new Clause(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /**
   * The ids under which a document can hold a clause: one may state it for single component types
   * only. None if it numbers otherwise.
   */
  public List<RequirementId> in(DocumentId document, Clause clause) {
    return prefixes.getOrDefault(document, List.of()).stream()
        .map(each -> new RequirementId(document, each + " " + clause.family() + clause.rest()))
        .toList();
  }

  /** The ids under which any of the documents can hold a clause. */
  public List<RequirementId> in(Clause clause) {
    return prefixes.keySet().stream().flatMap(each -> in(each, clause).stream()).toList();
  }
}
