package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.QueryException;

/**
 * Weaknesses (CWE) and vulnerabilities (CVE) that a text names, and the threats of EMB3D that carry
 * them.
 *
 * @param weaknesses ids of weaknesses, for example {@code CWE-306}
 * @param vulnerabilities ids of vulnerabilities
 * @param words the words of the text, which may be the title of a weakness
 */
record Weaknesses(List<String> weaknesses, List<String> vulnerabilities, Words words) {
  /** Patterns of ids, which most texts do not need. */
  private static final class Forms {
    static final Pattern WEAKNESS =
        Pattern.compile(
            "(?<![\\p{L}\\d])CWE[-_ ]?0{0,5}(\\d{1,5})(?!\\d)", Pattern.CASE_INSENSITIVE);

    static final Pattern VULNERABILITY =
        Pattern.compile(
            "(?<![\\p{L}\\d])CVE[-_ ](\\d{4})-(\\d{4,7})(?!\\d)", Pattern.CASE_INSENSITIVE);

    private Forms() {}
  }

  private static final int MOST_NEAR = 4;

  /** Words of titles that are shorter, or that more titles have, tell no weakness. */
  private static final int SHORTEST_WORD = 5;

  private static final int MOST_TITLES = 5;

  /** What a text names; empty if it names neither. */
  static Optional<Weaknesses> in(String text) {
    if (!holds(text, "CWE") && !holds(text, "CVE")) {
      return Optional.empty();
    }
    Set<String> weaknesses = new LinkedHashSet<>();
    Matcher weakness = Forms.WEAKNESS.matcher(text);
    while (weakness.find()) {
      weaknesses.add("CWE-" + weakness.group(1));
    }
    Set<String> vulnerabilities = new LinkedHashSet<>();
    Matcher vulnerability = Forms.VULNERABILITY.matcher(text);
    while (vulnerability.find()) {
      vulnerabilities.add("CVE-" + vulnerability.group(1) + "-" + vulnerability.group(2));
    }
    return weaknesses.isEmpty() && vulnerabilities.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Weaknesses(List.copyOf(weaknesses), List.copyOf(vulnerabilities), Words.of(text)));
  }

  private static boolean holds(String text, String letters) {
    for (int at = 0; at + letters.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, letters, 0, letters.length())) {
        return true;
      }
    }
    return false;
  }

  /** The weakness that has a text for a title; empty if none has. */
  static Optional<Weaknesses> titled(String text, DeviceModel emb3d) {
    String title = text.strip();
    return emb3d.weaknesses().entrySet().stream()
        .filter(each -> each.getValue().equalsIgnoreCase(title))
        .map(each -> new Weaknesses(List.of(each.getKey()), List.of(), Words.of(text)))
        .findFirst();
  }

  /**
   * The threats that carry them, and what is to be said of those that none carries.
   *
   * @throws QueryException if no threat carries any
   */
  ThreatReading read(DeviceModel emb3d) {
    Set<Heading> threats = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String each : vulnerabilities) {
      List<Heading> naming = emb3d.byVulnerability().getOrDefault(each, List.of());
      threats.addAll(naming);
      if (naming.isEmpty()) {
        problems.add(
            each
                + " is not held here: MITRE EMB3D names it on no threat, and this corpus has no"
                + " list of vulnerabilities"
                + (weaknesses.isEmpty() ? "." : "; its weakness is looked for."));
      } else {
        notes.add(each + " is named on " + ids(naming) + ".");
      }
    }
    List<String> near = new ArrayList<>();
    for (String each : weaknesses) {
      List<Heading> carrying = emb3d.byWeakness().getOrDefault(each, List.of());
      threats.addAll(carrying);
      if (carrying.isEmpty()) {
        List<String> others = near(each, emb3d);
        near.addAll(others);
        problems.add("No threat of MITRE EMB3D carries " + each + ".");
      } else {
        notes.add(
            each + " " + emb3d.weaknesses().get(each) + " is carried by " + ids(carrying) + ".");
      }
    }
    if (threats.isEmpty()) {
      throw new QueryException(
          String.join(" ", problems),
          weaknesses.isEmpty()
              ? "Give its weakness with it, as in \"" + vulnerabilities.getFirst() + " (CWE-306)\"."
              : "Its threats carry " + emb3d.weaknesses().size() + " weaknesses.",
          near);
    }
    problems.addAll(notes);
    if (!near.isEmpty()) {
      problems.add("Weaknesses near to what none carries: " + String.join(", ", near) + ".");
    }
    List<Heading> all = List.copyOf(threats);
    return new ThreatReading(all, all, List.of(), problems);
  }

  private static String ids(List<Heading> threats) {
    return String.join(", ", threats.stream().map(each -> each.id().value()).toList());
  }

  /** Weaknesses whose titles have a word of the text that is theirs alone, then by number. */
  private List<String> near(String weakness, DeviceModel emb3d) {
    Map<String, String> held = emb3d.weaknesses();
    Set<String> near = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      List<String> titled =
          held.keySet().stream()
              .filter(each -> hasWord(held.getOrDefault(each, ""), word))
              .toList();
      if (word.length() >= SHORTEST_WORD && titled.size() <= MOST_TITLES) {
        near.addAll(titled);
      }
    }
    int number = number(weakness);
    held.keySet().stream()
        .sorted(
            Comparator.comparingInt((String each) -> Math.abs(number(each) - number))
                .thenComparingInt(each -> number(each)))
        .limit(MOST_NEAR)
        .forEach(near::add);
    return near.stream().limit(MOST_NEAR).map(each -> each + " (" + held.get(each) + ")").toList();
  }

  /** Whether a title has a word, or one that goes on from it or that it goes on from. */
  private static boolean hasWord(String title, String word) {
    Words words = Words.of(title.toLowerCase(Locale.ROOT));
    for (int i = 0; i < words.size(); i++) {
      String each = words.word(i);
      if (each.length() >= SHORTEST_WORD && (each.startsWith(word) || word.startsWith(each))) {
        return true;
      }
    }
    return false;
  }

  private static int number(String weakness) {
    return Integer.parseInt(weakness.substring("CWE-".length()));
  }
}
