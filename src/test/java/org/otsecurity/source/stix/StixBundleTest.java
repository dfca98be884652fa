package org.otsecurity.source.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.json.Json;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/** A bundle made by hand in the style of release 19: sub-techniques, and what they replaced. */
class StixBundleTest {
  private static final String COLLECTION =
      """
      {"type":"x-mitre-collection","name":"ICS ATT&CK","x_mitre_version":"19.0",
       "id":"x-mitre-collection--90c00720-636b-4485-b342-8751d232bf09","modified":"2026-04-28T14:00:00.188Z"}\
      """;

  private static final String TACTIC =
      object("x-mitre-tactic", "1", "TA0104", "Execution", ",\"x_mitre_shortname\":\"execution\"");

  @Test
  void subTechniquesHaveTheirTechniqueAndRevokedOnesTheirSuccessor() throws Exception {
    Release release =
        read(
            COLLECTION,
            TACTIC,
            technique("2", "T0843", "Program Download", ""),
            technique("3", "T0843.001", "Download All", ",\"x_mitre_is_subtechnique\":true"),
            technique("4", "T0845", "Program Upload", ",\"revoked\":true"),
            relationship("subtechnique-of", "attack-pattern--3", "attack-pattern--2", ""),
            relationship("revoked-by", "attack-pattern--4", "attack-pattern--3", ""));
    assertThat(release.version()).isEqualTo("19.0");
    assertThat(release.date()).isEqualTo("2026-04-28");
    // In the order of kinds: sub-technique, tactic, technique.
    ReleasedRequirement sub = release.requirements().get(0);
    assertThat(sub.id()).isEqualTo("T0843.001");
    assertThat(sub.parent()).contains("T0843");
    assertThat(sub.relations().get("has tactic")).containsExactly("TA0104");
    ReleasedRequirement revoked = release.requirements().get(3);
    assertThat(revoked.status()).isEqualTo(Status.REVOKED);
    assertThat(revoked.successors()).containsExactly("T0843.001");
  }

  @Test
  void mitigationsOfOtherDomainsAreLeftOut() throws Exception {
    Release release =
        read(
            COLLECTION,
            TACTIC,
            technique("2", "T0843", "Program Download", ""),
            object(
                "course-of-action",
                "5",
                "M1047",
                "Audit",
                ",\"x_mitre_domains\":[\"enterprise-attack\"]"),
            relationship("mitigates", "course-of-action--5", "attack-pattern--2", ""));
    assertThat(release.requirements())
        .extracting(ReleasedRequirement::id)
        .containsExactly("TA0104", "T0843");
  }

  @Test
  void endedRelationshipsDoNotCount() throws Exception {
    Release release =
        read(
            COLLECTION,
            TACTIC,
            technique("2", "T0843", "Program Download", ""),
            object("course-of-action", "5", "M0947", "Audit", ""),
            relationship(
                "mitigates",
                "course-of-action--5",
                "attack-pattern--2",
                ",\"x_mitre_deprecated\":true"));
    assertThat(release.requirements().get(0).relations()).isEmpty();
  }

  @Test
  void relationshipsIntoNothingAreRefused() {
    assertThatThrownBy(() ->
            read(
                COLLECTION,
                TACTIC,
                technique("2", "T0843", "Program Download", ""),
                relationship("mitigates", "course-of-action--5", "attack-pattern--2", "")))
        .isInstanceOf(PublishedFormatException.class)
        .hasMessageContaining("course-of-action--5");
  }

  @Test
  void otherDomainsAreRefused() {
    assertThatThrownBy(
            () -> read(COLLECTION.replace("90c00720", "1f5f1533").replace("ICS", "Mobile")))
        .hasMessageContaining("another domain of ATT&CK: Mobile ATT&CK");
  }

  @Test
  void controlAndDirectionCharactersAreTakenOut() throws Exception {
    Release release =
        read(COLLECTION, TACTIC, technique("2", "T0843", "Pro\\u001bgram \\u202eDownload", ""));
    assertThat(release.requirements().get(1).title()).isEqualTo("Program Download");
  }

  private static Release read(String... objects) throws PublishedFormatException {
    String bundle = "{\"type\":\"bundle\",\"objects\":[" + String.join(",", objects) + "]}";
    PublishedJson file = new PublishedJson(Json.parseObject(bundle), "the file");
    assertThat(StixBundle.accepts(file)).isTrue();
    return ((PublishedFile.Whole) StixBundle.read(file)).release();
  }

  private static String technique(String number, String id, String name, String more) {
    return object(
        "attack-pattern",
        number,
        id,
        name,
        ",\"x_mitre_domains\":[\"ics-attack\"],\"kill_chain_phases\":"
            + "[{\"kill_chain_name\":\"mitre-ics-attack\",\"phase_name\":\"execution\"}]"
            + more);
  }

  private static String object(String type, String number, String id, String name, String more) {
    return ("{\"type\":\"%s\",\"id\":\"%s--%s\",\"name\":\"%s\",\"description\":\"Words.\","
            + "\"external_references\":[{\"source_name\":\"mitre-attack\",\"external_id\":\"%s\"}]%s}")
        .formatted(type, type, number, name, id, more);
  }

  private static String relationship(String type, String source, String target, String more) {
    return ("{\"type\":\"relationship\",\"id\":\"relationship--%s\",\"relationship_type\":\"%s\","
            + "\"source_ref\":\"%s\",\"target_ref\":\"%s\"%s}")
        .formatted(source, type, source, target, more);
  }
}
