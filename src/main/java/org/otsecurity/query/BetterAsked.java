package org.otsecurity.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions that another part of the program answers better than a search for words. */
public final class BetterAsked {
  /** Longest question looked at, in characters. */
  private static final int LONGEST = 500;

  /**
   * Words of a kind of question.
   *
   * @param subject what it asks for
   * @param object what stands somewhere behind; empty if nothing needs to
   */
  private record Form(Pattern subject, Optional<Pattern> object) {
    static Form of(String subject) {
      return new Form(whole(subject), Optional.empty());
    }

    static Form of(String subject, String object) {
      return new Form(whole(subject), Optional.of(whole(object)));
    }

    /** Whole words. The boundary of words in patterns looks back over accents without an end. */
    private static Pattern whole(String words) {
      return Pattern.compile("(?<!\\w)(?:" + words + ")(?!\\w)");
    }

    /** Looks for each part once: both in one pattern would look for the second from every first. */
    boolean standsIn(String text) {
      Matcher first = subject.matcher(text);
      if (!first.find()) {
        return false;
      }
      return object.isEmpty()
          || object.get().matcher(text).region(first.end(), text.length()).find();
    }
  }

  /**
   * A kind of question.
   *
   * @param parts one of them stands in every such question: most queries need no pattern
   */
  private record Hint(List<String> parts, List<Form> forms, NextStep step) {}

  private static final List<Hint> HINTS =
      List.of(
          new Hint(
              List.of("appl", "bind", "law", "regulation", "compl"),
              List.of(
                  Form.of(
                      "(?:which|what) (?:\\S++ ){0,3}?(?:laws?|regulations?|rules|standards?"
                          + "|requirements)",
                      "(?:appl(?:y|ies)|applicable|bind)\\w*+"),
                  Form.of("what applies"),
                  Form.of("(?:laws?|regulations?) (?:for|that)"),
                  Form.of("compl(?:y|iance) (?:for|of) (?:a|an|our)")),
              NextStep.WHAT_APPLIES),
          new Hint(
              List.of("map", "crosswalk", "equivalent", "correspond"),
              List.of(
                  Form.of(
                      "map|mapping|crosswalk|equivalents?|corresponds?", "to|of|in|between|with")),
              NextStep.MAPPINGS),
          new Hint(
              List.of("target", "against"),
              List.of(Form.of("techniques?|attacks?|threats?", "(?:target|against)\\w*+")),
              NextStep.TECHNIQUES));

  private BetterAsked() {}

  /** Where to ask; empty if searching is the way. */
  public static Optional<NextStep> of(String query) {
    String text =
        (query.length() > LONGEST ? query.substring(0, LONGEST) : query).toLowerCase(Locale.ROOT);
    for (Hint each : HINTS) {
      for (String part : each.parts()) {
        if (text.contains(part)) {
          if (each.forms().stream().anyMatch(form -> form.standsIn(text))) {
            return Optional.of(each.step());
          }
          break;
        }
      }
    }
    return Optional.empty();
  }
}
