package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Reads the words that stand behind an id. */
final class WordsBehind {
  private final HeldNames names;

  WordsBehind(HeldNames names) {
    this.names = names;
  }

  /** "T0800 (Modify Control Logic)": the words name another technique than the id. */
  void note(StoreReader reader, String text, Requirement found, List<String> notes) {
    List<IdGrammar.Found> ids = reader.documents().grammar().find(text);
    if (ids.size() != 1) {
      return;
    }
    String words = words(text.substring(ids.get(0).end()));
    if (words.length() < 4 || words.equalsIgnoreCase(found.title())) {
      return;
    }
    for (Heading named : names.named(reader, words, Optional.of(found.id().standard()))) {
      if (named.id().equals(found.id())) {
        return;
      }
      notes.add(
          found.id().value()
              + " is "
              + found.title()
              + "; \""
              + Quoted.of(words)
              + "\" is "
              + named.id().value()
              + (named.status() == Status.ACTIVE ? "." : ", " + named.status().value() + ".")
              + useInstead(reader, named));
      return;
    }
  }

  /** What is left of words without the signs that join them to an id. */
  private static String words(String behindId) {
    int start = 0;
    int end = behindId.length();
    while (start < end && isOneOf(":,(-", behindId.charAt(start))) {
      start++;
    }
    while (end > start && isOneOf(").", behindId.charAt(end - 1))) {
      end--;
    }
    return behindId.substring(start, end).strip();
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
