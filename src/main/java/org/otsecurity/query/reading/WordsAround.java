package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Reads the words that stand around an id: the title of its row, its kind, or another row. */
final class WordsAround {
  private static final Set<String> PLAIN = Set.of("the", "id", "no", "nr", "number", "see", "and");

  private final HeldNames names;

  WordsAround(HeldNames names) {
    this.names = names;
  }

  /** Whether an id was read with all that may be a part of it, or the rest is its title. */
  boolean isWhole(StoreReader reader, IdReading read, Requirement found) {
    return read.unreadPart().isEmpty() || isPlain(reader, read, found);
  }

  /** Whether the words around an id say no more than the id. */
  boolean isPlain(StoreReader reader, IdReading read, Requirement found) {
    return isOf(reader, words(read.before()), found) && isOf(reader, words(read.behind()), found);
  }

  /**
   * The words around an id that are neither its title nor read as anything; those that name another
   * row are noted.
   */
  List<String> beside(StoreReader reader, IdReading read, Requirement found, List<String> notes) {
    List<String> beside = new ArrayList<>();
    for (String each : List.of(read.before(), read.behind())) {
      String words = words(each);
      if (!isOf(reader, words, found) && !noteOther(reader, words, found, notes)) {
        beside.add(words);
      }
    }
    return beside;
  }

  /** Says that words beside an id rather mean another row. */
  static String rather(Requirement found, String words, Heading meant) {
    return found.id().value()
        + " is "
        + found.title()
        + "; the words \""
        + Quoted.of(words)
        + "\" rather mean "
        + (meant.id().standard().equals(found.id().standard())
            ? meant.id().value()
            : meant.id().toString())
        + " "
        + meant.title()
        + ".";
  }

  /** Whether words say no more than an id: nothing, the title of its row, or its kind. */
  private boolean isOf(StoreReader reader, String words, Requirement found) {
    if (words.isEmpty() || words.equalsIgnoreCase(words(found.title()))) {
      return true;
    }
    Document document = reader.documents().get(found.id().standard());
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.equals(found.kind().value())
        || found.kind().askedAs().contains(lower)
        || document.kinds().stream().anyMatch(each -> lower.equals(each.value()))
        || Arrays.stream(lower.split(" ", 8))
            .allMatch(each -> PLAIN.contains(each) || isKnown(document, each))
        || names.named(reader, words, Optional.of(document.id())).stream()
            .anyMatch(each -> each.id().equals(found.id()));
  }

  private static boolean isKnown(Document document, String word) {
    return NamedDocument.isCalled(document, word)
        || document.kinds().stream()
            .anyMatch(each -> each.value().equals(word) || each.askedAs().contains(word));
  }

  /** "T0800 (Modify Control Logic)": the words name another technique than the id. */
  private boolean noteOther(
      StoreReader reader, String words, Requirement found, List<String> notes) {
    List<Heading> named = names.named(reader, words, Optional.of(found.id().standard()));
    for (Heading each : named) {
      notes.add(
          found.id().value()
              + " is "
              + found.title()
              + "; \""
              + Quoted.of(words)
              + "\" is "
              + each.id().value()
              + (each.status() == Status.ACTIVE ? "." : ", " + each.status().value() + ".")
              + useInstead(reader, each));
      return true;
    }
    return false;
  }

  /** What is left of words without the signs that join them to an id. */
  private static String words(String around) {
    int start = 0;
    int end = around.length();
    while (start < end && isOneOf(":,;(/-[\"", around.charAt(start))) {
      start++;
    }
    while (end > start && isOneOf(").]\",:;(-/[", around.charAt(end - 1))) {
      end--;
    }
    return around.substring(start, end).strip();
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
}
