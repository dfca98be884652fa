package org.otsecurity.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.IdScanner;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/**
 * Finds the requirement that an id or a name means, in whatever spelling and from whatever year.
 */
public final class Resolver {
  private static final Pattern CLAUSE =
      Pattern.compile("(SR|CR|SAR|EDR|HDR|NDR) (\\d+\\.\\d+)( RE \\d)?");

  private final Store store;

  public Resolver(Store store) {
    this.store = store;
  }

  /**
   * Resolves an id or name.
   *
   * @param text what was typed, for example {@code sr1.1re(1)}, {@code AC-02}, {@code Stuxnet}
   * @param standard the document it should be in, if the caller named one
   * @throws QueryException if nothing in the corpus is meant by it
   */
  public Resolution resolve(String text, Optional<StandardId> standard) {
    if (text.isBlank()) {
      throw new QueryException(
          "No id was given.", "An id looks like SR 1.1, CR 3.4 RE 1, AC-2(1) or T0836.", List.of());
    }
    String stripped = text.strip();
    Optional<NamedDocument> named =
        standard.isEmpty() ? NamedDocument.before(stripped) : Optional.empty();
    if (named.isPresent()) {
      return store.read(
          reader -> resolve(reader, named.get().rest(), Optional.of(named.get().standard())));
    }
    return store.read(reader -> resolve(reader, stripped, standard));
  }

  /** Resolves an id or name, or nothing if nothing is meant by it. */
  public Optional<Resolution> tryResolve(String text, Optional<StandardId> standard) {
    try {
      return Optional.of(resolve(text, standard));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }

  private Resolution resolve(StoreReader reader, String text, Optional<StandardId> standard) {
    List<String> notes = new ArrayList<>();
    Optional<RequirementId> parsed =
        standard
            .flatMap(each -> IdScanner.parse(text, each))
            // Ids without a form of their own, such as clauses of common constraints.
            .or(() ->
                standard
                    .map(each -> new RequirementId(each, text))
                    .filter(each -> reader.headings(List.of(each)).containsKey(each)))
            .or(() -> existing(reader, text, standard, notes))
            .or(() -> IdScanner.parse(text))
            .or(() -> leadingId(text));
    if (parsed.isPresent()) {
      RequirementId id = parsed.get();
      Optional<Requirement> found =
          standard.isEmpty() || standard.get() == id.standard()
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
        found = Counterparts.expectedSuccessor(reader, id, notes);
      }
      if (found.isPresent()) {
        noteOtherName(reader, text, found.get(), notes);
        return new Resolution(found.get(), notes);
      }
      throw unknown(reader, text, id, standard);
    }
    List<Heading> named = reader.named(text, standard);
    if (named.isEmpty()) {
      List<Heading> begins = reader.namedLike(text, standard);
      named = begins.size() == 1 ? begins : List.of();
    }
    if (!named.isEmpty()) {
      Heading first = named.get(0);
      Requirement requirement = reader.requirement(first.id()).orElseThrow();
      if (!first.title().equalsIgnoreCase(text)) {
        notes.add("\"" + text + "\" is another name of " + first.id().value() + ".");
      }
      if (named.size() > 1) {
        notes.add(
            "Also so called: "
                + String.join(", ", named.stream().skip(1).map(each -> each.id() + "").toList())
                + ".");
      }
      return new Resolution(requirement, notes);
    }
    throw notAnId(reader, text, standard);
  }

