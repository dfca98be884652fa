package org.otsecurity.query.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Questions that another part of the program answers better than a search for words. */
public final class BetterAsked {
  /**
   * A kind of question.
   *
   * @param parts one of them stands in every such question: most queries need no pattern
   */
  private record Hint(List<String> parts, Pattern words, String note) {}

  private static final List<Hint> HINTS =
      List.of(
          new Hint(
              List.of("appl", "bind", "law", "regulation", "compl"),
              Pattern.compile(
                  "\\b(which|what) (\\S+ ){0,3}(laws?|regulations?|rules|standards?|requirements)"
                      + "\\b.*\\b(appl(y|ies)|applicable|bind)|\\bwhat applies\\b"
                      + "|\\b(laws?|regulations?) (for|that)\\b"
                      + "|\\bcompl(y|iance) (for|of) (a|an|our)\\b"),
              "find_applicable_standards answers which laws and standards apply to a facility or"
                  + " product, by sector and place."),
          new Hint(
              List.of("map", "crosswalk", "equivalent", "correspond"),
              Pattern.compile(
                  "\\b(map|mapping|crosswalk|equivalents?|corresponds?)\\b.*"
                      + "\\b(to|of|in|between|with)\\b"),
              "get_mappings gives what a requirement or document maps to in another, who says so and"
                  + " how sure."),
          new Hint(
              List.of("target", "against"),
              Pattern.compile("\\b(techniques?|attacks?|threats?)\\b.*\\b(target|against)"),
              "find_mitre_ics_techniques lists the techniques against an asset."));

  private BetterAsked() {}

  /** Where to ask; empty if searching is the way. */
  public static Optional<String> of(String query) {
    String text = (query.length() > 500 ? query.substring(0, 500) : query).toLowerCase(Locale.ROOT);
    for (Hint each : HINTS) {
      for (String part : each.parts()) {
        if (text.contains(part)) {
          if (each.words().matcher(text).find()) {
            return Optional.of(each.note());
          }
          break;
        }
      }
    }
    return Optional.empty();
  }
}
