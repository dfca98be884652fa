package org.otsecurity.source.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.FactName;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedFact;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.json.Json;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/** Bundles made by hand in the style of EMB3D 2.0.1. */
class Emb3dBundleTest {
  private static final String NAME = "emb3d-stix-2.0.1.json";

  private static final String WHOLE = property("1", "PID-12", "Has memory");
  private static final String PART = property("2", "PID-121", "Has a bus");
  private static final String THREAT = threat("3", "TID-101", "- None referenced", "- none");
  private static final String MITIGATION = mitigation("4", "MID-001", "- none");

  @Test
  void partsThreatsAndMitigationsAreRelated() throws Exception {
    Release release =
        read(
            WHOLE,
            PART,
            THREAT,
            MITIGATION,
            relationship("subproperty-of", PART, WHOLE),
            relationship("relates-to", PART, THREAT),
            relationship("mitigates", MITIGATION, THREAT));
    assertThat(release.standard()).isEqualTo(DocumentId.MITRE_EMB3D);
    assertThat(release.version()).isEqualTo("2.0.1");
    assertThat(release.date()).isEqualTo("2025-04-29");
    assertThat(release.requirements())
        .extracting(ReleasedRequirement::id)
        .containsExactly("PID-12", "PID-121", "MID-001", "TID-101");
    ReleasedRequirement part = release.requirements().get(1);
    assertThat(part.kind()).isEqualTo("device property");
    assertThat(part.parent()).contains("PID-12");
    assertThat(part.relations()).containsEntry("relates to", List.of("TID-101"));
    assertThat(part.facts()).containsExactly(ReleasedFact.of(FactName.CATEGORY, "hardware"));
    assertThat(release.requirements().get(2).relations())
        .containsEntry("mitigates", List.of("TID-101"));
    assertThat(release.requirements().get(3).facts())
        .containsExactly(
            ReleasedFact.of(FactName.CATEGORY, "hardware"),
            ReleasedFact.of(FactName.MATURITY, "proof of concept"));
  }

  @Test
  void ofAWeaknessIdAndTitleAreKeptAndNoQuotation() throws Exception {
    assertThat(
            facts(
                threat(
                    "3",
                    "TID-101",
                    "- None referenced",
                    "- [CWE-352: Forgery (CSRF) (Compound)](https://cwe.mitre.org/data/definitions/352.html)  "
                        + "\\n  \\\"The application does not check CWE-1.\\\"\\n\\n"
                        + "- [CWE 12326 Missing Root](http://cwe.mitre.org/data/definitions/1326.html)"),
                FactName.CWE))
        .containsExactly(
            new ReleasedFact(FactName.CWE, List.of("CWE-352", "Forgery (CSRF)")),
            new ReleasedFact(FactName.CWE, List.of("CWE-1326", "Missing Root")));
  }

  @Test
  void vulnerabilitiesAreThoseOfTheListByTheirRecords() throws Exception {
    assertThat(
            facts(
                threat(
                    "3",
                    "TID-101",
                    "- [Maker](https://example.org/a) - "
                        + "[CVE-2021-42144](https://www.cve.org/CVERecord?id=CVE-2021-42114) \\n"
                        + "  \\\"It is like CVE-2021-44228.\\\"\\n"
                        + "- Report – CVE-2018-9099",
                    "- none"),
                FactName.CVE))
        .extracting(ReleasedFact::value)
        .containsExactly("CVE-2021-42114", "CVE-2018-9099");
  }

  @Test
  void referencesAreKeptAsPublishedWithoutMarkdown() throws Exception {
    assertThat(
            facts(
                mitigation(
                    "4",
                    "MID-001",
                    "- EDR / HDR/ NDR 3.14 – Integrity\\u00a0\\n\\nCR 7.2 – Resources\\n- None"),
                FactName.IEC_62443))
        .extracting(ReleasedFact::value)
        .containsExactly("EDR / HDR/ NDR 3.14 – Integrity", "CR 7.2 – Resources");
  }

