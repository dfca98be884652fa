package org.otsecurity.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.mapping.SuggestMappings;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.source.curated.CuratedCorpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is known of the quality of mappings, as tables for the documentation. */
final class MappingQuality {
  private static final Path FOLDER = Path.of("corpus");

  private final Corpus corpus;

  MappingQuality() throws IOException {
    this.corpus = CuratedCorpus.read(FOLDER);
  }

  /** Every set with its size and who asserts it. */
  String sets() {
    StringBuilder table =
        new StringBuilder(
                "| Set | Basis | Asserted by | Rows | Pairs | 0.9 | 0.7 | 0.5 | Parts | No counterpart |\n")
            .append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (MappingSet set : corpus.mappings().sets()) {
      List<Mapping> pairs = pairs(set.id());
      Set<RequirementId> rows = new HashSet<>();
      pairs.forEach(each -> rows.add(each.source()));
      List<PartMapping> parts =
          corpus.mappings().parts().stream()
              .filter(each -> each.asserter().set().equals(Optional.of(set.id())))
              .toList();
      parts.forEach(each -> rows.add(each.source()));
      long none =
          corpus.mappings().unmapped().stream().filter(each -> each.set().equals(set.id())).count();
      table.append(
          "| %s | %s | %s | %d | %d | %s | %s | %s | %s | %d |\n"
              .formatted(
                  set.id(),
                  set.basis(),
                  set.publisher(),
                  rows.size(),
                  pairs.size(),
                  count(pairs, 0.9),
                  count(pairs, 0.7),
                  count(pairs, 0.5),
                  parts.isEmpty() ? "" : parts.size(),
                  none));
    }
    return table.toString();
  }

  private List<Mapping> pairs(String set) {
    return corpus.mappings().mappings().stream()
        .filter(each -> each.asserter().set().equals(Optional.of(set)))
        .toList();
  }

  private static String count(List<Mapping> pairs, double confidence) {
    long count =
        pairs.stream()
            .filter(
                each -> each.confidence().map(Confidence::value).equals(Optional.of(confidence)))
            .count();
    return count == 0 ? "" : Long.toString(count);
  }

  /** The verdicts of the blind judgment per confidence that the pair has today. */
  String judgments() throws IOException {
    JsonNode root =
        new YAMLMapper()
            .readTree(
                java.nio.file.Files.readString(FOLDER.resolve("quality/mapping-judgments.yaml")));
    Map<String, Double> confidences = new HashMap<>();
    for (Mapping each : corpus.mappings().mappings()) {
      each.confidence()
          .ifPresent(value ->
              confidences.put(
                  each.asserter().set().orElseThrow()
                      + each.source().value()
                      + ">"
                      + each.target().value(),
                  value.value()));
    }
    Map<String, Map<String, Integer>> verdicts = new LinkedHashMap<>();
    for (String band : List.of("0.9", "0.7", "0.5", "proposed, not kept", "random pair")) {
      verdicts.put(band, new TreeMap<>());
    }
    for (JsonNode each : root.path("judgments")) {
      String key =
          each.path("set").asString()
              + each.path("from").asString()
              + ">"
              + each.path("to").asString();
      Double confidence = confidences.get(key);
      String band =
          confidence != null
              ? confidence.toString()
              : each.path("sample").asString().equals("random")
                  ? "random pair"
                  : "proposed, not kept";
      Map<String, Integer> row = verdicts.get(band);
      if (row != null) {
        row.merge(each.path("verdict").asString(), 1, Integer::sum);
      }
    }
    StringBuilder table =
        new StringBuilder(
                "| Confidence | Judged | Core | Partial | Supporting | None | At its level or above | Related |\n")
            .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    verdicts.forEach((band, row) -> {
      int core = row.getOrDefault("core", 0);
      int partial = row.getOrDefault("partial", 0);
      int supporting = row.getOrDefault("supporting", 0);
      int none = row.getOrDefault("none", 0);
      int all = core + partial + supporting + none;
      int reached =
          switch (band) {
            case "0.9" -> core;
            case "0.7" -> core + partial;
            default -> core + partial + supporting;
          };
      table.append(
          "| %s | %d | %d | %d | %d | %d | %s | %s |\n"
              .formatted(
                  band,
                  all,
                  core,
                  partial,
                  supporting,
                  none,
                  band.startsWith("0.") ? percent(reached, all) : "",
                  percent(all - none, all)));
    });
    return table.toString();
  }

