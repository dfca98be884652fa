package org.otsecurity.domain.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9.]++");
  private static final Pattern LAST_DOT = Pattern.compile("\\.$");
  private static final Pattern PUBLISHER =
      Pattern.compile("^(?:iso|iec|isa|ansi|nist|sp)++(?=\\d)");

  private final Map<String, DocumentId> keys = new HashMap<>();

  /** The names of documents; one that several share is that of which it is a short name. */
  DocumentNames(Collection<Document> documents) {
    documents.forEach(each -> keys.put(key(each.id().value()), each.id()));
    for (Document each : documents) {
      each.shortNames().forEach(name -> keys.putIfAbsent(key(name), each.id()));
    }
    for (Document each : documents) {
      each.names().forEach(name -> keys.putIfAbsent(key(name), each.id()));
    }
  }

  /** The document that a text names. */
  Optional<DocumentId> find(String text) {
    return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(keys.get(key(text)));
  }

  /**
   * What is left of a name without publisher, edition, revision, case and punctuation: two names
   * that leave the same are one.
   */
  public static String key(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    Matcher edition = EDITION.matcher(key);
    if (edition.find()) {
      // The edition ends the name: a title may follow it.
      key = key.substring(0, edition.start());
    }
    key = REVISION.matcher(key).replaceAll("");
    key = PUNCTUATION.matcher(key).replaceAll("");
    key = LAST_DOT.matcher(key).replaceAll("");
    return PUBLISHER.matcher(key).replaceAll("");
  }
}
