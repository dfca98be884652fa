package org.otsecurity.query.applicable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.otsecurity.domain.sector.FactValue;
import org.otsecurity.domain.sector.Facts;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorGroup;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.NameSign;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.SectorWord;
import org.otsecurity.query.reading.NamesInText;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.text.EditDistance;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Finds the sectors that plain words name. */
final class SectorNames {
  /** Words of a text that are compared one by one with names. */
  private static final int MOST_WORDS = 40;

  private final SectorModel model;
  private final Spellings spellings;
  private final SearchTerms terms;
  private final Set<String> general;
  private final Set<String> weak;
  private final PhraseFinder<NameSign> denials;

  /**
   * @param spellings how names are spelled
   * @param terms how their words are cut
   */
  SectorNames(
      SectorModel model,
      List<Phrase<SectorWord>> words,
      PhraseFinder<NameSign> signs,
      Spellings spellings,
      SearchTerms terms) {
    this.terms = terms;
    this.spellings = spellings;
    this.model = model;
    this.general = stems(words, SectorWord.GENERAL);
    this.weak = stems(words, SectorWord.WEAK);
    this.denials = signs.only(NameSign.DENIED);
  }

  private Set<String> stems(List<Phrase<SectorWord>> words, SectorWord meaning) {
    Set<String> stems = new HashSet<>();
    words.stream()
        .filter(each -> each.meaning() == meaning)
        .forEach(each -> stems.addAll(terms.stems(each.words())));
    return stems;
  }

  /**
   * What words name.
   *
   * @param sectors the sectors, each with the names by which it was found; none if its words came
   *     nearest
   */
  record Named(Map<Sector, Set<String>> sectors) {

    List<Sector> list() {
      return List.copyOf(sectors.keySet());
    }

    /** Whether no name stands in the text, so that the sector is a guess. */
    boolean isGuess() {
      return sectors.values().stream().allMatch(Set::isEmpty);
    }

    /**
     * The facts that the names give to who asks in a role. One on which two sectors differ is left
     * out, and so is a no that a whole sector gives while another is silent. A guess gives none.
     */
    Facts implied(Optional<Role> role) {
      Map<String, FactValue> facts = new LinkedHashMap<>();
      Set<String> unsure = new HashSet<>();
      sectors.forEach((sector, names) -> {
        for (Sector.Implied each : sector.implies()) {
          boolean named = each.name().map(names::contains).orElse(!names.isEmpty());
          boolean holds = each.name().isPresent() || each.value().holds() || allGive(each);
          boolean asked =
              (each.role().isEmpty() || each.role().equals(role))
                  && (each.notRole().isEmpty() || !each.notRole().equals(role));
          if (named && holds && asked) {
            FactValue other = facts.putIfAbsent(each.fact(), each.value());
            if (other != null && !other.equals(each.value())) {
              unsure.add(each.fact());
            }
          }
        }
      });
      facts.keySet().removeAll(unsure);
      return new Facts(facts);
    }

    private boolean allGive(Sector.Implied implied) {
      return sectors.keySet().stream().allMatch(each -> each.implies().contains(implied));
    }
  }

  /**
   * The sectors that a text names, or all that a word for several means.
   *
   * @throws QueryException if it names none, or its words come equally near to many
   */
  Named in(String text) {
    NamesInText words = new NamesInText(spellings.american(text), denials);
    List<NamesInText.Match<SectorGroup>> groups = groups(words);
    Map<Sector, Set<String>> found = byName(words, groups);
    if (found.isEmpty()) {
      longest(groups)
          .ifPresent(group ->
              model.sectors().stream()
                  .filter(each -> group.meant().sectors().contains(each.id()))
                  .forEach(each -> found.put(each, Set.of(group.name()))));
    }
    if (found.isEmpty()) {
      byWords(text, groups).forEach(each -> found.put(each, Set.of()));
    }
    if (found.isEmpty()) {
      throw unknown(text);
    }
    return new Named(found);
  }

