package org.otsecurity.query.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions that another part of the program answers better than a search for words. */
public final class BetterAsked {
  private record Hint(Pattern words, String note) {}

  private static final List<Hint> HINTS =
      List.of(
          new Hint(
              Pattern.compile(
                  "(?i)\\b(which|what) (\\S+ ){0,3}(laws?|regulations?|rules|standards?|requirements)"
                      + "\\b.*\\b(appl(y|ies)|applicable|bind)|\\bwhat applies\\b"
                      + "|\\b(laws?|regulations?) (for|that)\\b|\\bcompl(y|iance) (for|of) (a|an|our)\\b"),
              "find_applicable_standards answers which laws and standards apply to a facility or"
                  + " product, by sector and place."),
          new Hint(
              Pattern.compile(
                  "(?i)\\b(map|mapping|crosswalk|equivalents?|corresponds?)\\b.*\\b(to|of|in|between|with)\\b"),
              "get_mappings gives what a requirement or document maps to in another, who says so and"
                  + " how sure."),
          new Hint(
              Pattern.compile("(?i)\\b(techniques?|attacks?|threats?)\\b.*\\b(target|against)"),
              "find_mitre_ics_techniques lists the techniques against an asset."));

  private BetterAsked() {}

  /** Where to ask; empty if searching is the way. */
  public static Optional<String> of(String query) {
    String text = query.length() > 500 ? query.substring(0, 500) : query;
    return HINTS.stream()
        .filter(each -> each.words().matcher(text).find())
        .map(Hint::note)
        .findFirst();
  }
}
