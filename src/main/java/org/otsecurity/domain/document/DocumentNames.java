package org.otsecurity.domain.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;

/** Reads the name of a document where one is asked for, in any spelling. */
public final class DocumentNames {
  /** No name of a document, with its full title, is longer. */
  private static final int LONGEST = 200;

  private static final Pattern EDITION = Pattern.compile(":\\s*+20\\d\\d");
  private static final Pattern REVISION =
      Pattern.compile("(?<!\\w)rev(?:ision)?\\.?\\s*+\\d|(?<=\\d)r\\d$|(?<!\\w)for(?!\\w)");
  private static final Pattern FIRST_WORD = Pattern.compile("([a-z0-9]++)[^a-z0-9]++(.++)");

  private final Map<String, DocumentId> keys = new HashMap<>();

  /** What the words of all publishers are. */
  private final Set<String> publishers;

  /** What the words of its publisher are, by document. */
  private final Map<DocumentId, Set<String>> words = new HashMap<>();

  /** The names of documents; one that several share is that of which it is a short name. */
  DocumentNames(Collection<Document> documents) {
    documents.forEach(each -> words.put(each.id(), publisherWords(each)));
    publishers = publishers(documents);
    documents.forEach(each -> keys.put(key(each.id().value()), each.id()));
    for (Document each : documents) {
      each.shortNames().forEach(name -> keys.putIfAbsent(key(name), each.id()));
    }
    for (Document each : documents) {
      each.names().forEach(name -> keys.putIfAbsent(key(name), each.id()));
    }
  }

  /** The words of the publishers of documents, without punctuation. */
  public static Set<String> publishers(Collection<Document> documents) {
    Set<String> publishers = new LinkedHashSet<>();
    documents.forEach(each -> publishers.addAll(publisherWords(each)));
    return publishers;
  }

  private static Set<String> publisherWords(Document document) {
    Set<String> words = new LinkedHashSet<>();
    document.publisherWords().forEach(word -> words.add(withoutPunctuation(word)));
    return words;
  }

  /** Small letters, digits and dots. */
  private static String withoutPunctuation(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private String key(String text) {
    return key(text, publishers);
  }

  /** The document that a text names. */
  Optional<DocumentId> find(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.ofNullable(keys.get(key(text))).or(() -> behindPublisher(text));
  }

  /** The document that a text names behind words of its publisher: {@code EU NIS2}. */
  private Optional<DocumentId> behindPublisher(String text) {
    Set<String> before = new HashSet<>();
    String rest = text.strip().toLowerCase(Locale.ROOT);
    for (Matcher next = FIRST_WORD.matcher(rest); next.matches(); next = FIRST_WORD.matcher(rest)) {
      if (!publishers.contains(next.group(1))) {
        return Optional.empty();
      }
      before.add(next.group(1));
      rest = next.group(2);
      Optional<DocumentId> named = Optional.ofNullable(keys.get(key(rest)));
      if (named.isPresent()) {
        return named.filter(each -> Objects.requireNonNull(words.get(each)).containsAll(before));
      }
    }
    return Optional.empty();
  }

  /**
   * What is left of a name without publisher, edition, revision, case and punctuation: two names
   * that leave the same are one.
   *
   * @param publishers what {@link #publishers} gives
   */
  public static String key(String text, Set<String> publishers) {
    String key = text.toLowerCase(Locale.ROOT);
    // Patterns only where they can match: most names have none of this, and all are read at start.
    if (key.indexOf(':') >= 0) {
      Matcher edition = EDITION.matcher(key);
      if (edition.find()) {
        // The edition ends the name: a title may follow it.
        key = key.substring(0, edition.start());
      }
    }
    if (key.contains("rev") || key.contains("for") || key.indexOf('r') > 0) {
      key = REVISION.matcher(key).replaceAll("");
    }
    key = withoutPunctuation(key);
    if (key.endsWith(".")) {
      key = key.substring(0, key.length() - 1);
    }
    int number = behindPublishers(key, publishers);
    return number < key.length() && Character.isDigit(key.charAt(number))
        ? key.substring(number)
        : key;
  }

  /** Where words of publishers end with which a name begins. */
  private static int behindPublishers(String name, Set<String> publishers) {
    int end = 0;
    int before = -1;
    while (end > before) {
      before = end;
      end += lengthOfFirst(publishers, name, end);
    }
    return end;
  }

  private static int lengthOfFirst(Set<String> words, String name, int at) {
    for (String each : words) {
      if (name.startsWith(each, at)) {
        return each.length();
      }
    }
    return 0;
  }
}
