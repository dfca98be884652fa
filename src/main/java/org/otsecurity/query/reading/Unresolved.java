package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.otsecurity.domain.document.Clauses.Clause;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** What is told where nothing is meant by a text. */
final class Unresolved {
  private static final int MOST_SUGGESTIONS = 5;

  /** So many ids are named one by one. */
  private static final int FEW = 5;

  /** An end of an id that is shorter would be that of many. */
  private static final int SHORTEST_END = 3;

  private final HeldNames names;

  Unresolved(HeldNames names) {
    this.names = names;
  }

  /** A text that no row is meant by, or only by a part of it. */
  QueryException of(StoreReader reader, String text, Optional<DocumentId> standard) {
    Optional<IdReading> whole = IdReading.whole(reader, text, standard, new ArrayList<>());
    if (whole.isPresent()) {
      return unknown(reader, text, whole.get().id(), standard);
    }
    List<RequirementId> ids =
        IdReading.found(reader.documents().grammar(), text, standard).stream()
            .map(IdGrammar.Found::id)
            .toList();
    if (ids.size() > 1) {
      return several(text, ids);
    }
    return IdReading.within(reader, text, standard, new ArrayList<>())
        .map(each -> partly(reader, text, each, standard))
        .orElseGet(() -> notAnId(reader, text, standard));
  }

  private static QueryException several(String text, List<RequirementId> ids) {
    return new QueryException(
        "\"" + Quoted.of(text) + "\" names more than one row.",
        "Ask for one at a time.",
        ids.stream().distinct().limit(MOST_SUGGESTIONS).map(RequirementId::value).toList());
  }

  /** "SR 1.1.1": what hangs on an id may be a part of it, and no row has such an id. */
  private QueryException partly(
      StoreReader reader, String text, IdReading read, Optional<DocumentId> standard) {
    Optional<Heading> row = reader.heading(read.id());
    if (row.isEmpty()) {
      return unknown(reader, text, read.id(), standard);
    }
    List<String> near = new ArrayList<>(List.of(read.id().value()));
    reader.enhancements(read.id()).forEach(each -> near.add(each.id().value()));
    return new QueryException(
        "\"" + Quoted.of(text) + "\" is not in " + read.id().standard() + ".",
        read.id().value()
            + " is "
            + row.get().title()
            + "; \""
            + Quoted.of(read.unreadPart())
            + "\" is no part of it that is held.",
        near.stream().limit(MOST_SUGGESTIONS).toList());
  }

  /** A text with the form of an id that is not held. */
  private QueryException unknown(
      StoreReader reader, String text, RequirementId id, Optional<DocumentId> standard) {
    DocumentId wanted = standard.orElse(id.standard());
    List<Requirement> elsewhere = Counterparts.elsewhere(reader, id, wanted);
    if (!elsewhere.isEmpty()) {
      return new QueryException(
          withoutRow(reader.documents(), id, wanted),
          "The clause of this number is held as "
              + String.join(
                  ", ",
                  elsewhere.stream().map(each -> each.id().value() + " " + each.title()).toList())
              + " in "
              + reader.documents().get(elsewhere.get(0).id().standard()).standard().name()
              + ".",
          elsewhere.stream().map(each -> each.id().toString()).toList());
    }
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
        withinBase(reader, id, ids).orElseGet(() -> range(reader.documents(), id, ids)),
        names.nearestIds(reader, id.value(), id.standard(), MOST_SUGGESTIONS));
  }

  /** "IEC 62443-4-2 has the heading CR 7.5 Emergency power without a requirement." */
  private static String withoutRow(Documents documents, RequirementId id, DocumentId wanted) {
    Document document = documents.get(wanted);
    String name = document.standard().name();
    return documents.clauses().of(id).stream()
        .flatMap(clause -> documents.clauses().in(wanted, clause).stream())
        .flatMap(each -> document.numbering().headingOnly(each.value()).stream())
        .findFirst()
        .map(each ->
            name + " has the heading " + each.id() + " " + each.title() + " without a requirement.")
        .orElseGet(() -> name + " has no " + id.value() + ".");
  }

  /** "SR 1.1 has SR 1.1 RE 1, SR 1.1 RE 2." */
  private static Optional<String> withinBase(
      StoreReader reader, RequirementId id, List<String> ids) {
    Optional<String> base =
        ids.stream()
            .filter(each -> isBase(each, id.value()))
            .max(Comparator.comparingInt(String::length));
    return base.map(each -> {
      List<String> held =
          reader.enhancements(new RequirementId(id.standard(), each)).stream()
              .map(one -> one.id().value())
              .toList();
      return each
          + (held.isEmpty()
              ? " is held, and nothing that belongs to it."
              : held.size() > FEW
                  ? " has " + held.getFirst() + " to " + held.getLast() + "."
                  : " has " + String.join(", ", held) + ".");
    });
  }

  /** Whether an id goes on behind another one: {@code SR 1.1 RE 9}, {@code AC-2(99)}. */
  private static boolean isBase(String base, String id) {
    return id.length() > base.length()
        && id.startsWith(base)
        && !Character.isLetterOrDigit(id.charAt(base.length()));
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
  private QueryException notAnId(StoreReader reader, String text, Optional<DocumentId> standard) {
    List<String> suggestions = new ArrayList<>(endingIn(reader, text, standard));
    names.nearestTitles(reader, text, standard, 3).stream()
        .map(each -> each.id().value() + " (" + each.title() + ")")
        .forEach(suggestions::add);
    return new QueryException(
        "\""
            + Quoted.of(text)
            + "\" is no id or name"
            + standard.map(s -> " in " + s).orElse("")
            + ".",
        standard.map(each -> look(reader, each)).orElseGet(() -> look(reader))
            + "; to look for words, use search.",
        suggestions.stream().distinct().limit(MOST_SUGGESTIONS).toList());
  }

  /** The ids of a document that end in a text: "(2)(d)" is a point without its article. */
  private List<String> endingIn(StoreReader reader, String text, Optional<DocumentId> standard) {
    String end = text.strip();
    return standard.isEmpty() || end.length() < SHORTEST_END
        ? List.of()
        : names.ids(reader, standard.get()).stream()
            .filter(each ->
                each.regionMatches(true, each.length() - end.length(), end, 0, end.length()))
            .limit(MOST_SUGGESTIONS)
            .toList();
  }

  /** What ids of one document look like: its first, one in the middle and its last. */
  private String look(StoreReader reader, DocumentId document) {
    List<String> ids = names.ids(reader, document);
    return ids.isEmpty()
        ? look(reader)
        : "Its ids look like "
            + String.join(", ", ids.getFirst(), ids.get(ids.size() / 2))
            + " or "
            + ids.getLast();
  }

  /** What ids look like, without a full stop. */
  static String look(StoreReader reader) {
    return Objects.requireNonNull(reader.standingNotes().get(StandingNote.IDS_LOOK_LIKE));
  }
}
