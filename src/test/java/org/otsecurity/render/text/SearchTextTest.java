package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class SearchTextTest {
  @Test
  void hitsSayWhatTheyAreAndWhyTheyMatched() {
    Sheet sheet = new Sheet();
    SearchText.write(
        sheet,
        Json.parseObject(
            """
            {"query":"netwrok PLC","interpreted_as":{"corrections":[{"from":"netwrok","to":"network"}],
            "concepts":[{"expression":"PLC","looked_for":["programmable logic controller"]}]},
            "total":2,"showing":"1-2 of 2","results":[
            {"standard":"iec62443-3-3","id":"SR 5.1","title":"Network segmentation",
            "kind":"system requirement","level":1,"snippet":"Zones are kept apart.",
            "text_kind":"summary","why":["title: network"]},
            {"standard":"nist-800-53","id":"AU-15","title":"Alternate Audit","kind":"control",
            "status":"withdrawn","text_kind":"none"}]}
            """),
        new Sources(
            Json.parseObject(
                """
                {"standards":[{"standard":"iec62443-3-3","name":"IEC 62443-3-3","edition":"2013",
                "publisher":"IEC","url":"https://example.org"}]}
                """)));
    assertThat(TerminalText.of(sheet, 80, false))
        .isEqualTo(
            """
            1-2 of 2 for "netwrok PLC"
            Read as: "netwrok" as "network"; PLC also as programmable logic controller.

             1  SR 5.1  Network segmentation
                Zones are kept apart.
                iec62443-3-3 · system requirement · SL 1 · matched title: network

             2  AU-15   Alternate Audit [withdrawn]
                nist-800-53 · control

            Text:    summary: this project's words, not the publisher's.

            Source:  IEC 62443-3-3, 2013. IEC. https://example.org
            """);
  }
}
