package org.otsecurity.query.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Finds levels and architectures by what people call them. */
final class ZoneNames {
  private static final Pattern LEVEL =
      Pattern.compile("^(?:purdue )?(?:model )?(?:level |l ?)?(?=\\d)");
  private static final Pattern WHOLE_LEVEL = Pattern.compile("^(\\d) 0$");

  /** A word of four letters or more with one s at its end. */
  private static final Pattern PLURAL = Pattern.compile("(?<!\\w)(\\w{3,}[^s])s(?!\\w)");

  private final Spellings spellings;

  /**
   * @param spellings how names are spelled
   */
  ZoneNames(Spellings spellings) {
    this.spellings = spellings;
  }

  /**
   * A level of the Purdue model: {@code 3}, {@code L3}, {@code Level 3.5}, {@code IDMZ}.
   *
   * @throws QueryException if there is no such level
   */
  PurdueLevel level(List<PurdueLevel> levels, String typed) {
    String wanted = LEVEL.matcher(plain(typed)).replaceFirst("");
    String number = WHOLE_LEVEL.matcher(wanted).replaceFirst("$1").replace(' ', '.');
    for (PurdueLevel each : levels) {
      if (each.id().equals(number)
          || plain(each.name()).equals(wanted)
          || each.aliases().stream().anyMatch(alias -> plain(alias).equals(wanted))) {
        return each;
      }
    }
    List<String> known = levels.stream().map(each -> each.id() + " " + each.name()).toList();
    throw new QueryException(
        "\"" + Quoted.of(typed) + "\" is no level of the Purdue model.",
        "Levels: " + String.join(", ", known) + ".",
        Nearest.to(typed, known, 2));
  }

  /**
   * The id of an architecture: itself, a name it goes by, or a text that holds one; the longest
   * name found wins.
   *
   * @throws QueryException if none is found
   */
  String architecture(List<ReferenceArchitecture.Called> all, String typed) {
    String wanted = " " + plain(typed) + " ";
    String best = null;
    int length = 0;
    List<String> candidates = new ArrayList<>();
    for (ReferenceArchitecture.Called each : all) {
      List<String> names = new ArrayList<>(each.names());
      names.add(each.id());
      names.add(each.name());
      candidates.addAll(names);
      for (String name : names) {
        String plain = plain(name);
        if (wanted.contains(" " + plain + " ") && plain.length() > length) {
          best = each.id();
          length = plain.length();
        }
      }
    }
    if (best != null) {
      return best;
    }
    List<String> near = new ArrayList<>();
    if (wanted.strip().length() > 2) {
      candidates.stream().filter(each -> plain(each).contains(wanted.strip())).forEach(near::add);
    }
    near.addAll(misspelt(typed, candidates));
    List<String> nearest = new ArrayList<>();
    for (String name : near) {
      for (ReferenceArchitecture.Called each : all) {
        boolean its = each.id().equals(name) || each.name().equals(name);
        if ((its || each.names().contains(name)) && !nearest.contains(each.id())) {
          nearest.add(each.id());
        }
      }
    }
    throw new QueryException(
        "No reference architecture is called \"" + Quoted.of(typed) + "\".",
        "Held: " + String.join(", ", all.stream().map(each -> each.id()).toList()) + ".",
        nearest.subList(0, Math.min(3, nearest.size())));
  }

  /** Names that one or two letters are wrong in: what is farther is another thing. */
  private static List<String> misspelt(String typed, List<String> candidates) {
    return Nearest.to(typed, candidates, 6).stream()
        .filter(each -> Nearest.isMisspelt(typed, each))
        .toList();
  }

  /** Lower case words in American spelling, without plural and punctuation. */
  private String plain(String text) {
    String words = spellings.american(words(text.toLowerCase(Locale.ROOT)));
    return mayHoldPlural(words) ? PLURAL.matcher(words).replaceAll("$1").strip() : words.strip();
  }

  /** Every run of other characters than English letters and digits as one space. */
  private static String words(String lower) {
    StringBuilder words = new StringBuilder(lower.length());
    boolean apart = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (kept) {
        words.append(c);
      } else if (!apart) {
        words.append(' ');
      }
      apart = !kept;
    }
    return words.toString();
  }

  /** Whether an s may stand at the end of a word: most names have none. */
  private static boolean mayHoldPlural(String words) {
    for (int at = words.indexOf('s'); at >= 0; at = words.indexOf('s', at + 1)) {
      if (at + 1 == words.length() || !Character.isLetterOrDigit(words.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }
}
