package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.install.DataHome;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

class IngestCommandTest {
  private static final String SAMPLE = "docs/ingest/sample.json";

  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));

  @BeforeEach
  void emptyHome() {
    home = new DataHome(folder.resolve("home"));
  }

  @Test
  void checkOnlyChecks() {
    CommandRun run = run("ingest", "iec62443", SAMPLE, "docs/ingest/sample.csv", "--check");
    assertThat(run.code()).as("the same rows twice").isEqualTo(1);
    run = run("ingest", "iec62443", SAMPLE, "--check");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Good: 2 texts of iec62443-3-3, edition sample, not an edition.")
        .contains("Nothing was changed.");
    assertThat(home.directory()).doesNotExist();
  }

  @Test
  void storedTextIsAnsweredWithItsEdition() {
    assertThat(run("ingest", "iec62443", SAMPLE).code()).isZero();
    JsonNode row = Json.parseObject(run("show", "SR 1.1", "--include", "all", "--json").out());
    assertThat(row.path("text").asString()).startsWith("This is a sample");
    assertThat(row.path("text_kind").asString()).isEqualTo("licensed");
    assertThat(row.path("text_edition").asString()).isEqualTo("sample, not an edition");
    assertThat(row.path("summary").asString()).contains("identified and authenticated");
    assertThat(row.path("note").asString()).contains("not to be passed on");
    JsonNode enhancement = row.path("enhancements").path(0);
    assertThat(enhancement.path("text_kind").asString()).isEqualTo("licensed");
    assertThat(enhancement.path("text_edition").asString()).isEqualTo("sample, not an edition");
    assertThat(run("show", "SR 1.1").out())
        .contains("[text of your licensed copy, edition sample, not an edition]");
    assertThat(run("explain", "SR 1.1").out()).contains("This is a sample as well");
    JsonNode hit =
        Json.parseObject(run("search", "SR 1.1", "--json").out()).path("results").path(0);
    assertThat(hit.path("text_edition").asString()).isEqualTo("sample, not an edition");
    assertThat(run("list").out()).contains("2 licensed");
    assertThat(run("ingest", "list").out())
        .contains("iec62443-3-3: 2 texts, edition sample, not an edition", "Used in answers");
    JsonNode list = Json.parseObject(run("ingest", "list", "--json").out());
    assertThat(list.at("/documents/0/standard").asString()).isEqualTo("iec62443-3-3");
    assertThat(list.at("/documents/0/texts").asInt()).isEqualTo(2);
    assertThat(list.path("used_in_answers").asBoolean()).isTrue();
    JsonNode check = Json.parseObject(run("ingest", "iec62443", "--check", SAMPLE, "--json").out());
    assertThat(check.path("stored").asBoolean()).isFalse();
    assertThat(check.at("/documents/0/texts").asInt()).isEqualTo(2);
    assertThat(check.toString()).doesNotContain("This is a sample");
    assertThat(run("doctor").out().replaceAll("\\s+", " "))
        .contains("ok Your text 2 licensed rows of iec62443-3-3 in")
        .contains("SHA-256", "as written beside it");
  }

  @Test
  void refusalsNeverRepeatTheText() throws IOException {
    String secret = "Secretsentence that stands in a licensed copy";
    Path file = folder.resolve("a.csv");
    Files.writeString(
        file,
        "standard,edition,id,level,text\n"
            + "iec62443-3-3,2013,"
            + secret
            + ",1,"
            + secret
            + "\n"
            + "iec62443-3-3,2013,SR 1.1,4,"
            + secret
            + "\n"
            + secret
            + ",2013,SR 1.2,1,"
            + secret
            + "\n");
    CommandRun run = run("ingest", "iec62443", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("3 problems, nothing was changed.", "SR 1.1: level 4 differs from ours")
        .doesNotContain("Secret", "sentence", "Exception");
    assertThat(run.out()).isEmpty();
    assertThat(home.directory()).doesNotExist();
  }

  @Test
  void licensedTextOfAnotherBuildIsNotUsedAndSaidSo() throws IOException {
    assertThat(run("ingest", "iec62443", SAMPLE).code()).isZero();
    Files.writeString(home.database(), "damaged");
    CommandRun run = run("show", "SR 1.1");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("summary: this project's words").doesNotContain("a sample");
    assertThat(run.err()).hasLineCount(1).contains("ingest rebuild").doesNotContain("a sample");
    CommandRun doctor = run("doctor");
    assertThat(doctor.code()).isEqualTo(3);
    assertThat(doctor.out().replaceAll("\\s+", " "))
        .contains("fail Your text Your database", "ot-security ingest rebuild");
    assertThat(run("ingest", "list").code()).isEqualTo(3);
    CommandRun unused = run("ingest", "list", "--json");
    assertThat(unused.code()).isEqualTo(3);
    assertThat(Json.parseObject(unused.out()).path("problem").asString()).contains("rebuild");
    assertThat(run("ingest", "rebuild").out()).contains("the text of 1 document.");
    assertThat(run("show", "SR 1.1").out()).contains("This is a sample");
  }

  @Test
  void removedTextIsGone() throws IOException {
    assertThat(run("ingest", "remove", "3-3").code()).isEqualTo(2);
    assertThat(run("ingest", "iec62443", SAMPLE).code()).isZero();
    assertThat(
            Json.parseObject(run("ingest", "rebuild", "--json").out()).path("licensed_documents"))
        .hasToString("1");
    assertThat(run("ingest", "remove", "IEC 62443-3-3").out()).contains("Removed the text");
    assertThat(run("show", "SR 1.1").out()).doesNotContain("a sample");
    assertThat(run("ingest", "list").out()).startsWith("No licensed text.");
    assertThat(run("ingest", "rebuild").out()).contains("There is no licensed text and");
  }

  @Test
  void templatesAreFilledInAndRead() throws IOException {
    for (String name : List.of("t.json", "t.csv", "t.xlsx")) {
      Path file = folder.resolve(name);
      for (String standard : List.of("iec62443-4-2", "iec62443-3-3")) {
        Files.deleteIfExists(file);
        assertThat(run("ingest", "template", standard, file.toString()).code()).isZero();
        CommandRun run = run("ingest", "iec62443", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(name, "edition");
      }
      assertThat(run("ingest", "template", "iec62443-3-3", file.toString()).err())
          .contains("there already");
    }
    Path json = folder.resolve("t.json");
    String text = Files.readString(json);
    assertThat(text).contains("\"id\": \"SR 1.1\"", "\"level\": 1", "\"text\": \"\"");
    Files.writeString(
        json,
        text.replace("\"edition\": \"\"", "\"edition\": \"2013\"")
            .replaceFirst("\"text\": \"\"", "\"text\": \"Ours.\""));
    assertThat(run("ingest", "iec62443", json.toString()).out())
        .contains("Stored: 1 texts of iec62443-3-3, edition 2013.", "Without a text: ");
  }

  @Test
  void mistakesOnTheCommandLineAreExplained() {
    assertThat(run("ingest").out()).contains("template", "remove", "iec62443");
    assertThat(run("ingest", "remov").err()).contains("There is no command", "remove");
    assertThat(run("ingest", "template", "iso27001").code()).isEqualTo(2);
    assertThat(run("ingest", "schema").out()).contains("\"$schema\"");
    assertThat(run("ingest", "list", "--help").out()).contains("List the documents");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.at(home, arguments);
  }
}
