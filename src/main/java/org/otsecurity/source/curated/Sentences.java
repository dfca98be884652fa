package org.otsecurity.source.curated;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;

/**
 * Reads sentences that are shown as they stand. What a sentence names of the corpus stands in curly
 * brackets, so that it can be looked up: {@code {CIP-005 R2}}, or {@code {CIP-005 R3|R3}} where
 * other words are shown.
 */
final class Sentences {
  private static final Pattern REFERENCE = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}|]+))?\\}");

  /** Signs of a reference, ids that are no whole ones, and what is written like an id. */
  private static final Pattern UNMARKED =
      Pattern.compile("[{}|]|CIP-\\d|\\b[A-Z]{2,4} \\d{1,2}\\.\\d");

  private final IdGrammar grammar;
  private final Predicate<String> held;

  /** Sentences whose references must satisfy a condition, and whose ids a grammar finds. */
  Sentences(IdGrammar grammar, Predicate<String> held) {
    this.grammar = grammar;
    this.held = held;
  }

  /** Sentences that may refer to rows, by ids that documents have, and to documents by name. */
  static Sentences of(Documents documents, Set<RequirementId> known) {
    return new Sentences(
        documents.grammar(),
        text ->
            documents.grammar().parse(text).filter(known::contains).isPresent()
                || documents.parse(text).isPresent());
  }

  /**
   * A sentence as it is shown; a reference to what is not held, or one without mark, is refused.
   *
   * @param row where it stands
   * @param key the key under which it stands there
   */
  String read(YamlFile.Row row, String key, String text) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder shown = new StringBuilder();
    int last = 0;
    while (matcher.find()) {
      String named = matcher.group(1);
      if (!held.test(named)) {
        throw row.problemAt(key, "the corpus does not hold " + named);
      }
      shown.append(plain(row, key, text.substring(last, matcher.start())));
      shown.append(matcher.group(2) == null ? named : matcher.group(2));
      last = matcher.end();
    }
    return shown.append(plain(row, key, text.substring(last))).toString();
  }

  private String plain(YamlFile.Row row, String key, String text) {
    if (UNMARKED.matcher(text).find() || !grammar.find(text).isEmpty()) {
      throw row.problemAt(
          key, "an id must stand in curly brackets, as {SR 1.1} or {CIP-005 R3|R3}");
    }
    return text;
  }
}
