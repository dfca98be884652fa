package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.otsecurity.corpus.CorpusFiles.OurText;
import tools.jackson.databind.JsonNode;

/**
 * Every text is our own and fits one row only: no near-duplicates, nothing copied from a source.
 */
class SummaryOriginalityTest {
  private static final int DUPLICATE_RUN = 3;
  private static final double MOST_ALIKE = 0.30;

  /** So many consecutive words in common with a source count as copied. */
  private static final int COPIED_RUN = 9;

  @Test
  void noTwoSummariesAreNearlyAlike() {
    assertThat(nearDuplicates(CorpusFiles.summaries())).isEmpty();
  }

  @Test
  void nearDuplicatesAreFound() {
    String text = "The key switch of the controller stands in run mode while the plant operates.";
    List<OurText> texts =
        List.of(
            new OurText("file", "one", text),
            new OurText("file", "two", text.replace("plant", "unit")),
            new OurText("file", "three", "The historian in the DMZ takes no connection inward."));
    assertThat(nearDuplicates(texts)).singleElement().asString().contains("one", "two");
  }

  /** Compares only texts that share a run of words, found through an index of all runs. */
  private static List<String> nearDuplicates(List<OurText> texts) {
    List<Integer> sizes = new ArrayList<>();
    Map<List<String>, List<Integer>> holders = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Set<List<String>> shingles = Shingles.of(texts.get(i).value(), DUPLICATE_RUN);
      sizes.add(shingles.size());
      Map<Integer, Integer> shared = new HashMap<>();
      for (List<String> shingle : shingles) {
        List<Integer> earlier = holders.computeIfAbsent(shingle, key -> new ArrayList<>());
        earlier.forEach(each -> shared.merge(each, 1, Integer::sum));
        earlier.add(i);
      }
      for (var each : shared.entrySet()) {
        int union = sizes.get(i) + sizes.get(each.getKey()) - each.getValue();
        double alike = (double) each.getValue() / union;
        if (alike > MOST_ALIKE) {
          found.add(
              "%s and %s share %.0f %%"
                  .formatted(texts.get(i).place(), texts.get(each.getKey()).place(), 100 * alike));
        }
      }
    }
    return found;
  }

  @Test
  void noTextSharesNineWordsWithAttack() {
    List<String> sources = new ArrayList<>();
    for (String release : List.of("16.1", "17.1", "18.1", "19.1")) {
      collect(
          SharedData.json("data/mitre/ics-attack-" + release + ".json"),
          Set.of("description"),
          sources);
    }
    // Links and citations interrupt a sentence that a reader sees as one.
    assertNothingCopied(
        sources.stream()
            .map(each -> each.replaceAll("\\(Citation:[^)]*\\)", " "))
            .map(each -> each.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"))
            .map(each -> each.replaceAll("<[^>]*>", " "))
            .toList());
  }

  @Test
  void noTextSharesNineWordsWithEmb3d() {
    List<String> sources = new ArrayList<>();
    collect(
        SharedData.json("data/mitre-emb3d/emb3d-stix-2.0.1.json"),
        Set.of("description", "x_mitre_emb3d_threat_CWEs", "x_mitre_emb3d_threat_evidence"),
        sources);
    assertNothingCopied(
        sources.stream()
            .map(each -> each.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"))
            .map(each -> each.replaceAll("<[^>]*>", " "))
            .toList());
  }

  @Test
  void noTextSharesNineWordsWithSp80053() {
    List<String> sources = new ArrayList<>();
    collect(
        SharedData.json("data/nist-800-53/sp800-53-rev5-5.2.0-composite.json"),
        Set.of("statement", "guidance"),
        sources);
    for (String file :
        List.of(
            "catalog-5.0.1-min",
            "HIGH-baseline-resolved-profile_catalog-5.2.0-min",
            "PRIVACY-baseline-resolved-profile_catalog-5.2.0-min")) {
      collect(
          SharedData.json("data/nist-800-53/NIST_SP-800-53_rev5_" + file + ".json"),
          Set.of("prose"),
          sources);
    }
    // The composite prints parameters; here a copy that leaves them out is found as well.
    assertNothingCopied(
        sources.stream().map(each -> each.replaceAll("\\{\\{[^}]*\\}\\}", " ")).toList());
  }

  @Test
  void noTextSharesNineWordsWithSp80082() {
    List<String> sources = new ArrayList<>();
    collect(
        SharedData.json("data/nist-800-82r3/ot-overlay.json"),
        Set.of("otDiscussion", "rationale"),
        sources);
    sources.add(SharedData.text("data/nist-800-82r3/sp800-82r3-text.txt"));
    assertNothingCopied(sources);
  }

  private static void collect(JsonNode node, Set<String> keys, List<String> texts) {
    node.properties()
        .forEach(each -> {
          if (keys.contains(each.getKey()) && each.getValue().isString()) {
            texts.add(each.getValue().asString());
          }
        });
    for (JsonNode child : node) {
      collect(child, keys, texts);
    }
  }

  @Test
  void copiedWordsAreFound() {
    String source =
        "Operators confirm that the valve has moved before the next batch starts at all.";
    List<OurText> texts =
        List.of(
            new OurText("file", "eight", "The valve has moved before the next batch."),
            new OurText("file", "nine", "First, that the valve has moved, before the next batch."));
    assertThat(copied(texts, List.of(source)))
        .containsExactly("file nine: that the valve has moved before the next batch");
  }

  private static void assertNothingCopied(List<String> sources) {
    List<OurText> texts = new ArrayList<>(CorpusFiles.summaries());
    texts.addAll(CorpusFiles.explanations("rationale"));
    texts.addAll(CorpusFiles.explanations("guidance"));
    texts.addAll(CorpusFiles.definitions());
    texts.addAll(CorpusFiles.notes());
    texts.addAll(CorpusFiles.zoneTexts());
    texts.addAll(CorpusFiles.topicTexts());
    texts.addAll(CorpusFiles.mappingTexts());
    texts.addAll(CorpusFiles.sectorTexts());
    assertThat(sources).hasSizeGreaterThan(100);
    assertThat(copied(texts, sources)).isEmpty();
  }

  private static Set<String> copied(List<OurText> texts, List<String> sources) {
    Map<List<String>, String> ours = new HashMap<>();
    for (OurText text : texts) {
      Shingles.of(text.value(), COPIED_RUN).forEach(each -> ours.putIfAbsent(each, text.place()));
    }
    TreeSet<String> copied = new TreeSet<>();
    for (String source : sources) {
      List<String> words = Shingles.words(source);
      for (int i = 0; i + COPIED_RUN <= words.size(); i++) {
        List<String> run = words.subList(i, i + COPIED_RUN);
        String place = ours.get(run);
        if (place != null) {
          copied.add(place + ": " + String.join(" ", run));
        }
      }
    }
    return copied;
  }
}
