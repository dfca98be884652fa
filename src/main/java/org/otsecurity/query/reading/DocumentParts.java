package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * Finds the part of a document that people name, in the document's own words: {@code FR 5}, {@code
 * SP.07}, {@code Chapter IV}, {@code Art. 23}.
 */
public final class DocumentParts {
  private DocumentParts() {}

  /**
   * A part.
   *
   * @param family the id of a family; empty if it is a row
   * @param within the id of a row with what stands under it; empty if it is a family
   * @param note how it was read; empty if that goes without saying
   */
  public record Part(Optional<String> family, Optional<String> within, Optional<String> note) {
    private static Part family(String id) {
      return new Part(Optional.of(id), Optional.empty(), Optional.empty());
    }
  }

  /**
   * The part that a text names.
   *
   * @throws QueryException if the document has none of the name
   */
  public static Part of(StoreReader reader, Document document, String text) {
    Excess.of("family", text, Limits.NAME)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    Optional<String> family = family(document, text);
    if (family.isPresent()) {
      return Part.family(family.get());
    }
    return row(reader, document, text).orElseThrow(() -> unknown(document, text));
  }

  /** The id of the family that a text names by its id or title; empty if it names none. */
  public static Optional<String> family(Document document, String text) {
    if (document.has(Capability.SECURITY_LEVELS)) {
      Optional<FoundationalRequirement> fr = FoundationalRequirement.parse(text);
      if (fr.isPresent()) {
        return fr.map(FoundationalRequirement::name);
      }
    }
    // A family may be given back as lists print it, with its title.
    int title = text.indexOf(" = ");
    String typed = (title < 0 ? text : text.substring(0, title)).strip().toLowerCase(Locale.ROOT);
    String called = document.familiesCalled().toLowerCase(Locale.ROOT) + " ";
    String wanted = typed.startsWith(called) ? typed.substring(called.length()).strip() : typed;
    for (Standard.Family each : document.standard().families()) {
      String id = each.id().toLowerCase(Locale.ROOT);
      if (id.equals(wanted)
          || id.endsWith(" " + wanted)
          || each.title().toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(each.id());
      }
    }
    return Optional.empty();
  }

  private static Optional<Part> row(StoreReader reader, Document document, String text) {
    Optional<RequirementId> id = reader.documents().grammar().parse(text, document.id());
    Optional<Heading> row = id.flatMap(reader::heading);
    return row.map(each ->
        new Part(
            Optional.empty(),
            Optional.of(each.id().value()),
            Optional.of(
                each.id().value() + " (" + each.title() + ") and the rows that stand under it.")));
  }

  private static QueryException unknown(Document document, String text) {
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Standard.Family each : document.standard().families()) {
      ids.add(each.id());
      names.add(each.id());
      names.add(each.title());
    }
    String called = document.familiesCalled();
    return new QueryException(
        "\"" + Quoted.of(text) + "\" is no family of " + document.standard().name() + ".",
        "Its families: "
            + (called.isEmpty() ? "" : called + " ")
            + String.join(", ", ids)
            + ". The id of a row gives what stands under it.",
        Nearest.to(text, names, 3));
  }
}
