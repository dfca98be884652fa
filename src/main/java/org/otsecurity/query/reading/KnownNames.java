package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.known.KnownName;
import org.otsecurity.domain.known.KnownName.Word;
import org.otsecurity.store.KnownTable.Entry;
import org.otsecurity.store.StoreReader;

/** The names of what is known and not held, and where they stand in a text. */
final class KnownNames {
  private final Map<String, Entry> byKey = new HashMap<>();
  private final Set<String> documents = new HashSet<>();
  private final List<Family> families = new ArrayList<>();

  /** What all names are compared by, in order: to see which of them begin like a text. */
  private final NavigableSet<String> beginnings = new TreeSet<>();

  /** A family of ids with the form of one that stands in a text. */
  private record Family(Entry entry, Pattern id) {}

  /**
   * A name, or an id of a family, that stands in a text.
   *
   * @param entry what it means
   * @param text as it stands there
   * @param start where it begins
   */
  record Found(Entry entry, String text, int start) {}

  private KnownNames(List<Entry> entries, Documents documents) {
    for (Entry each : entries) {
      if (each.pattern()) {
        families.add(new Family(each, KnownName.ids(each.name().name())));
      } else {
        byKey.putIfAbsent(each.name().key(), each);
      }
    }
    for (Document each : documents.all()) {
      hold(each.id().value());
      hold(each.standard().name());
      each.names().forEach(this::hold);
      each.shortNames().forEach(this::hold);
    }
    beginnings.addAll(byKey.keySet());
    beginnings.addAll(this.documents);
  }

  /** Reads them. */
  static KnownNames of(StoreReader reader) {
    return new KnownNames(reader.known().entries(), reader.documents());
  }

  private void hold(String document) {
    documents.add(KnownName.key(document));
  }

  /** What a whole text is a name of, or an id of its family. */
  Optional<Entry> called(String text) {
    Entry named = named(KnownName.words(text));
    if (named != null) {
      return Optional.of(named);
    }
    return KnownName.mayHoldId(text)
        ? families.stream()
            .filter(each -> each.id().matcher(text.strip()).matches())
            .map(Family::entry)
            .findFirst()
        : Optional.empty();
  }

  /** What some words are a name of, in singular or plural. */
  @Nullable Entry named(List<Word> words) {
    String key = KnownName.key(words);
    Entry entry = byKey.get(key);
    return entry == null && key.length() > 3 && key.endsWith("s")
        ? byKey.get(key.substring(0, key.length() - 1))
        : entry;
  }

  /**
   * Every name and id in a text, in its order. Of names that begin alike the longest counts, and
   * none within the name of a document that is held.
   *
   * @param expressions whether usual expressions count as well
   */
  List<Found> in(String text, boolean expressions) {
    List<Found> found = new ArrayList<>();
    if (KnownName.mayHoldId(text)) {
      families.forEach(each -> ids(each, text, found));
    }
    List<Word> words = KnownName.words(text);
    int at = 0;
    while (at < words.size()) {
      at += Math.max(1, taken(words, at, text, expressions, found));
    }
    // Comparators of the library are made of lambdas that no class cache holds.
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  private static void ids(Family family, String text, List<Found> found) {
    Matcher matcher = family.id().matcher(text);
    while (matcher.find()) {
      found.add(new Found(family.entry(), matcher.group(), matcher.start()));
    }
  }

  /** How many words the longest name has that begins at a word. */
  private int longest(List<Word> words, int at) {
    int most = Math.min(KnownName.LONGEST, words.size() - at);
    int longest = 0;
    for (int length = 1; length <= most; length++) {
      List<Word> span = words.subList(at, at + length);
      String key = KnownName.key(span);
      if (documents.contains(key) || named(span) != null) {
        longest = length;
      }
      String next = beginnings.ceiling(key);
      if (next == null || !next.startsWith(key)) {
        return longest;
      }
    }
    return longest;
  }

  /** How many words a name takes that begins at a word. */
  private int taken(List<Word> words, int at, String text, boolean expressions, List<Found> found) {
    for (int length = longest(words, at); length > 0; length--) {
      List<Word> span = words.subList(at, at + length);
      if (documents.contains(KnownName.key(span))) {
        return length;
      }
      Entry entry = named(span);
      if (entry != null && !entry.heldAsDocument()) {
        String typed = text.substring(span.get(0).start(), span.get(length - 1).end());
        if (isMeant(entry.name(), typed, at == 0, expressions)) {
          found.add(new Found(entry, typed, span.get(0).start()));
          return length;
        }
      }
    }
    return 0;
  }

  private static boolean isMeant(
      KnownName name, String typed, boolean begins, boolean expressions) {
    if (!name.onlyAsWritten()) {
      return expressions || name.isProper();
    }
    // The first word of a sentence has a capital anyway.
    boolean capitals = typed.chars().noneMatch(Character::isLowerCase);
    return typed.equals(name.name()) && (capitals || !begins);
  }
}
