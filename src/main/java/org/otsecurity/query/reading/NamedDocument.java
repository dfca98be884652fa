package org.otsecurity.query.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/**
 * An id, perhaps beside the name of its document, as in {@code DORA Art. 28} or {@code SR 5.2 (IEC
 * 62443-3-3)}: several acts have an Art. 28.
 *
 * @param in the document; empty if none is named
 * @param rest the id as typed, without the document
 */
record NamedDocument(Optional<DocumentId> in, String rest) {
  /** Most words and signs that the name of a document has, and what may join it to an id. */
  private static final int MOST_PLACES = 16;

  /** Signs beside the name of a document; a hyphen may be a part of it, or of an id. */
  private static final String APART = " :,;/()[]";

  private static final String BLANK = APART + "-";

  /** Words that join an id to the document behind it. */
  private static final Set<String> JOINING = Set.of("of", "in", "from", "by", "the");

  /** Reads a text that may be an id beside the name of a document. */
  static NamedDocument of(Documents documents, String text) {
    if (!documents.grammar().parseAll(text).isEmpty()) {
      return new NamedDocument(Optional.empty(), text);
    }
    return before(documents, text)
        .or(() -> behind(documents, text))
        .orElseGet(() -> new NamedDocument(Optional.empty(), text));
  }

  /** The longest name of a document with which a text begins, if an id stands behind it. */
  private static Optional<NamedDocument> before(Documents documents, String text) {
    Optional<NamedDocument> longest = Optional.empty();
    int places = 0;
    for (int i = 1; i < text.length() && places < MOST_PLACES; i++) {
      if (isApart(text.charAt(i))) {
        places++;
        String rest = text.substring(i);
        Optional<NamedDocument> read =
            read(documents, text.substring(0, i), rest.substring(blank(rest)));
        longest = read.isPresent() ? read : longest;
      }
    }
    return longest;
  }

  /** The longest name of a document with which a text ends, if an id stands before it. */
  private static Optional<NamedDocument> behind(Documents documents, String text) {
    Optional<NamedDocument> longest = Optional.empty();
    int places = 0;
    for (int i = text.length() - 1; i > 0 && places < MOST_PLACES; i--) {
      if (isApart(text.charAt(i)) && i + 1 < text.length() && !isApart(text.charAt(i + 1))) {
        places++;
        Optional<NamedDocument> read =
            read(documents, text.substring(i + 1), unjoined(text.substring(0, i)));
        longest = read.isPresent() ? read : longest;
      }
    }
    return longest;
  }

  private static Optional<NamedDocument> read(Documents documents, String name, String rest) {
    Optional<DocumentId> named = documents.parse(name);
    if (named.isEmpty() || rest.isEmpty()) {
      return Optional.empty();
    }
    if (documents.grammar().parse(rest, named.get()).isPresent()) {
      return Optional.of(new NamedDocument(named, rest));
    }
    List<RequirementId> others = documents.grammar().parseAll(rest);
    if (others.isEmpty()) {
      return documents.grammar().find(rest).isEmpty()
          ? Optional.empty()
          : Optional.of(new NamedDocument(named, rest));
    }
    // "NIST PR.AA-03", "62443 CR 1.1": the name is that of the publisher, or of the series.
    List<DocumentId> called =
        others.stream()
            .map(RequirementId::standard)
            .filter(each -> isCalled(documents.get(each), name))
            .toList();
    // Of several documents of a publisher the id tells which is meant.
    return Optional.of(
        called.size() > 1 && called.stream().allMatch(each -> isOf(documents.get(each), name))
            ? new NamedDocument(Optional.empty(), rest)
            : new NamedDocument(called.stream().findFirst().or(() -> named), rest));
  }

  /** Whether a document has a name, or its publisher has. */
  static boolean isCalled(Document document, String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return document.publisherWords().contains(wanted)
        || document.names().contains(wanted)
        || document.shortNames().contains(wanted);
  }

  private static boolean isOf(Document document, String publisher) {
    return document.publisherWords().contains(publisher.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isApart(char sign) {
    return APART.indexOf(sign) >= 0;
  }

  private static int blank(String text) {
    int at = 0;
    while (at < text.length() && BLANK.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** An id without the signs and words that join it to the document behind it. */
  private static String unjoined(String text) {
    String left = text;
    String before;
    do {
      before = left;
      int end = left.length();
      while (end > 0 && " :,;/([-".indexOf(left.charAt(end - 1)) >= 0) {
        end--;
      }
      left = left.substring(0, end);
      int word = left.lastIndexOf(' ');
      if (word > 0 && JOINING.contains(left.substring(word + 1).toLowerCase(Locale.ROOT))) {
        left = left.substring(0, word);
      }
    } while (!left.equals(before));
    return left;
  }
}
