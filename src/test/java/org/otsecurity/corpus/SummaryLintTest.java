package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.corpus.CorpusFiles.OurText;

/** Holds our texts to the rules that a machine can hold; docs/corpus.md has them all. */
class SummaryLintTest {
  private static final int FEWEST_WORDS = 25;
  private static final int MOST_WORDS = 70;

  /** A letter of a law often asks one thing: a second sentence on it would only add to the law. */
  private static final String OF_LETTERS = "documents/nis2-ir-2024-2690/";

  private static final int FEWEST_OF_LETTERS = 9;
  private static final int MOST_EQUAL_OPENINGS = 2;

  /** Words that say nothing, order the reader about, or belong to the standard's own voice. */
  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(robust\\w*|comprehensive\\w*|ensur\\w+|it is important|important to note|in today"
              + "|crucial\\w*|seamless\\w*|leverag\\w+|state-of-the-art|cutting-edge|best-in-class"
              + "|holistic\\w*|various|plethora|utiliz\\w+|paramount|delv\\w+|myriad|shall|you|your"
              + "|yours|we|our|i\\.e\\.|e\\.g\\.|etc\\.?"
              + "|this (requirement|control|enhancement|technique|mitigation)"
              + " (is|ensures|requires|describes|covers|addresses))(?!\\w)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BRITISH =
      Pattern.compile(
          "\\b(\\w*(?:authoris|organis|recognis|minimis|maximis|synchronis|initialis|centralis"
              + "|utilis|customis|virtualis|sanitis|prioritis|neutralis|standardis|categoris"
              + "|summaris|optimis|realis(?:e|ing|ation)|analys(?:ed|ing)\\b|isation)\\w*"
              + "|(?:behaviour|colour|centre|metre|litre|licence|defence|offence|fibre|catalogue"
              + "|labour|neighbour|favour|honour)\\w*|programmes?"
              + "|(?:modell|labell|travell|signall|channell|tunnell)(?:ed|ing)|cancell(?:ed|ing)"
              + "|grey|whilst|artefacts?|ageing|fulfils?|judgement|tyres?|aluminium|sulphur)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DASH = Pattern.compile("[\u2013\u2014]");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

  @Test
  void summariesHaveARightLength() {
    assertThat(findings(CorpusFiles.summaries(), SummaryLintTest::length)).isEmpty();
  }

  private static List<String> length(OurText text) {
    int words = text.value().split(" ").length;
    int fewest = text.file().startsWith(OF_LETTERS) ? FEWEST_OF_LETTERS : FEWEST_WORDS;
    return words >= fewest && words <= MOST_WORDS
        ? List.of()
        : List.of(words + " words, wanted are " + fewest + " to " + MOST_WORDS);
  }

  @Test
  void summariesAreWholeSentencesAndAtLeastTwo() {
    assertThat(
            findings(
                CorpusFiles.summaries(),
                text -> {
                  List<String> problems = new ArrayList<>();
                  if (!text.value().matches(".*[.!?][\"\u201d)]?")) {
                    problems.add("no stop at the end");
                  }
                  if (SENTENCE_END.matcher(text.value()).results().count() < 2
                      && !text.file().startsWith(OF_LETTERS)) {
                    problems.add("fewer than two sentences");
                  }
                  return problems;
                }))
        .isEmpty();
  }

  @Test
  void textsHoldNoFiller() {
    assertThat(findings(textsAndNotes(), text -> matches(FILLER, text))).isEmpty();
  }

  @Test
  void textsAreInAmericanSpelling() {
    assertThat(findings(textsAndNotes(), text -> matches(BRITISH, text))).isEmpty();
  }

  @Test
  void textsHoldNoDashes() {
    assertThat(findings(textsAndNotes(), text -> matches(DASH, text))).isEmpty();
  }

  @Test
  void neighborsDoNotOpenAlike() {
    Map<String, List<String>> ids = new TreeMap<>();
    for (OurText each : CorpusFiles.summaries()) {
      List<String> words = Shingles.words(each.value());
      String opening = String.join(" ", words.subList(0, Math.min(3, words.size())));
      ids.computeIfAbsent(each.file() + ": " + opening, key -> new ArrayList<>()).add(each.id());
    }
    ids.values().removeIf(each -> each.size() <= MOST_EQUAL_OPENINGS);
    assertThat(ids).isEmpty();
  }

  @Test
  void everySummaryIsDistinct() {
    Map<String, String> first = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (OurText each : CorpusFiles.summaries()) {
      String other =
          first.putIfAbsent(String.join(" ", Shingles.words(each.value())), each.place());
      if (other != null) {
        repeated.add(each.place() + " repeats " + other);
      }
    }
    assertThat(repeated).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A robust design.",
        "It ensures access.",
        "Use it, etc.",
        "Tags, e.g. pressure.",
        "This control requires keys.",
        "An authorised person.",
        "The centre of the plant.",
        "One \u2014 or two."
      })
  void lintFindsWhatItShould(String text) {
    OurText bad = new OurText("file", "id", text);
    assertThat(Stream.of(FILLER, BRITISH, DASH).flatMap(each -> matches(each, bad).stream()))
        .isNotEmpty();
  }

  private interface Rule {
    List<String> problems(OurText text);
  }

  private static List<String> findings(List<OurText> texts, Rule rule) {
    List<String> findings = new ArrayList<>();
    for (OurText text : texts) {
      rule.problems(text).forEach(each -> findings.add(text.place() + ": " + each));
    }
    return findings;
  }

  private static List<String> matches(Pattern pattern, OurText text) {
    List<String> matches = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.value());
    while (matcher.find()) {
      matches.add("\"" + matcher.group() + "\"");
    }
    return matches;
  }

  private static List<OurText> textsAndNotes() {
    List<OurText> all = new ArrayList<>(CorpusFiles.summaries());
    all.addAll(CorpusFiles.notes());
    all.addAll(CorpusFiles.explanations("rationale"));
    all.addAll(CorpusFiles.explanations("guidance"));
    all.addAll(CorpusFiles.definitions());
    all.addAll(CorpusFiles.zoneTexts());
    all.addAll(CorpusFiles.topicTexts());
    all.addAll(CorpusFiles.mappingTexts());
    all.addAll(CorpusFiles.sectorTexts());
    return all;
  }
}