  /** Whether a text names a sector, or several by one word. */
  boolean isNamedIn(String text) {
    NamesInText words = new NamesInText(spellings.american(text), denials);
    List<NamesInText.Match<SectorGroup>> groups = groups(words);
    return longest(groups).isPresent() || !byName(words, groups).isEmpty();
  }

  private List<NamesInText.Match<SectorGroup>> groups(NamesInText words) {
    return model.groups().stream().flatMap(each -> words.of(each, each.names()).stream()).toList();
  }

  /**
   * The sectors whose names stand in a text. A name within a longer one of any kind is none, and
   * one of weak words only (factory) gives way to any other.
   */
  private Map<Sector, Set<String>> byName(
      NamesInText words, List<NamesInText.Match<SectorGroup>> groups) {
    List<NamesInText.Match<Sector>> sectors = new ArrayList<>();
    for (Sector each : model.sectors()) {
      List<String> names = new ArrayList<>(each.names());
      names.add(each.name());
      names.add(each.id().replace('-', ' '));
      sectors.addAll(words.of(each, names));
    }
    List<NamesInText.Match<?>> all = new ArrayList<>(sectors);
    all.addAll(groups);
    sectors.removeIf(each -> all.stream().anyMatch(each::within));
    boolean telling = sectors.stream().anyMatch(each -> !isWeak(each.name()));
    Map<Sector, Set<String>> found = new LinkedHashMap<>();
    for (NamesInText.Match<Sector> each : sectors) {
      if (!telling || !isWeak(each.name())) {
        found.computeIfAbsent(each.meant(), sector -> new LinkedHashSet<>()).add(each.name());
      }
    }
    return found;
  }

  private boolean isWeak(String name) {
    return weak.containsAll(terms.stems(name));
  }

  /** The longest of the words for several sectors. */
  private static Optional<NamesInText.Match<SectorGroup>> longest(
      List<NamesInText.Match<SectorGroup>> groups) {
    return groups.stream()
        .filter(each -> !each.meant().sectors().isEmpty())
        .filter(each -> groups.stream().noneMatch(each::within))
        .max((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()));
  }

  /** The sector whose names share most telling words with a text. */
  private List<Sector> byWords(String text, List<NamesInText.Match<SectorGroup>> groups) {
    Set<String> stems = new LinkedHashSet<>(terms.stems(text));
    stems.removeIf(general::contains);
    groups.stream()
        .filter(each -> each.meant().sectors().isEmpty())
        .forEach(each -> stems.removeAll(terms.stems(each.name())));
    List<Sector> best = new ArrayList<>();
    long most = 0;
    for (Sector each : model.sectors()) {
      Set<String> words = new LinkedHashSet<>(terms.stems(each.name()));
      each.names().forEach(name -> words.addAll(terms.stems(name)));
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
      throw new QueryException(
          "\"" + Quoted.of(text) + "\" can mean several sectors, which answer to different rules.",
          "Name one or more of: "
              + String.join("; ", best.stream().map(Sector::name).toList())
              + ".",
          List.of());
    }
    return best;
  }

  private QueryException unknown(String text) {
    List<String> names = model.sectors().stream().map(Sector::name).toList();
    Set<String> all = new LinkedHashSet<>();
    model.sectors().forEach(each -> all.addAll(each.names()));
    all.addAll(names);
    return new QueryException(
        text.isBlank()
            ? "No facility, product or sector is named."
            : "\"" + Quoted.of(text) + "\" names no sector held here.",
        "Sectors: " + String.join("; ", names) + ".",
        nearest(text, all));
  }

  /** Names like the whole text, or else like one of its words. */
  private static List<String> nearest(String text, Set<String> names) {
    Nearest near = Nearest.among(names);
    List<String> whole = near.to(text, 3);
    if (!whole.isEmpty()) {
      return whole;
    }
    Set<String> found = new LinkedHashSet<>();
    StringTokenizer words = new StringTokenizer(text);
    for (int i = 0; i < MOST_WORDS && words.hasMoreTokens() && found.size() < 3; i++) {
      String word = words.nextToken();
      if (word.length() > 4) {
        EditDistance edits = EditDistance.from(word);
        near.to(word, 1).stream().filter(each -> edits.to(each, 2) <= 2).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }
}