  @Test
  void aLineThatIsNoReferenceIsRefused() {
    assertThatThrownBy(() -> read(PART, mitigation("4", "MID-001", "- See the standard")))
        .isInstanceOf(PublishedFormatException.class)
        .hasMessageContaining("MID-001 has a line that is no reference");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bundle.json", "emb3d-stix-2.json", "emb3d-stix-2.0.1.json.bak"})
  void withoutAReleaseInItsNameItIsRefused(String name) {
    assertThatThrownBy(() -> Emb3dBundle.read(bundle(PART), name))
        .hasMessageContaining("does not say its release");
  }

  @Test
  void aBundleOfAttackIsNone() throws Exception {
    assertThat(Emb3dBundle.accepts(bundle(THREAT))).isFalse();
    assertThat(Emb3dBundle.accepts(bundle(PART))).isTrue();
  }

  @Test
  void relationshipsThatEmb3dDoesNotHaveAreRefused() {
    assertThatThrownBy(() -> read(PART, THREAT, relationship("uses", PART, THREAT)))
        .hasMessageContaining("no relationship");
    assertThatThrownBy(() -> read(PART, THREAT, relationship("mitigates", PART, THREAT)))
        .hasMessageContaining("PID-121 where a mitigation stands");
    assertThatThrownBy(() -> read(PART, relationship("relates-to", PART, THREAT)))
        .hasMessageContaining("vulnerability--3");
  }

  @Test
  void idsAreGivenOnceAndHaveTheirForm() {
    assertThatThrownBy(() -> read(PART, property("5", "PID-121", "Another")))
        .hasMessageContaining("PID-121 is used twice");
    assertThatThrownBy(() -> read(PART, PART)).hasMessageContaining("STIX id of another object");
    assertThatThrownBy(() -> read(PART, threat("3", "TID-1", "", "")))
        .hasMessageContaining("an id of another form");
  }

  @Test
  void noPropertyIsAPartOfItselfOrOfTwo() {
    assertThatThrownBy(() ->
            read(
                WHOLE,
                PART,
                relationship("subproperty-of", PART, WHOLE),
                relationship("subproperty-of", WHOLE, PART)))
        .hasMessageContaining("is a part of itself");
    assertThatThrownBy(() ->
            read(
                WHOLE,
                PART,
                property("6", "PID-13", "Third"),
                relationship("subproperty-of", PART, WHOLE),
                relationship("subproperty-of", PART, property("6", "PID-13", "Third"))))
        .hasMessageContaining("is a part of two properties");
  }

  private static List<ReleasedFact> facts(String object, FactName name) throws Exception {
    return read(PART, object).requirements().stream()
        .flatMap(each -> each.facts().stream())
        .filter(each -> each.name() == name)
        .toList();
  }

  private static Release read(String... objects) throws PublishedFormatException {
    return ((PublishedFile.Whole) Emb3dBundle.read(bundle(objects), NAME)).release();
  }

  private static PublishedJson bundle(String... objects) {
    return new PublishedJson(
        Json.parseObject("{\"type\":\"bundle\",\"objects\":[" + String.join(",", objects) + "]}"),
        "the file");
  }

  private static String property(String number, String id, String name) {
    return object("x-mitre-emb3d-property", number, name)
        + ",\"category\":\"Hardware\",\"x_mitre_emb3d_property_id\":\"%s\"}".formatted(id);
  }

  private static String threat(String number, String id, String cves, String cwes) {
    return object("vulnerability", number, "A threat")
        + (",\"description\":\"Words.\",\"x_mitre_emb3d_threat_id\":\"%s\","
                + "\"x_mitre_emb3d_threat_category\":\"hardware\","
                + "\"x_mitre_emb3d_threat_maturity\":\"proof of concept\","
                + "\"x_mitre_emb3d_threat_CVEs\":\"%s\",\"x_mitre_emb3d_threat_CWEs\":\"%s\"}")
            .formatted(id, cves, cwes);
  }

  private static String mitigation(String number, String id, String references) {
    return object("course-of-action", number, "A mitigation")
        + (",\"x_mitre_emb3d_mitigation_id\":\"%s\","
                + "\"x_mitre_emb3d_mitigation_maturity\":\"foundational\","
                + "\"x_mitre_emb3d_mitigation_IEC_62443_mappings\":\"%s\"}")
            .formatted(id, references);
  }

  private static String object(String type, String number, String name) {
    return "{\"type\":\"%s\",\"id\":\"%s--%s\",\"name\":\"%s\",\"modified\":\"2025-04-29T16:51:30Z\""
        .formatted(type, type, number, name);
  }

  private static String relationship(String type, String source, String target) {
    return "{\"type\":\"relationship\",\"id\":\"r\",\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\"}"
        .formatted(type, id(source), id(target));
  }

  private static String id(String object) {
    return Json.parseObject(object).path("id").stringValue();
  }
}
