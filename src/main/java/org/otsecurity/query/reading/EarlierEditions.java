package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.EarlierEdition.Change;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.EditionTable.Became;
import org.otsecurity.store.StoreReader;

/** Reads ids as an earlier edition of their document numbers them, and says what became of them. */
final class EarlierEditions {
  private static final Pattern SIGNS = Pattern.compile("[()\\[\\],;:]");

  private EarlierEditions() {}

  /** The row that stands for an id which is not held any more; all that do are noted. */
  static Optional<Requirement> successor(StoreReader reader, RequirementId id, List<String> notes) {
    for (Became each : reader.editions().of(id)) {
      if (!each.now().isEmpty()) {
        Standard held = reader.documents().get(id.standard()).standard();
        Heading first = each.now().get(0);
        notes.add(
            id.value()
                + " is an id of "
                + each.called()
                + " ("
                + year(each)
                + "). By "
                + held.publisher()
                + " it was "
                + (each.change() == Change.MOVED ? "moved to " : "incorporated into ")
                + titled(each.now())
                + " in edition "
                + held.edition()
                + (each.now().size() == 1 ? "." : "; shown is " + first.id().value() + "."));
        return reader.requirement(first.id());
      }
    }
    return Optional.empty();
  }

  /** An id with what stands around it, without the words that name an earlier edition. */
  static IdReading without(StoreReader reader, IdReading read) {
    List<String> words = reader.editions().words(read.id().standard());
    return words.isEmpty() || (read.before().isEmpty() && read.behind().isEmpty())
        ? read
        : new IdReading(read.id(), without(read.before(), words), without(read.behind(), words));
  }

  private static String without(String around, List<String> words) {
    String left = around;
    for (String each : words) {
      String spaced = spaced(left);
      int at = (" " + spaced + " ").indexOf(" " + each + " ");
      // A letter may be two in small: then nothing stands where it seems to.
      if (at >= 0 && spaced.length() == left.length()) {
        left = left.substring(0, at) + left.substring(at + each.length());
      }
    }
    return left;
  }

  /** A text in small letters, its signs of the same length as blanks. */
  private static String spaced(String text) {
    return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  /** Why an id that an earlier edition had leads to no row. */
  static Optional<QueryException> gone(StoreReader reader, NamedDocument asked) {
    return IdReading.whole(reader, asked.rest(), asked.in(), new ArrayList<>())
        .or(() -> IdReading.within(reader, asked.rest(), asked.in(), new ArrayList<>()))
        .flatMap(each -> gone(reader, each.id()));
  }

  private static Optional<QueryException> gone(StoreReader reader, RequirementId id) {
    for (Became each : reader.editions().of(id)) {
      if (each.now().isEmpty()) {
        String edition = reader.documents().get(id.standard()).standard().edition();
        return Optional.of(
            new QueryException(
                id.value()
                    + " is an id of "
                    + each.called()
                    + " ("
                    + year(each)
                    + ") that edition "
                    + edition
                    + " does not have: what stood below it went to several others.",
                "Ask for the ids below it, as "
                    + id.value()
                    + "-1; each leads to what stands for it now.",
                List.of()));
      }
    }
    return Optional.empty();
  }

  /**
   * What an earlier edition meant by the id of a row, where that was something else, or where the
   * text names the edition.
   */
  static void note(StoreReader reader, String text, Requirement found, List<String> notes) {
    for (Became each : reader.editions().of(found.id())) {
      if (each.change() == Change.MOVED || each.change() == Change.INCORPORATED) {
        notes.add(
            "In "
                + each.called()
                + ", "
                + found.id().value()
                + " was what is "
                + titled(each.now())
                + " now.");
      } else if (isNamed(text, each.words())) {
        notes.add(changed(reader, found, each));
      }
    }
  }

  private static String changed(StoreReader reader, Requirement found, Became became) {
    Standard held = reader.documents().get(found.id().standard()).standard();
    String what =
        switch (became.change()) {
          case NEW -> "is new in " + held.edition() + ": " + became.called() + " does not have it.";
          case WITHDRAWN -> "was withdrawn after " + became.called() + ".";
          case UNCHANGED -> "says the same as in " + became.called() + ".";
          case EDITORIAL ->
              "was edited since " + became.called() + elements(became) + ", by its publisher.";
          default -> "has changed since " + became.called() + elements(became) + ".";
        };
    return "Shown is " + held.edition() + ". " + found.id().value() + " " + what;
  }

  private static String elements(Became became) {
    return became.elements().isEmpty() ? "" : " (" + String.join(", ", became.elements()) + ")";
  }

  /** Whether a text names an edition by one of its words, as a whole word. */
  static boolean isNamed(String text, List<String> words) {
    String lower = " " + spaced(text) + " ";
    return words.stream().anyMatch(each -> lower.contains(" " + each + " "));
  }

  private static String titled(List<Heading> rows) {
    List<String> titled = new ArrayList<>();
    rows.forEach(each -> titled.add(each.id().value() + " " + each.title()));
    return String.join(", ", titled);
  }

  private static String year(Became became) {
    return became.published().substring(0, 4);
  }
}
