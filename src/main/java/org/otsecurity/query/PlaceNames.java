package org.otsecurity.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.SectorModel;

/** Finds the jurisdictions that plain words name. */
final class PlaceNames {
  /** Names that are words of another meaning unless in capitals. */
  private static final Set<String> CAPITALS_ONLY = Set.of("US", "NY", "GB");

  private static final Pattern IN_THE_US = Pattern.compile("(?i)(?<!\\w)in (?:the )?us(?!\\w)");

  /** A capitalized word where a place would stand. */
  private static final Pattern PLACE =
      Pattern.compile("(?<!\\w)(?:in|near|from) ((?:\\p{Lu}\\p{L}++[ -]?){1,3})");

  /** What behind "German" makes it no word for a place. */
  private static final Pattern NO_PLACE = Pattern.compile("[- ](?:owned|shepherd|pastry)");

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]++");

  private PlaceNames() {}

  /** The jurisdictions that the words of a question name, the wider ones of parts included. */
  static List<Jurisdiction> inWords(SectorModel model, String text) {
    NamesInText words = new NamesInText(text);
    List<NamesInText.Match<Jurisdiction>> matches = new ArrayList<>();
    Set<Jurisdiction> found = new LinkedHashSet<>();
    for (Jurisdiction each : model.jurisdictions()) {
      if (each.isInternational()) {
        // "A global company" names no place; as a place given, it does.
        continue;
      }
      List<String> plain = new ArrayList<>();
      for (String name : each.names()) {
        if (!CAPITALS_ONLY.contains(name.replace(".", ""))) {
          plain.add(name);
        } else if (inCapitals(text, name)) {
          found.add(each);
        }
      }
      matches.addAll(words.of(each, plain));
      if (each.adjectives().stream().anyMatch(word -> isOf(text, word))) {
        found.add(each);
      }
    }
    if (IN_THE_US.matcher(text).find()) {
      model.jurisdictions().stream()
          .filter(each -> each.names().contains("US"))
          .forEach(found::add);
    }
    matches.stream()
        .filter(each -> matches.stream().noneMatch(each::within))
        .filter(each -> matches.stream().noneMatch(other -> places(each, other)))
        .forEach(each -> found.add(each.meant()));
    return withWider(model, found);
  }

  /** The jurisdictions that a place given as such names: its id, a name in any case, or words. */
  static List<Jurisdiction> given(SectorModel model, String text) {
    String wanted = bare(text);
    Set<Jurisdiction> found = new LinkedHashSet<>();
    for (Jurisdiction each : model.jurisdictions()) {
      if (bare(each.id()).equals(wanted)
          || each.names().stream().anyMatch(name -> bare(name).equals(wanted))) {
        found.add(each);
      }
    }
    return found.isEmpty() ? inWords(model, text) : withWider(model, found);
  }

  /** A word that stands where a place would; empty if none does. */
  static Optional<String> looksLikePlace(String text) {
    Matcher matcher = PLACE.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /** Whether something is of a place: "German brewery", but not "German-owned brewery". */
  private static boolean isOf(String text, String adjective) {
    for (int at = text.indexOf(adjective); at >= 0; at = text.indexOf(adjective, at + 1)) {
      int end = at + adjective.length();
      boolean word = !isWord(text, at - 1) && !isWord(text, end);
      if (word && !NO_PLACE.matcher(text).region(end, text.length()).lookingAt()) {
        return !NamesInText.isDenied(text, at);
      }
    }
    return false;
  }

  /** Whether a letter, digit or underscore of ASCII stands at a place. */
  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** Whether the second says that the first is a town of its own: "Hamburg, New York". */
  private static boolean places(
      NamesInText.Match<Jurisdiction> first, NamesInText.Match<Jurisdiction> second) {
    Jurisdiction a = first.meant();
    Jurisdiction b = second.meant();
    boolean related =
        a.equals(b)
            || a.partOf().equals(Optional.of(b.id()))
            || b.partOf().equals(Optional.of(a.id()));
    return second.start() == first.end() - 1 && !related;
  }

  private static boolean inCapitals(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean apart =
          (at == 0 || !(isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '.'))
              && (end == text.length() || !isLetter(text.charAt(end)));
      if (apart && !NamesInText.isDenied(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }

  private static List<Jurisdiction> withWider(SectorModel model, Set<Jurisdiction> found) {
    Set<Jurisdiction> all = new LinkedHashSet<>();
    for (Jurisdiction each : model.jurisdictions()) {
      boolean wider = found.stream().anyMatch(one -> one.partOf().equals(Optional.of(each.id())));
      if (wider || found.contains(each)) {
        all.add(each);
      }
    }
    return List.copyOf(all);
  }

  private static String bare(String text) {
    return PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