  /** Where somebody else speaks on the same rows: how much of theirs is in ours. */
  String agreement() {
    StringBuilder table =
        new StringBuilder("| Published | Ours | Published pairs | Also ours | Of ours |\n")
            .append("| --- | --- | --- | --- | --- |\n");
    for (BesideCurated each : BesideCurated.all(corpus)) {
      boolean comparable = each.published().targetEdition().isEmpty();
      table.append(
          "| [%s](mappings/%s.md) | %s | %s | %s | %s |\n"
              .formatted(
                  each.published().id(),
                  each.published().id(),
                  each.curated().id(),
                  comparable ? each.publishedPairs() : "another edition",
                  comparable ? percent(each.same(), each.publishedPairs()) : "",
                  comparable ? percent(each.same(), each.curatedPairs()) : ""));
    }
    commonLabels(table, TestDocuments.IEC_62443_3_3, "iec62443-3-3_nist-800-53");
    commonLabels(table, TestDocuments.IEC_62443_4_2, "iec62443-4-2_nist-800-53");
    return table.toString();
  }

  /** A page for each published set that has a curated one beside it, by the name of its file. */
  Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    for (BesideCurated each : BesideCurated.all(corpus)) {
      AgreementPage page = new AgreementPage(each, corpus.documents());
      pages.put(page.file(), page.text());
    }
    return pages;
  }

  private Set<String> ends(String set) {
    Set<String> ends = new HashSet<>();
    pairs(set).forEach(each -> ends.add(each.source().value() + ">" + each.target().value()));
    return ends;
  }

  /** Rows that MITRE labels on the same mitigation: evidence, not a mapping of the two. */
  private void commonLabels(StringBuilder table, DocumentId iec, String ours) {
    Map<RequirementId, List<RequirementId>> labels = new HashMap<>();
    corpus.relations().stream()
        .filter(each -> each.type() == RelationType.LABELED)
        .forEach(each ->
            labels.computeIfAbsent(each.source(), id -> new ArrayList<>()).add(each.target()));
    Set<String> common = new HashSet<>();
    for (List<RequirementId> each : labels.values()) {
      for (RequirementId a : each) {
        for (RequirementId b : each) {
          if (a.standard().equals(iec) && b.standard().equals(DocumentId.NIST_800_53)) {
            common.add(a.value() + ">" + b.value());
          }
        }
      }
    }
    Set<String> known = ends(ours);
    long both = common.stream().filter(known::contains).count();
    table.append(
        "| MITRE labels both on one mitigation (evidence, no mapping) | %s | %d | %s | |\n"
            .formatted(ours, common.size(), percent(both, common.size())));
  }

  /** How often computed suggestions meet what curated sets hold; they use none of those sets. */
  String suggestions() {
    SuggestMappings suggest =
        new SuggestMappings(TestCorpus.store(), new SearchRequirements(TestCorpus.store()));
    StringBuilder table =
        new StringBuilder("| Held back | Rows | Precision@5 | Recall@10 |\n")
            .append("| --- | --- | --- | --- |\n");
    for (String set :
        List.of(
            "iec62443-3-3_nist-800-53",
            "iec62443-4-2_nist-800-53",
            "nerc-cip_iec62443-3-3",
            "nist-csf_nist-800-53",
            "nist-800-53_iso27001")) {
      Map<RequirementId, Set<RequirementId>> right = new LinkedHashMap<>();
      pairs(set)
          .forEach(each ->
              right.computeIfAbsent(each.source(), id -> new HashSet<>()).add(each.target()));
      DocumentId target = pairs(set).get(0).target().standard();
      Map<RequirementId, Requirement> rows = new HashMap<>();
      corpus.requirements().forEach(each -> rows.put(each.id(), each));
      double precision = 0;
      double recall = 0;
      for (var each : right.entrySet()) {
        List<RequirementId> found =
            suggest
                .suggest(List.of(java.util.Objects.requireNonNull(rows.get(each.getKey()))), target)
                .getOrDefault(each.getKey(), List.of())
                .stream()
                .map(MappingRow::target)
                .map(heading -> heading.id())
                .toList();
        long inFive = found.stream().limit(5).filter(each.getValue()::contains).count();
        long inTen = found.stream().limit(10).filter(each.getValue()::contains).count();
        precision += inFive / 5.0;
        recall += (double) inTen / each.getValue().size();
      }
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f | %.2f |\n",
              set,
              right.size(),
              precision / right.size(),
              recall / right.size()));
    }
    return table.toString();
  }

  private static String percent(long part, long all) {
    return all == 0 ? "" : Math.round(100.0 * part / all) + " %";
  }
}
