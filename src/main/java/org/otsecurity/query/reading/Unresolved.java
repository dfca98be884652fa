package org.otsecurity.query.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.otsecurity.domain.document.Clauses.Clause;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** What is told where nothing is meant by a text. */
final class Unresolved {
  private static final int MOST_SUGGESTIONS = 5;

  private final HeldNames names;

  Unresolved(HeldNames names) {
    this.names = names;
  }

  /** A text with the form of an id that is not held. */
  QueryException unknown(
      StoreReader reader, String text, RequirementId id, Optional<DocumentId> standard) {
    if (standard.isPresent() && !standard.get().equals(id.standard())) {
      if (reader.requirement(id).isPresent()) {
        return new QueryException(
            id.value() + " is not in " + standard.get() + ".",
            "It is in " + id.standard() + "; ask for it there.",
            List.of(id.toString()));
      }
    }
    List<String> ids = names.ids(reader, id.standard());
    if (ids.isEmpty()) {
      return new QueryException(
          id.value() + " belongs to " + id.standard() + ", which this corpus does not hold yet.",
          "",
          List.of(),
          List.of(NextStep.DOCUMENTS));
    }
    return new QueryException(
        "\"" + Quoted.of(text) + "\" is not in " + id.standard() + ".",
        range(reader.documents(), id, ids),
        names.nearestIds(reader, id.value(), id.standard(), MOST_SUGGESTIONS));
  }

  /** "FR 1 has SR 1.1 to SR 1.13." */
  private static String range(Documents documents, RequirementId id, List<String> ids) {
    Optional<Clause> clause = documents.clauses().of(id);
    String sign = documents.get(id.standard()).numbering().countedBehind();
    if (clause.isEmpty() && sign.isEmpty()) {
      return "";
    }
    String stem =
        clause
            .map(Clause::stem)
            .orElseGet(() -> id.value().substring(0, id.value().indexOf(sign) + 1));
    List<String> near =
        ids.stream()
            .filter(each -> each.startsWith(stem) && !each.contains(" RE ") && !each.contains("("))
            .toList();
    if (near.isEmpty()) {
      return clause.isPresent() ? "Foundational requirements go from 1 to 7." : "";
    }
    return "It has " + near.get(0) + " to " + near.get(near.size() - 1) + ".";
  }

  /** A text that is neither an id nor a name. */
  QueryException notAnId(StoreReader reader, String text, Optional<DocumentId> standard) {
    List<String> suggestions =
        names.nearestTitles(reader, text, standard, 3).stream()
            .limit(MOST_SUGGESTIONS)
            .map(each -> each.id().value() + " (" + each.title() + ")")
            .toList();
    return new QueryException(
        "\""
            + Quoted.of(text)
            + "\" is no id or name"
            + standard.map(s -> " in " + s).orElse("")
            + ".",
        look(reader) + "; to look for words, use search.",
        suggestions);
  }

  /** What ids look like, without a full stop. */
  static String look(StoreReader reader) {
    return Objects.requireNonNull(reader.standingNotes().get(StandingNote.IDS_LOOK_LIKE));
  }
}
