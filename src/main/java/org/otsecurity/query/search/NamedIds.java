package org.otsecurity.query.search;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;

/** Ids of the documents that a query names. */
final class NamedIds {
  private final IdGrammar grammar;
  private final Mentions mentions;

  NamedIds(IdGrammar grammar, Mentions mentions) {
    this.grammar = grammar;
    this.mentions = mentions;
  }

  /** Ids that were found, each in a named document if it is an id there. */
  Set<RequirementId> meant(Set<RequirementId> ids) {
    Set<RequirementId> read = new LinkedHashSet<>();
    for (RequirementId id : ids) {
      RequirementId meant = id;
      for (DocumentId each : mentions.standards()) {
        Optional<RequirementId> there = grammar.parse(id.value(), each);
        if (!mentions.standards().contains(meant.standard()) && there.isPresent()) {
          meant = there.get();
        }
      }
      read.add(meant);
    }
    return read;
  }

  /**
   * Takes out ids as plain as numbers, which are read directly behind the name of their document:
   * "ISO 27001 6.1.2". Anywhere else they are numbers.
   *
   * @param asked the query before the names were taken out of it
   * @param into receives the ids
   * @return the mentions, with what is left now
   */
  Mentions takeBehindNames(String asked, Set<RequirementId> into) {
    Blanked rest = new Blanked(mentions.rest());
    boolean behindName = false;
    for (int at = 0; at < asked.length(); at++) {
      if (isGap(asked.charAt(at))) {
        continue;
      }
      boolean isName = Character.isWhitespace(mentions.rest().charAt(at));
      Optional<IdGrammar.Found> found =
          behindName && !isName ? plainIdAt(at) : Optional.<IdGrammar.Found>empty();
      found.ifPresent(id -> {
        into.add(id.id());
        rest.take(id.start(), id.end());
      });
      behindName = isName;
    }
    return mentions.withRest(rest.toString());
  }

  /** What may stand between a name and an id. */
  private static boolean isGap(char sign) {
    return Character.isWhitespace(sign) || sign == ',' || sign == ':';
  }

  private Optional<IdGrammar.Found> plainIdAt(int at) {
    for (DocumentId each : mentions.standards()) {
      Optional<IdGrammar.Found> found = grammar.beginningAt(at, mentions.rest(), each);
      if (found.isPresent() && isNoPlainWord(mentions.rest().substring(at, found.get().end()))) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Behind a name "6" and "id" are words; "6.8" and "art. 10" are not. */
  private static boolean isNoPlainWord(String typed) {
    return typed.chars().anyMatch(Character::isDigit)
        && typed.chars().anyMatch(each -> each == '.' || Character.isLetter(each));
  }
}
