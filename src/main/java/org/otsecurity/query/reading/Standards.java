package org.otsecurity.query.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.Store;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/**
 * The documents of the corpus, and the citation of anything in them.
 *
 * <p>They are read once, when it is made: almost every answer cites a document, most of them while
 * a reader of the database is in hand, and a second one must not be waited for then.
 */
public final class Standards {
  /** What people write before the number of an edition. */
  private static final Pattern EDITION_WORD =
      Pattern.compile("^(?:revision|release|edition|rev|ed|v|r)\\.?\\s*+");

  private final Documents documents;

  /** Reads the documents of a store. */
  public Standards(Store store) {
    this.documents = store.documents();
  }

  /**
   * A document of the corpus.
   *
   * @throws QueryException if the corpus does not hold it
   */
  public Standard get(DocumentId id) {
    return document(id).standard();
  }

  /**
   * A document with all that is declared of it.
   *
   * @throws QueryException if the corpus does not hold it
   */
  public Document document(DocumentId id) {
    return documents
        .find(id)
        .orElseThrow(() ->
            new QueryException(
                id + " is not in this corpus yet.",
                "It holds " + String.join(", ", ids()) + ".",
                List.of()));
  }

  /** The registry. */
  public Documents documents() {
    return documents;
  }

  /**
   * The document a text names, by id or alias.
   *
   * @throws QueryException if it names none, or one the corpus does not hold
   */
  public DocumentId parse(String text) {
    Optional<DocumentId> id = documents.parse(text);
    if (id.isEmpty()) {
      throw new QueryException(
              "\"" + Quoted.of(text) + "\" is no standard known here.",
              "Known ids: " + String.join(", ", ids()) + ".",
              Nearest.to(text, ids(), 3))
          .naming(text);
    }
    return get(id.get()).id();
  }

  /**
   * The document that has rows of a kind: the body of knowledge that a question is about.
   *
   * @throws QueryException if the corpus holds none
   */
  public DocumentId with(RequirementKind kind) {
    return with(documents, kind);
  }

  static DocumentId with(Documents documents, RequirementKind kind) {
    return documents.with(kind).stream()
        .findFirst()
        .orElseThrow(() ->
            new QueryException("No document of this corpus has a " + kind + ".", "", List.of()));
  }

  /** The documents whose rows have something, as words: {@code iec62443-3-3 and iec62443-4-2}. */
  public String with(Capability capability) {
    return String.join(
        " and ", documents.with(capability).stream().map(DocumentId::value).toList());
  }

  /** What is told when levels are asked for of a document without any. */
  public QueryException lacksLevels(DocumentId id, String more) {
    return new QueryException(
        get(id).name() + " has no security levels.",
        "Levels are those of " + with(Capability.SECURITY_LEVELS) + more + ".",
        List.of());
  }

  /** The ids of the documents held, in corpus order. */
  public List<String> ids() {
    return documents.ids().stream().map(DocumentId::value).toList();
  }

  /** Whether the corpus holds a document. */
  public boolean holds(DocumentId id) {
    return documents.find(id).isPresent();
  }

  /** The documents of some requirements, each once, in corpus order. */
  public List<Standard> of(Collection<Requirement> requirements) {
    return requirements.stream()
        .map(each -> each.id().standard())
        .distinct()
        .sorted(documents.order())
        .map(this::get)
        .toList();
  }

  /** A note when another edition is asked for than the corpus holds; empty when it fits. */
  public Optional<String> editionNote(DocumentId id, Optional<String> wanted) {
    Standard standard = get(id);
    String held = standard.edition().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.get().isBlank()) {
      return Optional.empty();
    }
    String asked = wanted.get().strip().toLowerCase(Locale.ROOT);
    String number = EDITION_WORD.matcher(asked).replaceFirst("");
    if (held.contains(asked) || number.isEmpty() || holdsWord(held, number)) {
      return Optional.empty();
    }
    return Optional.of(
        "Asked for edition \""
            + Quoted.of(wanted.get())
            + "\"; this is "
            + standard.edition()
            + ".");
  }

  /** Whether a text holds another one that is no part of a longer word or number. */
  private static boolean holdsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** The citation of a requirement, with its own page where the publisher has one per row. */
  public Citation cite(Requirement row) {
    String page =
        row.kind()
            .page()
            .replace("{parent}", row.parent().orElse(""))
            .replace("{sub}", row.id().value().substring(row.id().value().lastIndexOf('.') + 1));
    return cite(row.id(), page);
  }

  /** The citation of a place in a document whose pages, if it has one per row, need no kind. */
  public Citation cite(RequirementId id) {
    return cite(id, "");
  }

  private Citation cite(RequirementId id, String page) {
    Standard standard = get(id.standard());
    return new Citation(
        standard.name(),
        standard.edition(),
        id.value(),
        url(standard, id.value(), page),
        standard.publisher(),
        standard.licence());
  }

  /**
   * The page of a row where its publisher has one per row, and else that of the document. A kind
   * whose pages lie elsewhere says the whole path.
   */
  private static String url(Standard standard, String id, String page) {
    return standard.requirementUrl().isEmpty()
        ? standard.url()
        : (page.contains("/")
                ? standard.requirementUrl().replace("{kind}/{id}", page)
                : standard.requirementUrl())
            .replace("{kind}", page)
            .replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
