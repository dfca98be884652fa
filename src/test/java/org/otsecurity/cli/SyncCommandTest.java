package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.AttackBundle;
import org.otsecurity.SharedFiles;
import org.otsecurity.install.DataHome;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

class SyncCommandTest {
  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));

  @BeforeEach
  void emptyHome() {
    home = new DataHome(folder.resolve("home"));
  }

  @Test
  void officialTextIsAnsweredWithItsReleaseAndOurWordsBesideIt() {
    CommandRun run = run("sync", "--from", SharedFiles.file("data/nist-800-53").toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("nist-800-53: stored release 5.2.0, ");
    run = run("sync", "--from", SharedFiles.file(SharedFiles.ATTACK_18).toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("mitre-ics: stored release 18.1, ");

    JsonNode ac2 = Json.parseObject(run("show", "AC-2", "--json").out());
    assertThat(ac2.path("text_kind").asString()).isEqualTo("official");
    assertThat(ac2.path("text_edition").asString()).isEqualTo("5.2.0");
    assertThat(ac2.path("text").asString())
        .startsWith("a. Define and document")
        .contains("[Assignment: organization-defined")
        .doesNotContain("{{");
    assertThat(ac2.path("summary").asString()).isNotBlank();
    assertThat(ac2.path("discussion").asString()).contains("account types");

    JsonNode t0836 = Json.parseObject(run("technique", "T0836", "--json").out());
    assertThat(t0836.path("text_kind").asString()).isEqualTo("official");
    assertThat(t0836.path("text_edition").asString()).isEqualTo("18.1");
    assertThat(t0836.path("citation").path("notice").asString()).contains("MITRE");
    assertThat(t0836.path("summary").asString()).isNotBlank();
    assertThat(run("technique", "T0836").out()).contains("[official text, edition 18.1]");
    assertThat(run("list").out()).contains("official");
    assertThat(run("sync", "list").out()).contains("mitre-ics: release 18.1 of 2025-11-13");
    JsonNode list = Json.parseObject(run("sync", "list", "--json").out());
    assertThat(list.at("/standards/0/standard").asString()).isEqualTo("mitre-ics");
    assertThat(list.at("/standards/0/release").asString()).isEqualTo("18.1");
    assertThat(list.at("/standards/0/files/0/sha256").asString()).hasSize(64);
  }

  @Test
  void olderFilesAreRefusedAndEarlierReleasesKept() throws IOException {
    assertThat(run("sync", "--from", releases().toString()).code()).isZero();
    assertThat(run("sync", "list").out())
        .contains("mitre-ics: release 18.1", "earlier: 17.1", "earlier: 16.1");
    CommandRun run = run("sync", "--from", release("17.1").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("older than the 18.1");
    assertThat(run("technique", "T0836").out()).contains("edition 18.1");
  }

  @Test
  void aSyncedReleaseCanBeCompared() throws IOException {
    String newer =
        Files.readString(SharedFiles.file(SharedFiles.ATTACK_18))
            .replace("\"x_mitre_version\": \"18.1\"", "\"x_mitre_version\": \"19.0\"")
            .replace("\"name\": \"Modify Parameter\"", "\"name\": \"Change Parameter\"");
    Path file = Files.writeString(folder.resolve("ics-attack.json"), newer);
    assertThat(run("sync", "--from", file.toString()).code()).isZero();
    CommandRun run = run("diff", "mitre-ics", "--to", "19.0");
    assertThat(run.out())
        .contains("mitre-ics: 18.1 (2025-11-13) to 19.0", "Renamed")
        .contains("Change Parameter, before: Modify Parameter", "summary");
    assertThat(run("sync", "--from", release("18.1").toString()).code()).isEqualTo(1);
  }

  @Test
  void licensedAndOfficialTextLiveTogether() throws IOException {
    assertThat(run("ingest", "iec62443", "docs/ingest/sample.json").code()).isZero();
    assertThat(run("sync", "--from", release("18.1").toString()).code()).isZero();
    assertThat(run("show", "SR 1.1").out()).contains("This is a sample");
    assertThat(run("technique", "T0836").out()).contains("official text");
    assertThat(run("ingest", "remove", "iec62443-3-3").code()).isZero();
    assertThat(run("technique", "T0836").out()).contains("official text");
    assertThat(run("sync", "remove", "mitre-ics", "--json").out())
        .isEqualTo("{\"removed\":\"mitre-ics\"}\n");
    assertThat(home.database()).doesNotExist();
    assertThat(home.official().resolve("files")).isEmptyDirectory();
    assertThat(run("technique", "T0836").out()).contains("summary: this project's words");
  }

  @Test
  void bundlesCarryEverythingOfficialAndNothingLicensed() throws IOException {
    assertThat(run("ingest", "iec62443", "docs/ingest/sample.json").code()).isZero();
    assertThat(run("sync", "--from", releases().toString()).code()).isZero();
    Path bundle = folder.resolve("official.zip");
    CommandRun run = run("bundle", "create", bundle.toString());
    assertThat(run.code()).as(run.err()).isZero();
    String hash = Files.readString(folder.resolve("official.zip.sha256")).substring(0, 64);
    assertThat(run.out()).contains(hash);
    assertThat(run("bundle", "create", bundle.toString()).err()).contains("there already");

    DataHome other = new DataHome(folder.resolve("other"));
    assertThat(
            CommandRun.at(other, "bundle", "apply", bundle.toString(), "--sha256", "0".repeat(64))
                .err())
        .contains("not the one that the hash is of");
    assertThat(other.database()).doesNotExist();
    run = CommandRun.at(other, "bundle", "apply", bundle.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("mitre-ics: stored release 18.1")
        .doesNotContain("compared with no hash");
    assertThat(CommandRun.at(other, "sync", "list").out()).contains("earlier: 17.1");
    assertThat(CommandRun.at(other, "show", "SR 1.1").out()).doesNotContain("This is a sample");

    Path again = folder.resolve("again.zip");
    CommandRun create = CommandRun.at(other, "bundle", "create", again.toString(), "--json");
    assertThat(create.code()).isZero();
    assertThat(Files.readString(Path.of(again + ".sha256")))
        .startsWith(Json.parseObject(create.out()).path("sha256").asString());
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(bundle));

    byte[] damaged = Files.readAllBytes(bundle);
    damaged[damaged.length / 2] ^= 1;
    Path third = Files.write(folder.resolve("third.zip"), damaged);
    run = CommandRun.at(new DataHome(folder.resolve("third")), "bundle", "apply", third.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("damaged");
  }

  @Test
  void mistakesAreExplained() throws IOException {
    assertThat(run("sync", "nist-800-82").out()).contains("PDF only");
    assertThat(run("sync", "nerc").err()).contains("no document that official text is fetched of");
    assertThat(run("sync", "--from", folder.resolve("none").toString()).err())
        .contains("There is no");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"a\":1}");
    assertThat(run("sync", "--from", other.toString()).err()).contains("refused", "none of");
    assertThat(run("sync", "--from", folder.toString()).err()).contains("no official file in");
    assertThat(run("sync", "--mirror", "http://example.org/").err()).contains("https address");
    assertThat(run("sync", "--mirror", "ftp://x").err()).contains("https address");
    assertThat(run("sync", "list").out()).contains("No official text.");
    assertThat(run("sync", "remove", "mitre-ics").code()).isEqualTo(2);
    assertThat(run("bundle", "create", folder.resolve("b.zip").toString()).err())
        .contains("Sync first");
    assertThat(run("bundle", "apply", other.toString()).err()).contains("damaged or no bundle");
    assertThat(List.of(run("bundle").out())).first().asString().contains("create", "apply");
  }

  /** A folder with three releases. */
  private Path releases() throws IOException {
    for (String each : List.of("16.1", "17.1", "18.1")) {
      release(each);
    }
    return folder.resolve("releases");
  }

  private Path release(String release) throws IOException {
    Path releases = Files.createDirectories(folder.resolve("releases"));
    return AttackBundle.file(releases.resolve(release + ".json"), release);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.at(home, arguments);
  }
}
