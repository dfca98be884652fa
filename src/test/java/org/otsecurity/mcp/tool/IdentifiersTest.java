package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.resource.CorpusResources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What answers call a requirement is understood again, as docs/identifiers.md promises. */
class IdentifiersTest {
  private static final List<String> QUESTIONS =
      List.of(
          "search_ot_requirements {'query':'remote access'}",
          "search_ot_requirements {'query':'firmware update of a PLC'}",
          "get_ot_requirement {'requirement_id':'SR 1.1'}",
          "get_ot_requirement {'requirement_id':'AC-2'}",
          "get_ot_requirement {'requirement_id':'M0930'}",
          "get_ot_requirement {'requirement_id':'AC-13'}",
          "get_standard_requirements {'standard':'nist-800-53','family':'SC','include_withdrawn':true}",
          "get_standard_requirements {'standard':'iec62443-2-4'}",
          "get_standard_requirements {'standard':'mitre-ics','kind':'detection strategy'}",
          "map_security_level_requirements {'security_level':3}",
          "get_zone_conduit_guidance {'reference_architecture':'electrical-substation'}",
          "get_requirement_rationale {'requirement_id':'SR 5.1'}",
          "get_implementation_guidance {'requirement_id':'CR 3.4'}",
          "explain_term {'term':'zone'}",
          "get_mitre_ics_technique {'technique_id':'T0836','map_to_standards':['iec62443-3-3']}",
          "get_mitre_ics_technique {'technique_id':'T0833'}",
          "find_mitre_ics_techniques {'asset':'PLC','include_mitigations':true}",
          "what_changed {'standard':'mitre-ics','from':'17.1'}",
          "what_changed {'standard':'nist-800-53'}");

  private final CorpusResources resources = new CorpusResources(TestCorpus.questions());

  private static final List<String> OF_THE_DOCUMENT =
      List.of("requirements", "enhancements", "common_constraints");

  @Test
  void everyIdOfAnAnswerIsTakenBack() {
    Set<String> keys = new TreeSet<>();
    for (String each : QUESTIONS) {
      int space = each.indexOf(' ');
      int before = keys.size();
      collect(call(each.substring(0, space), each.substring(space + 1).replace('\'', '"')), keys);
      assertThat(keys.size()).as(each + " names requirements").isGreaterThanOrEqualTo(before);
    }
    assertThat(keys).hasSizeGreaterThan(180);
    List<String> refused = new ArrayList<>();
    for (String key : keys) {
      String standard = key.substring(0, key.indexOf('/'));
      String id = key.substring(key.indexOf('/') + 1);
      ObjectNode arguments = Json.object().put("requirement_id", id).put("standard", standard);
      JsonNode answer = call("get_ot_requirement", Json.text(arguments));
      if (!answer.path("id").asString("").equals(id)
          || !answer.path("standard").asString("").equals(standard)) {
        refused.add(key);
      }
      String uri = CorpusResources.uri(new DocumentId(standard), id);
      String contents = resources.read(uri).map(each -> String.valueOf(each.get(0))).orElse("");
      if (!contents.contains("\"id\":\"" + id + "\"")) {
        refused.add(uri);
      }
    }
    assertThat(refused).isEmpty();
  }

  /** Pairs of standard and id, wherever they stand; a row of a removed release is not held. */
  private static void collect(JsonNode node, Set<String> keys) {
    if (node.isObject()
        && node.path("standard").isString()
        && node.path("id").isString()
        && !node.path("id").asString().equals(node.path("standard").asString())
        && !node.path("change").toString().contains("removed")) {
      keys.add(node.path("standard").asString() + "/" + node.path("id").asString());
    }
    String common = node.path("common").path("standard").asString("");
    if (!common.isEmpty()) {
      for (String list : OF_THE_DOCUMENT) {
        for (JsonNode each : node.path(list)) {
          if (each.path("id").isString() && !each.has("standard")) {
            keys.add(common + "/" + each.path("id").asString());
          }
        }
      }
    }
    if (node.path("standard").isString()) {
      // Rows of the document of an answer do not name it again.
      for (String list : OF_THE_DOCUMENT) {
        for (JsonNode each : node.path(list)) {
          if (!each.has("standard") && each.path("id").isString()) {
            keys.add(node.path("standard").asString() + "/" + each.path("id").asString());
          }
        }
      }
    }
    node.forEach(each -> collect(each, keys));
  }
}
