package org.otsecurity.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.store.SearchTerms;

/** Finds the sectors and jurisdictions that plain words name. */
final class SectorNames {
  private static final Set<String> CAPITALS_ONLY = Set.of("US", "EU", "UK", "NY");

  /** Words that many names have and that tell no sector. */
  private static final Set<String> GENERAL =
      Set.of(
          "plant",
          "facil",
          "oper",
          "util",
          "system",
          "site",
          "compani",
          "supplier",
          "manufactur",
          "provid",
          "network",
          "control",
          "center",
          "station",
          "servic",
          "product",
          "industri",
          "factori",
          "base",
          "critic",
          "public",
          "municip",
          "larg",
          "small",
          "tier");

  private SectorNames() {}

  private record Match<T>(T meant, int start, int end) {}

  /** The jurisdictions that a text names, the wider ones of parts included. */
  static List<Jurisdiction> jurisdictions(SectorModel model, String text) {
    Set<Jurisdiction> found = new LinkedHashSet<>();
    for (Jurisdiction each : model.jurisdictions()) {
      boolean named = each.id().equalsIgnoreCase(text.strip());
      for (String name : each.names()) {
        String plain = name.replace(".", "");
        named |=
            CAPITALS_ONLY.contains(plain)
                ? text.matches("(?s).*(?<![A-Za-z.])" + name.replace(".", "\\.") + "(?![A-Za-z]).*")
                : position(text, name) >= 0;
      }
      if (named) {
        found.add(each);
      }
    }
    for (Jurisdiction each : List.copyOf(found)) {
      each.partOf()
          .ifPresent(wider ->
              model.jurisdictions().stream()
                  .filter(one -> one.id().equals(wider))
                  .forEach(found::add));
    }
    return List.copyOf(found);
  }

  /** The sectors that a text names; of names within each other the longest. */
  static List<Sector> sectors(SectorModel model, String text) {
    List<Match<Sector>> matches = new ArrayList<>();
    for (Sector each : model.sectors()) {
      List<String> names = new ArrayList<>(each.names());
      names.add(each.name());
      names.add(each.id().replace('-', ' '));
      for (String name : names) {
        int at = position(text, name);
        if (at >= 0) {
          matches.add(new Match<>(each, at, at + name.length()));
        }
      }
    }
    Set<Sector> found = new LinkedHashSet<>();
    for (Match<Sector> each : matches) {
      boolean within =
          matches.stream()
              .anyMatch(other ->
                  other.start() <= each.start()
                      && other.end() >= each.end()
                      && other.end() - other.start() > each.end() - each.start());
      if (!within) {
        found.add(each.meant());
      }
    }
    return found.isEmpty() ? byWords(model, text) : List.copyOf(found);
  }

  /** The sector whose names share most telling words with a text. */
  private static List<Sector> byWords(SectorModel model, String text) {
    Set<String> stems = new LinkedHashSet<>(SearchTerms.stems(text));
    stems.removeIf(GENERAL::contains);
    List<Sector> best = new ArrayList<>();
    long most = 0;
    for (Sector each : model.sectors()) {
      Set<String> words = new LinkedHashSet<>(SearchTerms.stems(each.name()));
      each.names().forEach(name -> words.addAll(SearchTerms.stems(name)));
      long shared = stems.stream().filter(words::contains).count();
      if (shared > most) {
        best.clear();
        most = shared;
      }
      if (shared == most && shared > 0) {
        best.add(each);
      }
    }
    return best.size() <= 2 ? best : List.of();
  }

  /** Where a name stands as whole words in a text, in singular or plural; -1 if nowhere. */
  private static int position(String text, String name) {
    String padded = plain(text);
    String wanted = plain(name);
    String bare = wanted.strip();
    int at = padded.indexOf(wanted);
    if (at < 0) {
      at = padded.indexOf(" " + bare + "s ");
    }
    if (at < 0 && bare.endsWith("y")) {
      at = padded.indexOf(" " + bare.substring(0, bare.length() - 1) + "ies ");
    }
    return at;
  }

  private static String plain(String text) {
    return " "
        + text.toLowerCase(Locale.ROOT)
            .replace("centre", "center")
            .replaceAll("[^\\p{L}\\p{N}&]+", " ")
            .strip()
        + " ";
  }
}
