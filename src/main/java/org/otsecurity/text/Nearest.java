package org.otsecurity.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Names that a caller may have meant, made ready once to be compared with what is typed.
 *
 * <p>Safe for use by many threads.
 */
public final class Nearest {
  /** Characters of what is typed, and of a name, that are compared. */
  private static final int COMPARED = 60;

  private final List<Name> names;

  private Nearest(List<Name> names) {
    this.names = names;
  }

  /**
   * A name.
   *
   * @param value the name
   * @param plain the letters and digits it is compared by
   * @param letters the letters in it, one bit each
   */
  private record Name(String value, String plain, int letters) {
    Name(String value, String plain) {
      this(value, plain, lettersOf(plain));
    }
  }

  private record Scored(String value, int distance) {
    boolean isBefore(Scored other) {
      return distance != other.distance
          ? distance < other.distance
          : value.compareTo(other.value) < 0;
    }
  }

  /** Makes names ready. */
  public static Nearest among(Collection<String> names) {
    return new Nearest(
        new LinkedHashSet<>(names).stream().map(each -> new Name(each, plain(each))).toList());
  }

  /** At most {@code most} of some names, nearest first; far ones are left out. */
  public static List<String> to(String typed, Collection<String> names, int most) {
    return among(names).to(typed, most);
  }

  /** Whether a name is typed with few wrong letters: one in four. */
  public static boolean isMisspelt(String typed, String name) {
    String wanted = plain(typed);
    int bound = Math.max(1, wanted.length() / 4);
    return EditDistance.from(wanted).to(plain(name), bound) <= bound;
  }

  /** At most {@code most} of the names, nearest first; far ones are left out. */
  public List<String> to(String typed, int most) {
    String wanted = plain(typed);
    int letters = lettersOf(wanted);
    EditDistance edits = EditDistance.from(wanted);
    int bound = Math.max(2, wanted.length() / 2);
    List<Scored> best = new ArrayList<>();
    for (Name each : names) {
      if (leastEdits(each, wanted, letters) > bound) {
        continue;
      }
      int distance = edits.to(each.plain(), bound);
      if (distance <= bound) {
        insert(best, new Scored(each.value(), distance), most);
        if (best.size() == most) {
          bound = Math.min(bound, best.get(most - 1).distance());
        }
      }
    }
    return best.stream().map(Scored::value).toList();
  }

  private static void insert(List<Scored> best, Scored scored, int most) {
    int at = best.size();
    while (at > 0 && scored.isBefore(best.get(at - 1))) {
      at--;
    }
    best.add(at, scored);
    if (best.size() > most) {
      best.remove(most);
    }
  }

  /** Whatever the order of letters, each that only one of the two has takes an edit. */
  private static int leastEdits(Name name, String wanted, int letters) {
    int missing = Integer.bitCount(letters & ~name.letters());
    int extra = Integer.bitCount(name.letters() & ~letters);
    return Math.max(Math.abs(name.plain().length() - wanted.length()), Math.max(missing, extra));
  }

  private static int lettersOf(String plain) {
    int letters = 0;
    for (int i = 0; i < plain.length(); i++) {
      letters |= 1 << (plain.charAt(i) & 31);
    }
    return letters;
  }

  /** The first letters and digits of a text in lower case, with the dots and brackets of ids. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length() && plain.length() < COMPARED; i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".()".indexOf(c) >= 0) {
        plain.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + 'a' - 'A'));
      }
    }
    return plain.toString();
  }
}
