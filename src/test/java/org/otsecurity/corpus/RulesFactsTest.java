package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import tools.jackson.databind.JsonNode;

/** Facts of NERC CIP, EU law, the Cybersecurity Framework and CISA's goals equal their sources. */
class RulesFactsTest {
  /** A row that a page break shortened in the compiled data; the official table has EACMS too. */
  private static final String MENDED = "CIP-004-7 R5 Part 5.3";

  private static final List<String> SYSTEMS = List.of("EACMS", "PACS", "PCA", "EAP");

  @Test
  void nercIdsLabelsAndDatesAreThoseCompiled() {
    Facts facts = new Facts();
    Facts later = new Facts();
    CorpusFiles.requirements(DocumentId.NERC_CIP)
        .forEach((id, row) -> {
          facts.put(id, "title", row.title());
          facts.put(
              id,
              "effective",
              row.version().map(version -> version.effective().toString()).orElse(""));
          facts.put(
              id,
              "enforcement",
              row.version().map(version -> version.enforcement().value()).orElse(""));
          row.version()
              .map(NercVersion::laterText)
              .filter(text -> !text.isEmpty())
              .ifPresent(text -> later.add(row.family().orElse(""), "later versions", text));
        });
    FactSheet.ofAllRows("nerc-cip/rows").check(facts, RulesFactsTest::nercRows);
    FactSheet.ofSomeRows("nerc-cip/later-versions").check(later, RulesFactsTest::nercFuture);
  }

  private static Facts nercRows() {
    Facts theirs = new Facts();
    for (JsonNode standard : nerc().path("standards")) {
      putTitle(theirs, standard);
      String id = standard.path("id").asString();
      theirs.put(id, "effective", standard.path("effectiveDate").asString());
      theirs.put(id, "enforcement", standard.path("status").asString());
      for (JsonNode requirement : standard.path("requirements")) {
        putTitle(theirs, requirement);
        requirement.path("parts").forEach(part -> putTitle(theirs, part));
      }
    }
    return theirs;
  }

  private static Facts nercFuture() {
    Map<String, List<String>> expected = new TreeMap<>();
    for (JsonNode future : nerc().path("future")) {
      List<String> words =
          expected.computeIfAbsent(future.path("number").asString(), key -> new ArrayList<>());
      words.add(future.path("id").asString());
      words.add(future.path("effectiveDate").asString("date not known"));
    }
    Facts theirs = new Facts();
    expected.forEach((family, words) ->
        theirs.holds(
            family,
            "later versions",
            "with " + words,
            value -> words.stream().allMatch(value::contains)));
    return theirs;
  }

  private static void putTitle(Facts facts, JsonNode node) {
    facts.put(node.path("id").asString(), "title", node.path("title").asString());
  }

  private static JsonNode nerc() {
    return SharedData.json("data/nerc-cip/nerc-cip.json");
  }

  @Test
  void nercApplicabilityFollowsItsFlags() {
    Facts facts = new Facts();
    CorpusFiles.requirements(DocumentId.NERC_CIP)
        .forEach((id, row) -> {
          List<ApplicableSystem> systems =
              row.applicability().map(NercApplicability::systems).orElse(List.of());
          for (String each : SYSTEMS) {
            facts.put(id, each, systems.contains(ApplicableSystem.parse(each).orElseThrow()));
          }
          facts.put(
              id,
              "ratings",
              row.applicability().map(NercApplicability::ratings).orElse(List.of()).stream()
                  .map(ImpactRating::value)
                  .collect(Collectors.joining(", ")));
          facts.put(id, "applies to", row.applicability().map(NercApplicability::words).orElse(""));
        });
    FactSheet.ofSomeRows("nerc-cip/applicability").check(facts, RulesFactsTest::nercFlags);
  }

  private static Facts nercFlags() {
    Facts theirs = new Facts();
    for (JsonNode standard : nerc().path("standards")) {
      for (JsonNode requirement : standard.path("requirements")) {
        for (JsonNode part : requirement.path("parts")) {
          putFlags(theirs, part.path("id").asString(), part.path("applicability"));
        }
      }
    }
    return theirs;
  }

  private static void putFlags(Facts facts, String id, JsonNode flags) {
    if (!flags.isEmpty() && !id.equals(MENDED)) {
      for (String each : SYSTEMS) {
        facts.put(id, each, flags.has(each));
      }
    }
    if (flags.has("high")) {
      facts.holds(id, "ratings", "with high", value -> value.contains("high"));
    }
    if (flags.has("mediumWithErc")) {
      String connectivity = "External Routable Connectivity";
      facts.holds(id, "applies to", "with " + connectivity, value -> value.contains(connectivity));
    }
  }

