package org.otsecurity.query.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.Signs;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.StoreReader;

/**
 * An id that a text is or holds, with what stands around it.
 *
 * @param id the id
 * @param before what stands before it; empty if nothing
 * @param behind what stands behind it; empty if nothing
 */
record IdReading(RequirementId id, String before, String behind) {
  /** Letters of a word that is no part of an id. */
  private static final int WORD = 4;

  /** An id that is the whole text. */
  static Optional<IdReading> whole(
      StoreReader reader, String text, Optional<DocumentId> standard, List<String> notes) {
    IdGrammar grammar = reader.documents().grammar();
    return standard
        .flatMap(each -> grammar.parse(text, each))
        // Ids without a form of their own, such as clauses of common constraints.
        .or(() ->
            standard
                .map(each -> new RequirementId(each, text))
                .filter(each -> reader.heading(each).isPresent()))
        .or(() -> existing(reader, text, standard, notes))
        .or(() -> grammar.whole(text))
        .map(each -> new IdReading(each, "", ""));
  }

  /** The one id that a text holds among other words. */
  static Optional<IdReading> within(
      StoreReader reader, String text, Optional<DocumentId> standard, List<String> notes) {
    List<IdGrammar.Found> found = found(reader.documents().grammar(), text, standard);
    if (found.size() != 1) {
      return Optional.empty();
    }
    int start = found.get(0).start();
    int end = found.get(0).end();
    return whole(reader, text.substring(start, end), standard, notes)
        .map(each -> new IdReading(each.id(), text.substring(0, start), text.substring(end)));
  }

  /** The ids that a text holds; of the document that it is to be read in, if there are any. */
  static List<IdGrammar.Found> found(
      IdGrammar grammar, String text, Optional<DocumentId> standard) {
    List<IdGrammar.Found> own =
        standard.isPresent() ? grammar.find(text, standard) : List.<IdGrammar.Found>of();
    return own.isEmpty() ? grammar.find(text) : own;
  }

  /** An id that several standards have the form of is taken where it exists. */
  private static Optional<RequirementId> existing(
      StoreReader reader, String text, Optional<DocumentId> standard, List<String> notes) {
    if (standard.isPresent()) {
      return Optional.empty();
    }
    List<RequirementId> possible = reader.documents().grammar().parseAll(text);
    Map<RequirementId, Heading> held = reader.headings(possible);
    List<RequirementId> existing =
        possible.stream()
            .filter(held::containsKey)
            .sorted(
                Comparator.comparing((RequirementId each) -> !isWritten(each, text))
                    .thenComparing(each -> isEarlier(held.get(each))))
            .toList();
    List<RequirementId> others =
        existing.stream().skip(1).filter(each -> !isEarlier(held.get(each))).toList();
    // A row of an earlier edition says itself what stands for it.
    if (!others.isEmpty() && !isEarlier(held.get(existing.getFirst()))) {
      notes.add(
          "The same id also stands in "
              + String.join(", ", others.stream().map(each -> each.standard().value()).toList())
              + "; name the standard to get it.");
    }
    if (!existing.isEmpty()
        && !held.containsKey(possible.get(0))
        && !holds(text, existing.get(0))
        && !existing.get(0).value().equals(possible.get(0).value())) {
      notes.add(
          "Read as "
              + existing.get(0).value()
              + " of "
              + existing.get(0).standard()
              + "; "
              + possible.get(0).standard()
              + " has no "
              + possible.get(0).value()
              + ".");
    }
    return existing.stream().findFirst();
  }

  /** Whether a text has the very letters and digits of an id, zeros too. */
  private static boolean isWritten(RequirementId id, String text) {
    return lettersAndDigits(id.value()).equalsIgnoreCase(lettersAndDigits(text));
  }

  private static String lettersAndDigits(String text) {
    StringBuilder kept = new StringBuilder();
    Signs.line(text).chars().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether a text is an id as its document writes it, with no more than signs around it. */
  private static boolean holds(String text, RequirementId id) {
    return isWritten(id, text)
        && text.toLowerCase(Locale.ROOT).contains(id.value().toLowerCase(Locale.ROOT));
  }

  private static boolean isEarlier(@Nullable Heading row) {
    return row != null && row.status() == Status.SUPERSEDED;
  }

  /**
   * What may be a part of the id that it was not read with: numbers, and what hangs on it without a
   * space. Empty if only words stand around it.
   */
  String unreadPart() {
    if (hasDigit(before)) {
      return before.strip();
    }
    return hasDigit(behind) || hangs(behind) || hangs(new StringBuilder(before).reverse())
        ? (hangs(behind) || hasDigit(behind) ? behind : before).strip()
        : "";
  }

  /** Whether signs join a text to the id before it, and no word. */
  private static boolean hangs(CharSequence text) {
    if (text.isEmpty() || Character.isWhitespace(text.charAt(0))) {
      return false;
    }
    int letters = 0;
    int most = 0;
    for (int i = 0; i < text.length() && !Character.isWhitespace(text.charAt(i)); i++) {
      letters = Character.isLetter(text.charAt(i)) ? letters + 1 : 0;
      most = Math.max(most, letters);
    }
    return most > 0 && most < WORD;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
