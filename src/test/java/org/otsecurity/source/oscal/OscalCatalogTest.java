package org.otsecurity.source.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.json.Json;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/** Catalogs made by hand, for what the real ones do not show. */
class OscalCatalogTest {
  @Test
  void parametersBecomeWords() throws Exception {
    Release release =
        read(
            control(
                "zz-1",
                """
                "params":[{"id":"p1","label":"frequency"},
                  {"id":"p2","select":{"choice":["{{ insert: param, p1 }}","never"]}},
                  {"id":"p3","values":["30 days"]},
                  {"id":"p4","props":[{"name":"alt-identifier","value":"old"}],"label":"organization-defined roles"}],
                "parts":[{"name":"statement","prose":"Do {{ insert: param, p2 }} , {{p3}}; {{ insert: param, old }}."}]\
                """));
    assertThat(release.requirements().get(0).text())
        .contains(
            "Do [Selection: [Assignment: organization-defined frequency]; never], 30 days;"
                + " [Assignment: organization-defined roles].");
  }

  @Test
  void parametersThatHoldEachOtherAreRefused() {
    assertThatThrownBy(() ->
            read(
                control(
                    "zz-1",
                    """
                    "params":[{"id":"p1","label":"{{ insert: param, p1 }}{{ insert: param, p1 }}"}],
                    "parts":[{"name":"statement","prose":"{{ insert: param, p1 }}"}]\
                    """)))
        .hasMessageContaining("hold each other");
  }

  @Test
  void unknownParametersAndControlsAreRefused() {
    assertThatThrownBy(() ->
            read(
                control(
                    "zz-1",
                    "\"parts\":[{\"name\":\"statement\",\"prose\":\"{{ insert: param, p9 }}\"}]")))
        .isInstanceOf(PublishedFormatException.class)
        .hasMessageContaining("ZZ-1 refers to a parameter that the catalog lacks: p9");
    assertThatThrownBy(
            () -> read(control("zz-1", "\"links\":[{\"rel\":\"related\",\"href\":\"#zz-2\"}]")))
        .hasMessageContaining("refers to ZZ-2");
  }

  @Test
  void withdrawnEnhancementsKeepWhatTookTheirPlace() throws Exception {
    Release release =
        read(
            control(
                "zz-1",
                """
                "parts":[{"name":"statement","prose":"Words."}],
                "controls":[{"id":"zz-1.2","title":"Gone",
                  "props":[{"name":"status","value":"Withdrawn"}],
                  "links":[{"rel":"moved-to","href":"#zz-1_smt.a"}]}]\
                """));
    assertThat(release.requirements().get(1).id()).isEqualTo("ZZ-1(2)");
    assertThat(release.requirements().get(1).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(release.requirements().get(1).successors()).containsExactly("ZZ-1");
    assertThat(release.requirements().get(1).parent()).contains("ZZ-1");
  }

  private static String control(String id, String more) {
    return "{\"id\":\"" + id + "\",\"title\":\"A control\"," + more + "}";
  }

  private static Release read(String control) throws PublishedFormatException {
    String catalog =
        "{\"catalog\":{\"metadata\":{\"title\":\"NIST Special Publication 800-53 Revision 5\","
            + "\"version\":\"5.3.0\"},\"groups\":[{\"id\":\"zz\",\"title\":\"Z\",\"controls\":["
            + control
            + "]}]}}";
    return ((PublishedFile.Whole)
            OscalCatalog.read(new PublishedJson(Json.parseObject(catalog), "the file")))
        .release();
  }
}