  /** An id that several standards have the form of is taken where it exists. */
  private static Optional<RequirementId> existing(
      StoreReader reader, String text, Optional<StandardId> standard, List<String> notes) {
    if (standard.isPresent()) {
      return Optional.empty();
    }
    List<RequirementId> possible = IdScanner.parseAll(text);
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
  private static Optional<RequirementId> leadingId(String text) {
    List<IdScanner.Found> found = IdScanner.find(text);
    return found.size() == 1 && found.get(0).start() == 0
        ? Optional.of(found.get(0).id())
        : Optional.empty();
  }

  /** "T0800 (Modify Control Logic)": the words name another technique than the id. */
  private static void noteOtherName(
      StoreReader reader, String text, Requirement found, List<String> notes) {
    List<IdScanner.Found> ids = IdScanner.find(text);
    if (ids.size() != 1) {
      return;
    }
    String words =
        text.substring(ids.get(0).end()).replaceAll("^[\\s:,(\\-]+|[\\s).]+$", "").strip();
    if (words.length() < 4 || words.equalsIgnoreCase(found.title())) {
      return;
    }
    for (Heading named : reader.named(words, Optional.of(found.id().standard()))) {
      if (named.id().equals(found.id())) {
        return;
      }
      notes.add(
          found.id().value()
              + " is "
              + found.title()
              + "; \""
              + words
              + "\" is "
              + named.id().value()
              + (named.status() == Status.ACTIVE ? "." : ", " + named.status().value() + ".")
              + useInstead(reader, named));
      return;
    }
  }

  private static String useInstead(StoreReader reader, Heading retired) {
    List<String> now = new ArrayList<>();
    for (var link : reader.linksFrom(retired.id())) {
      if (link.type().isReplacement()) {
        now.add(link.other().id().value() + " " + link.other().title());
      }
    }
    return now.isEmpty() ? "" : " Nearest today: " + String.join(", ", now) + ".";
  }

  private static QueryException unknown(
      StoreReader reader, String text, RequirementId id, Optional<StandardId> standard) {
    if (standard.isPresent() && standard.get() != id.standard()) {
      if (reader.requirement(id).isPresent()) {
        return new QueryException(
            id.value() + " is not in " + standard.get() + ".",
            "It is in " + id.standard() + "; ask for it there.",
            List.of(id.toString()));
      }
    }
    List<Heading> headings = reader.headings(Optional.of(id.standard()));
    if (headings.isEmpty()) {
      return new QueryException(
          id.value() + " belongs to " + id.standard() + ", which this corpus does not hold yet.",
          "list_ot_standards names the documents it holds.",
          List.of());
    }
    List<String> ids = headings.stream().map(each -> each.id().value()).toList();
    return new QueryException(
        "\"" + shorten(text) + "\" is not in " + id.standard() + ".",
        range(id, ids),
        Nearest.to(id.value(), ids, 5));
  }

  /** "FR 1 has SR 1.1 to SR 1.13." */
  private static String range(RequirementId id, List<String> ids) {
    Matcher clause = CLAUSE.matcher(id.value());
    String stem;
    if (clause.matches()) {
      stem = clause.group(1) + " " + clause.group(2).replaceAll("\\..*", ".");
    } else if (id.standard() == StandardId.NIST_800_53) {
      stem = id.value().replaceAll("-.*", "-");
    } else {
      return "";
    }
    List<String> near =
        ids.stream()
            .filter(each -> each.startsWith(stem) && !each.contains(" RE ") && !each.contains("("))
            .toList();
    if (near.isEmpty()) {
      return clause.matches() ? "Foundational requirements go from 1 to 7." : "";
    }
    return "It has " + near.get(0) + " to " + near.get(near.size() - 1) + ".";
  }

  private static QueryException notAnId(
      StoreReader reader, String text, Optional<StandardId> standard) {
    List<Heading> headings = reader.headings(standard);
    List<String> candidates = new ArrayList<>();
    for (Heading each : headings) {
      candidates.add(each.title());
    }
    List<String> suggestions = new ArrayList<>();
    for (String title : Nearest.to(text, candidates, 3)) {
      for (Heading each : headings) {
        if (each.title().equals(title) && suggestions.size() < 5) {
          suggestions.add(each.id().value() + " (" + title + ")");
        }
      }
    }
    return new QueryException(
        "\""
            + shorten(text)
            + "\" is no id or name"
            + standard.map(s -> " in " + s).orElse("")
            + ".",
        "An id looks like SR 1.1, CR 3.4 RE 1, AC-2(1) or T0836; to look for words, use search.",
        suggestions);
  }

  private static String shorten(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > 80 ? line.substring(0, 80).toLowerCase(Locale.ROOT) + "…" : line;
  }
}