  @ParameterizedTest
  @CsvSource({"nis2, nis2", "cra, cra", "dora, dora", "cer, cer"})
  void articlesHaveTheirOfficialTitles(String file, DocumentId standard) {
    Facts facts = new Facts();
    CorpusFiles.requirements(standard)
        .forEach((id, row) -> {
          facts.put(id, "title", plain(row.title()));
          facts.put(id, "has a note", row.note().isPresent());
        });
    FactSheet.ofSomeRows("eu/" + file)
        .check(
            facts,
            () -> {
              Facts theirs = new Facts();
              for (JsonNode article :
                  SharedData.json("data/eu/" + file + ".json").path("articles")) {
                String id = "Art. " + article.path("article").asString();
                boolean slip = standard.equals(DocumentId.NIS2) && id.equals("Art. 17");
                if (article.path("title").isString() && !slip) {
                  theirs.put(id, "title", plain(article.path("title").asString()));
                } else {
                  theirs.put(id, "has a note", true);
                }
              }
              return theirs;
            });
  }

  private static String plain(String text) {
    return text.replace('\u2019', '\'').replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  @Test
  void measuresOfArticle21AreTen() {
    List<String> measures =
        CorpusFiles.requirements(DocumentId.NIS2).keySet().stream()
            .filter(each -> each.startsWith("Art. 21(2)("))
            .toList();
    assertThat(measures).hasSize(10);
    FactSheet.ofAllRows("eu/nis2-measures")
        .check(
            Facts.ofIds(measures),
            () -> {
              List<String> theirs = new ArrayList<>();
              for (JsonNode each :
                  SharedData.json("data/eu/nis2-art21-measures.json").path("measures")) {
                theirs.add("Art. 21(2)(" + each.path("letter").asString() + ")");
              }
              return Facts.ofIds(theirs);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "cra, Art. 14, 2026-09-11",
    "cra, Art. 13, 2027-12-11",
    "cra, Art. 35, 2026-06-11",
    "nis2, Art. 21, 2024-10-18",
    "dora, Art. 28, 2025-01-17"
  })
  void datesOfEffectAreThoseOfTheActs(DocumentId standard, String article, String date) {
    Map<String, Requirement> ours = CorpusFiles.requirements(standard);
    assertThat(CorpusFiles.attribute(Objects.requireNonNull(ours.get(article)), "effective"))
        .isEqualTo(date);
  }

  @Test
  void frameworkAndGoalsHaveTheirIds() {
    FactSheet.ofAllRows("nist-csf")
        .check(
            Facts.ofIds(CorpusFiles.requirements(DocumentId.NIST_CSF).keySet()),
            () -> {
              JsonNode csf = SharedData.json("data/nist-csf2/csf-2.0-core.json");
              List<String> theirs = new ArrayList<>();
              for (String list : List.of("functions", "categories", "subcategories")) {
                csf.path(list).forEach(each -> theirs.add(each.path("id").asString()));
              }
              return Facts.ofIds(theirs);
            });
    Facts goals = new Facts();
    CorpusFiles.requirements(new DocumentId("cisa-cpg"))
        .forEach((id, row) -> goals.put(id, "title", row.title()));
    FactSheet.ofAllRows("cisa-cpg")
        .check(
            goals,
            () -> {
              Facts theirs = new Facts();
              for (String edition : List.of("1.0.1", "2.0")) {
                for (JsonNode each :
                    SharedData.json("data/cisa-cpg/cpg-" + edition + ".json").path("goals")) {
                  theirs.put(
                      "CPG " + edition + " " + each.path("id").asString(),
                      "title",
                      each.path("title").asString());
                }
              }
              return theirs;
            });
  }

  @Test
  void publishedMappingsAreWhole() {
    Map<String, Integer> counts = new HashMap<>();
    for (Mapping each : CorpusFiles.corpus().mappings().mappings()) {
      counts.merge(each.asserter().set().orElseThrow(), 1, Integer::sum);
    }
    assertThat(counts)
        .containsEntry("nist-800-53_iso27001", 642)
        // Two of the 343 rows are there twice.
        .containsEntry("nist-csf_iso27001", 341)
        .containsEntry("cisa-cpg_mitre-ics", 45);
    Facts rows = new Facts();
    counts.forEach((set, count) -> rows.put(set, "rows", count));
    FactSheet.ofSomeRows("mappings")
        .check(
            rows,
            () -> {
              Facts theirs = new Facts();
              theirs.put(
                  "nist-800-53_iso27001",
                  "rows",
                  SharedData.text("data/mappings/sp800-53r5-to-iso27001-2022.csv")
                      .lines()
                      .skip(1)
                      .filter(line -> !line.isBlank())
                      .count());
              return theirs;
            });
  }
}
