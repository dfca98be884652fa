package org.otsecurity.query.reading;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.otsecurity.domain.vocabulary.Language;

/** Tells languages by their scripts. */
final class ScriptLanguages {
  /** A single letter of another script is a sign of mathematics or physics. */
  private static final int FEWEST_LETTERS = 2;

  private ScriptLanguages() {}

  /** The names of the languages that a text may be in, as likely as each other; may be none. */
  static List<String> of(TypedWords typed, List<Language> languages) {
    String lower = typed.text().toLowerCase(Locale.ROOT);
    long foreign = lower.codePoints().filter(each -> isForeign(UnicodeScript.of(each))).count();
    if (foreign < FEWEST_LETTERS) {
      return List.of();
    }
    List<String> best = new ArrayList<>();
    long highest = 0;
    for (Language each : languages) {
      UnicodeScript script = UnicodeScript.valueOf(each.script());
      if (lower.codePoints().noneMatch(one -> UnicodeScript.of(one) == script)) {
        continue;
      }
      long score = score(typed, lower, each, script);
      if (score > highest) {
        best.clear();
        highest = score;
      }
      if (score == highest && !best.contains(each.name())) {
        best.add(each.name());
      }
    }
    return best;
  }

  private static boolean isForeign(UnicodeScript script) {
    return script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED;
  }

  /** Han stands in Japanese and Korean too, so another script beside it tells more. */
  private static long score(
      TypedWords typed, String lower, Language language, UnicodeScript script) {
    long letters = lower.chars().filter(each -> language.letters().indexOf(each) >= 0).count();
    long signs = 0;
    for (int i = 0; i < typed.size(); i++) {
      signs += language.signs().contains(typed.lower(i)) ? 1 : 0;
    }
    return 1 + (script == UnicodeScript.HAN ? 0 : 1) + 2 * letters + 2 * signs;
  }
}
