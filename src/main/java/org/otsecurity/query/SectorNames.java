package org.otsecurity.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorGroup;
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

  /**
   * What words name.
   *
   * @param sectors the sectors, each with the names by which it was found
   */
  record Named(Map<Sector, Set<String>> sectors) {

    List<Sector> list() {
      return List.copyOf(sectors.keySet());
    }

    /** The facts that the names give; one on which two sectors differ is left out. */
    Map<String, String> implied() {
      Map<String, String> facts = new LinkedHashMap<>();
      Set<String> unsure = new HashSet<>();
      sectors.forEach((sector, names) -> {
        for (Sector.Implied each : sector.implies()) {
          if (each.name().isEmpty() || names.contains(each.name().get())) {
            String other = facts.putIfAbsent(each.fact(), each.value());
            if (other != null && !other.equals(each.value())) {
              unsure.add(each.fact());
            }
          }
        }
      });
      facts.keySet().removeAll(unsure);
      return facts;
    }
  }

  private record Match<T>(T meant, String name, int start, int end) {
    boolean within(Match<?> other) {
      return other.start <= start && other.end >= end && other.end - other.start > end - start;
    }
  }

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

  /**
   * The sectors that a text names.
   *
   * @throws QueryException if it names none, or several without saying which
   */
  static Named sectors(SectorModel model, String text) {
    Map<Sector, Set<String>> found = byName(model, text);
    Optional<Match<SectorGroup>> group = group(model, text);
    if (found.isEmpty() && group.isPresent()) {
      throw severalMeant(model, group.get().name(), group.get().meant().sectors());
    }
    if (found.isEmpty()) {
      byWords(model, text).forEach(each -> found.put(each, Set.of()));
    }
    if (found.isEmpty()) {
      throw unknown(model, text);
    }
    return new Named(found);
  }

  /**
   * The sectors that a text names, or all that its words can mean.
   *
   * @throws QueryException if it names none
   */
  static List<Sector> allMeant(SectorModel model, String text) {
    Optional<Match<SectorGroup>> group = group(model, text);
    return byName(model, text).isEmpty() && group.isPresent()
        ? model.sectors().stream()
            .filter(each -> group.get().meant().sectors().contains(each.id()))
            .toList()
        : sectors(model, text).list();
  }

  /** The sectors whose names stand in a text; a name within a longer one of any kind is none. */
  private static Map<Sector, Set<String>> byName(SectorModel model, String text) {
    List<Match<Sector>> matches = new ArrayList<>();
    for (Sector each : model.sectors()) {
      List<String> names = new ArrayList<>(each.names());
      names.add(each.name());
      names.add(each.id().replace('-', ' '));
      matches.addAll(matches(each, names, text));
    }
    List<Match<SectorGroup>> groups = groups(model, text);
    Map<Sector, Set<String>> found = new LinkedHashMap<>();
    for (Match<Sector> each : matches) {
      if (Stream.concat(matches.stream(), groups.stream()).noneMatch(each::within)) {
        found.computeIfAbsent(each.meant(), sector -> new LinkedHashSet<>()).add(each.name());
      }
    }
    return found;
  }

  private static List<Match<SectorGroup>> groups(SectorModel model, String text) {
    return model.groups().stream()
        .flatMap(each -> matches(each, each.names(), text).stream())
        .toList();
  }

  private static Optional<Match<SectorGroup>> group(SectorModel model, String text) {
    return groups(model, text).stream()
        .max(Comparator.comparingInt(each -> each.end() - each.start()));
  }

  private static <T> List<Match<T>> matches(T meant, Collection<String> names, String text) {
    List<Match<T>> matches = new ArrayList<>();
    for (String name : names) {
      int at = position(text, name);
      if (at >= 0) {
        matches.add(new Match<>(meant, name, at, at + plain(name).length()));
      }
    }
    return matches;
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
    if (best.size() > 2) {
      throw severalMeant(model, shortened(text), best.stream().map(Sector::id).toList());
    }
    return best;
  }

  private static QueryException severalMeant(SectorModel model, String text, List<String> ids) {
    List<String> names =
        model.sectors().stream().filter(each -> ids.contains(each.id())).map(Sector::name).toList();
    return new QueryException(
        "\"" + text + "\" can mean several sectors, which answer to different rules.",
        "Name one or more of: " + String.join("; ", names) + ".",
        List.of());
  }

  private static QueryException unknown(SectorModel model, String text) {
    List<String> names = model.sectors().stream().map(Sector::name).toList();
    List<String> all = new ArrayList<>(names);
    model.sectors().forEach(each -> all.addAll(each.names()));
    return new QueryException(
        "\"" + shortened(text) + "\" names no sector held here.",
        "Sectors: " + String.join("; ", names) + ".",
        Nearest.to(text, all, 3));
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text.strip();
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
