package org.otsecurity.corpus;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NameKind;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import tools.jackson.databind.JsonNode;

/**
 * Compares retired, renamed and revoked ids of ATT&amp;CK for ICS with the history of its releases.
 */
class MitreIcsHistoryFactsTest {
  private final Map<String, Requirement> ours = CorpusFiles.requirements(DocumentId.MITRE_ICS);

  /** The list holds retired, renamed and replaced ids, in prose. */
  @Test
  void retiredIdsEqualTheReleaseHistory() {
    Facts facts = new Facts();
    ours.forEach((id, each) -> {
      if ((each.status() == Status.DEPRECATED && each.kind().isTechnique())
          || !MitreIcsFactsTest.names(each, NameKind.FORMER).isEmpty()
          || (each.status() == Status.REVOKED && each.kind().isTechnique())) {
        putHistory(facts, each);
      }
    });
    FactSheet.ofAllRows("mitre-ics/retired-ids").check(facts, MitreIcsHistoryFactsTest::history);
  }

  private static void putHistory(Facts facts, Requirement each) {
    String id = each.id().value();
    facts.put(id, "name", each.title());
    facts.put(id, "status", each.status());
    facts.put(id, "retired in", each.retiredIn().map(AttackRelease::toString).orElse(""));
    facts.put(id, "use now", CorpusFiles.targets(each, RelationType.USE_NOW));
    facts.put(
        id,
        "former name",
        each.names().stream()
            .filter(Name.Former.class::isInstance)
            .map(Name.Former.class::cast)
            .map(former -> former.value() + " until " + former.until())
            .toList());
    facts.put(id, "revoked by", CorpusFiles.targets(each, RelationType.REVOKED_BY));
  }

  private static Facts history() {
    Facts theirs = new Facts();
    for (JsonNode row : SharedData.json("scenarios/retired-attack-ids.json").path("ids")) {
      String was = row.path("was").asString();
      if (!was.matches("T\\d{4} .*")) {
        continue; // a range of mitigation ids of release 8
      }
      String id = was.substring(0, 5);
      String name = was.substring(6);
      String status = row.path("status").asString();
      String useNow = row.path("use_now").asString();
      if (status.startsWith("deprecated v")) {
        theirs.put(id, "name", name);
        theirs.put(id, "status", Status.DEPRECATED);
        theirs.put(id, "retired in", "ATT&CK v" + status.substring("deprecated v".length()));
        theirs.put(id, "use now", currentIds(useNow));
      } else if (status.startsWith("renamed v")) {
        theirs.put(id, "name", useNow);
        theirs.put(
            id, "former name", name + " until ATT&CK v" + status.substring("renamed v".length()));
      } else if (status.startsWith("replaced v19")) {
        theirs.put(id, "name", name);
        theirs.put(id, "status", Status.REVOKED);
        theirs.put(id, "revoked by", useNow);
      } else {
        theirs.put(id, "status", "one that this test does not know: " + status);
      }
    }
    return theirs;
  }

  /** Ids of this release in a remark; what it says in brackets about v19 is left out. */
  private static Set<String> currentIds(String remark) {
    TreeSet<String> ids = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("[TA]\\d{4}(?!\\.)").matcher(remark.replaceAll("\\(v19[^)]*\\)", ""));
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    return ids;
  }
}
