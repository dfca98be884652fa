package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Requirement;
import tools.jackson.databind.JsonNode;

/** Facts of NERC CIP, EU law, the Cybersecurity Framework and CISA's goals equal their sources. */
class RulesFactsTest {
  /** A row that a page break shortened in the compiled data; the official table has EACMS too. */
  private static final String MENDED = "CIP-004-7 R5 Part 5.3";

  @Test
  void nercIdsLabelsAndDatesAreThoseCompiled() {
    Map<String, Requirement> ours = CorpusFiles.requirements(StandardId.NERC_CIP);
    Set<String> theirs = new TreeSet<>();
    JsonNode data = SharedData.json("data/nerc-cip/nerc-cip.json");
    for (JsonNode standard : data.path("standards")) {
      same(ours, theirs, standard);
      Requirement row = row(ours, standard);
      assertThat(row.attributes().get("effective"))
          .isEqualTo(standard.path("effectiveDate").asString());
      assertThat(row.attributes().get("enforcement")).isEqualTo(standard.path("status").asString());
      for (JsonNode requirement : standard.path("requirements")) {
        same(ours, theirs, requirement);
        requirement.path("parts").forEach(part -> same(ours, theirs, part));
      }
    }
    assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(theirs);
    for (JsonNode future : data.path("future")) {
      String family = future.path("number").asString();
      assertThat(ours.values())
          .filteredOn(each -> each.family().orElse("").equals(family))
          .anySatisfy(each ->
              assertThat(each.attributes().getOrDefault("later_versions", ""))
                  .contains(future.path("id").asString())
                  .contains(future.path("effectiveDate").asString("date not known")));
    }
  }

  private static void same(Map<String, Requirement> ours, Set<String> theirs, JsonNode node) {
    theirs.add(node.path("id").asString());
    assertThat(row(ours, node).title()).isEqualTo(node.path("title").asString());
  }

  private static Requirement row(Map<String, Requirement> ours, JsonNode node) {
    return Objects.requireNonNull(ours.get(node.path("id").asString()), node.path("id").asString());
  }

  @Test
  void nercApplicabilityFollowsItsFlags() {
    Map<String, Requirement> ours = CorpusFiles.requirements(StandardId.NERC_CIP);
    for (JsonNode standard : SharedData.json("data/nerc-cip/nerc-cip.json").path("standards")) {
      for (JsonNode requirement : standard.path("requirements")) {
        for (JsonNode part : requirement.path("parts")) {
          JsonNode flags = part.path("applicability");
          Map<String, String> facts = row(ours, part).attributes();
          String assets = facts.getOrDefault("asset_types", "");
          String ratings = facts.getOrDefault("impact_ratings", "");
          for (String each : List.of("EACMS", "PACS", "PCA", "EAP")) {
            if (!flags.isEmpty() && !part.path("id").asString().equals(MENDED)) {
              assertThat(List.of(assets.split(", ")).contains(each))
                  .as("%s %s", part.path("id"), each)
                  .isEqualTo(flags.has(each));
            }
          }
          if (flags.has("high")) {
            assertThat(ratings).as(part.path("id").asString()).contains("high");
          }
          if (flags.has("mediumWithErc")) {
            assertThat(facts.get("applies_to")).contains("External Routable Connectivity");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"nis2, NIS2", "cra, CRA", "dora, DORA", "cer, CER"})
  void articlesHaveTheirOfficialTitles(String file, StandardId standard) {
    Map<String, Requirement> ours = CorpusFiles.requirements(standard);
    for (JsonNode article : SharedData.json("data/eu/" + file + ".json").path("articles")) {
      Requirement row =
          Objects.requireNonNull(ours.get("Art. " + article.path("article").asString()));
      boolean slip = standard == StandardId.NIS2 && row.id().value().equals("Art. 17");
      if (article.path("title").isString() && !slip) {
        assertThat(plain(row.title())).isEqualTo(plain(article.path("title").asString()));
      } else {
        assertThat(row.note()).as(row.id().toString()).isPresent();
      }
    }
  }

  private static String plain(String text) {
    return text.replace('\u2019', '\'').replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  @Test
  void measuresOfArticle21AreTen() {
    Map<String, Requirement> ours = CorpusFiles.requirements(StandardId.NIS2);
    for (JsonNode each : SharedData.json("data/eu/nis2-art21-measures.json").path("measures")) {
      assertThat(ours).containsKey("Art. 21(2)(" + each.path("letter").asString() + ")");
    }
    assertThat(ours.keySet().stream().filter(each -> each.startsWith("Art. 21(2)("))).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "CRA, Art. 14, 2026-09-11",
    "CRA, Art. 13, 2027-12-11",
    "CRA, Art. 35, 2026-06-11",
    "NIS2, Art. 21, 2024-10-18",
    "DORA, Art. 28, 2025-01-17"
  })
  void datesOfEffectAreThoseOfTheActs(StandardId standard, String article, String date) {
    Map<String, Requirement> ours = CorpusFiles.requirements(standard);
    assertThat(Objects.requireNonNull(ours.get(article)).attributes().get("effective"))
        .isEqualTo(date);
  }

  @Test
  void frameworkAndGoalsHaveTheirIds() {
    JsonNode csf = SharedData.json("data/nist-csf2/csf-2.0-core.json");
    List<String> theirs = new ArrayList<>();
    for (String list : List.of("functions", "categories", "subcategories")) {
      csf.path(list).forEach(each -> theirs.add(each.path("id").asString()));
    }
    assertThat(CorpusFiles.requirements(StandardId.NIST_CSF).keySet())
        .containsExactlyInAnyOrderElementsOf(theirs);
    Map<String, Requirement> goals = CorpusFiles.requirements(StandardId.CISA_CPG);
    for (String edition : List.of("1.0.1", "2.0")) {
      for (JsonNode each :
          SharedData.json("data/cisa-cpg/cpg-" + edition + ".json").path("goals")) {
        Requirement goal =
            Objects.requireNonNull(goals.get("CPG " + edition + " " + each.path("id").asString()));
        assertThat(goal.title()).isEqualTo(each.path("title").asString());
      }
    }
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
    long rows =
        SharedData.text("data/mappings/sp800-53r5-to-iso27001-2022.csv")
            .lines()
            .skip(1)
            .filter(line -> !line.isBlank())
            .count();
    assertThat(rows).isEqualTo(642);
  }
}
