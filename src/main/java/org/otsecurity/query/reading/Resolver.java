package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Clauses.Clause;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Quoted;

/**
 * Finds the requirement that an id or a name means, in whatever spelling and from whatever year.
 */
public final class Resolver {
  private static final int MOST_SUGGESTIONS = 5;

  private final Store store;
  private final HeldNames names;

  public Resolver(Store store, HeldNames names) {
    this.store = store;
    this.names = names;
  }

  /**
   * What an id or name was read as.
   *
   * @param id the id it has the form of
   * @param resolution the requirement it means
   */
  private record Reading(Optional<RequirementId> id, Optional<Resolution> resolution) {}

  /**
   * Resolves an id or name.
   *
   * @param text what was typed, for example {@code sr1.1re(1)}, {@code AC-02}, {@code Stuxnet}
   * @param standard the document it should be in, if the caller named one
   * @throws QueryException if nothing in the corpus is meant by it
   */
  public Resolution resolve(String text, Optional<DocumentId> standard) {
    if (text.isBlank()) {
      throw new QueryException("No id was given.", store.read(Resolver::look) + ".", List.of());
    }
    Excess.of("id", text, Limits.NAME)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    NamedDocument asked = asked(text, standard);
    return store.read(reader -> {
      Reading reading = read(reader, asked.rest(), asked.in());
      return reading
          .resolution()
          .orElseThrow(() ->
              reading
                  .id()
                  .map(id -> unknown(reader, asked.rest(), id, asked.in()))
                  .orElseGet(() -> notAnId(reader, asked.rest(), asked.in()))
                  .naming(text));
    });
  }

  /** Resolves an id or name, or nothing if nothing is meant by it. */
  public Optional<Resolution> tryResolve(String text, Optional<DocumentId> standard) {
    if (text.isBlank() || text.length() > Limits.NAME) {
      return Optional.empty();
    }
    NamedDocument asked = asked(text, standard);
    return store.read(reader -> read(reader, asked.rest(), asked.in()).resolution());
  }

  private NamedDocument asked(String text, Optional<DocumentId> standard) {
    String stripped = text.strip();
    return standard.isPresent()
        ? new NamedDocument(standard, stripped)
        : NamedDocument.before(store.documents(), stripped);
  }

  private Reading read(StoreReader reader, String text, Optional<DocumentId> standard) {
    List<String> notes = new ArrayList<>();
    Optional<RequirementId> parsed =
        standard
            .flatMap(each -> reader.documents().grammar().parse(text, each))
            // Ids without a form of their own, such as clauses of common constraints.
            .or(() ->
                standard
                    .map(each -> new RequirementId(each, text))
                    .filter(each -> reader.heading(each).isPresent()))
            .or(() -> existing(reader, text, standard, notes))
            .or(() -> reader.documents().grammar().parse(text))
            .or(() -> leadingId(reader, text));
    if (parsed.isPresent()) {
      RequirementId id = parsed.get();
      Optional<Requirement> found =
          standard.isEmpty() || standard.get().equals(id.standard())
              ? reader.requirement(id)
              : Optional.empty();
      if (found.isEmpty()) {
        found = Counterparts.sibling(reader, id, standard, notes);
      }
      if (found.isEmpty()) {
        found = Counterparts.overlaid(reader, id, standard, notes);
      }
      if (found.isEmpty()) {
        found = HeldVersion.find(reader, id, notes);
      }
      if (found.isEmpty()) {
        found = Counterparts.enterprise(reader, id, notes);
      }
      if (found.isPresent()) {
        noteOtherName(reader, text, found.get(), notes);
      }
      return new Reading(parsed, found.map(each -> new Resolution(each, notes)));
    }
    return new Reading(Optional.empty(), byName(reader, text, standard));
  }

  private Optional<Resolution> byName(
      StoreReader reader, String text, Optional<DocumentId> standard) {
    List<Heading> named = names.named(reader, text, standard);
    if (named.isEmpty()) {
      List<Heading> begins = names.namedLike(reader, text, standard);
      named = begins.size() == 1 ? begins : List.of();
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>();
    Heading first = named.get(0);
    if (!first.title().equalsIgnoreCase(text)) {
      notes.add("\"" + Quoted.of(text) + "\" is another name of " + first.id().value() + ".");
    }
    if (named.size() > 1) {
      notes.add(
          "Also so called: "
              + String.join(", ", named.stream().skip(1).map(each -> each.id() + "").toList())
              + ".");
    }
    return Optional.of(new Resolution(reader.requirement(first.id()).orElseThrow(), notes));
  }

  /** An id that several standards have the form of is taken where it exists. */
  private static Optional<RequirementId> existing(
      StoreReader reader, String text, Optional<DocumentId> standard, List<String> notes) {
    if (standard.isPresent()) {
      return Optional.empty();
    }
    List<RequirementId> possible = reader.documents().grammar().parseAll(text);
    Set<RequirementId> held = reader.headings(possible).keySet();
    List<RequirementId> existing = possible.stream().filter(held::contains).toList();
    if (existing.size() > 1) {
      notes.add(
          "The same id also stands in "
              + String.join(
                  ", ", existing.stream().skip(1).map(each -> each.standard().value()).toList())
              + "; name the standard to get it.");
    }
    return existing.stream().findFirst();
  }

  /** "T0800 (Modify Control Logic)": an id with words behind it. */
  private static Optional<RequirementId> leadingId(StoreReader reader, String text) {
    List<IdGrammar.Found> found = reader.documents().grammar().find(text);
    return found.size() == 1 && found.get(0).start() == 0
        ? Optional.of(found.get(0).id())
        : Optional.empty();
  }

  /** "T0800 (Modify Control Logic)": the words name another technique than the id. */
  private void noteOtherName(
      StoreReader reader, String text, Requirement found, List<String> notes) {
    List<IdGrammar.Found> ids = reader.documents().grammar().find(text);
    if (ids.size() != 1) {
      return;
    }
    String words = words(text.substring(ids.get(0).end()));
    if (words.length() < 4 || words.equalsIgnoreCase(found.title())) {
      return;
    }
    for (Heading named : names.named(reader, words, Optional.of(found.id().standard()))) {
      if (named.id().equals(found.id())) {
        return;
      }
      notes.add(
          found.id().value()
              + " is "
              + found.title()
              + "; \""
              + Quoted.of(words)
              + "\" is "
              + named.id().value()
              + (named.status() == Status.ACTIVE ? "." : ", " + named.status().value() + ".")
              + useInstead(reader, named));
      return;
    }
  }

  /** What is left of words without the signs that join them to an id. */
  private static String words(String behindId) {
    int start = 0;
    int end = behindId.length();
    while (start < end && isOneOf(":,(-", behindId.charAt(start))) {
      start++;
    }
    while (end > start && isOneOf(").", behindId.charAt(end - 1))) {
      end--;
    }
    return behindId.substring(start, end).strip();
  }

  private static boolean isOneOf(String signs, char c) {
    return Character.isWhitespace(c) || signs.indexOf(c) >= 0;
  }

  private static String useInstead(StoreReader reader, Heading retired) {
    List<String> now =
        Link.replacements(reader.linksFrom(retired.id())).stream()
            .map(each -> each.id().value() + " " + each.title())
            .toList();
    return now.isEmpty() ? "" : " Nearest today: " + String.join(", ", now) + ".";
  }

  private QueryException unknown(
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

  private QueryException notAnId(StoreReader reader, String text, Optional<DocumentId> standard) {
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
  private static String look(StoreReader reader) {
    return Objects.requireNonNull(reader.standingNotes().get(StandingNote.IDS_LOOK_LIKE));
  }
}
