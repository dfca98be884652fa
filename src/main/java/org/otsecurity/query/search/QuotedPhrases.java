package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.store.SearchTerms;

/** What a query puts in quotation marks: words that are wanted side by side. */
final class QuotedPhrases {
  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c]([^\"\u201c\u201d]{3,100})[\"\u201d]");

  private static final int MOST_PHRASES = 3;

  private QuotedPhrases() {}

  /** The stems of each phrase of several words. */
  static List<String> in(String query, SearchTerms terms) {
    List<String> phrases = new ArrayList<>();
    if (query.indexOf('"') < 0 && query.indexOf('\u201c') < 0) {
      return phrases;
    }
    Matcher matcher = QUOTED.matcher(query);
    while (matcher.find() && phrases.size() < MOST_PHRASES) {
      List<String> stems = terms.stems(matcher.group(1));
      if (stems.size() > 1) {
        phrases.add(String.join(" ", stems));
      }
    }
    return phrases;
  }
}
