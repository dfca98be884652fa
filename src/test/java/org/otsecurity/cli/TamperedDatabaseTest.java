package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.TamperedFile;
import org.otsecurity.TestCorpus;
import org.otsecurity.install.DataHome;

/** No command answers from, or goes on with, a database that is not as it was made. */
class TamperedDatabaseTest {
  private static final String SAMPLE = "docs/ingest/sample.json";
  private static final int FLIPS = 40;
  private static final long SEED = 800_53;

  @TempDir Path folder = Path.of("");
  private Path database = Path.of("");
  private DataHome home = new DataHome(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    home = new DataHome(folder.resolve("home"));
    database = Files.copy(TestCorpus.database(), folder.resolve("ot-security.db"));
  }

  @ParameterizedTest
  @EnumSource(names = {"BYTE_LESS", "EMPTY", "TITLE_CHANGED", "ROWS_DELETED"})
  void everyCommandRefusesAChangedBase(TamperedFile change) throws Exception {
    change.befall(database);
    for (String each :
        List.of(
            "search firewall",
            "show SR 1.1 --json",
            "list",
            "export navigator --asset PLC",
            "eval docs/ingest/sample.json",
            "digest --no-check",
            "ingest iec62443 " + SAMPLE,
            "ingest iec62443 --check " + SAMPLE,
            "ingest template iec62443-3-3",
            "ingest rebuild",
            "sync --from " + SAMPLE,
            "bundle apply " + SAMPLE)) {
      CommandRun run = CommandRun.at(folder, home, each.split(" "));
      assertThat(run.code()).as(each + ": " + run.err()).isEqualTo(3);
      boolean json = each.endsWith("--json");
      assertThat(json ? run.err() : run.out()).as(each).isEmpty();
      assertThat(words(json ? run.out() : run.err()))
          .as(each)
          .contains("ot-security build")
          .doesNotContain("Exception");
    }
    assertThat(home.database()).doesNotExist();
  }

  @Test
  void doctorFindsAChangedBase() throws Exception {
    for (TamperedFile each :
        List.of(TamperedFile.TITLE_CHANGED, TamperedFile.ROWS_DELETED, TamperedFile.BYTE_LESS)) {
      Files.write(database, Files.readAllBytes(TestCorpus.database()));
      each.befall(database);
      CommandRun run = CommandRun.at(folder, home, "doctor");
      assertThat(run.code()).as(each.name()).isEqualTo(3);
      assertThat(words(run.out()))
          .as(each.name())
          .contains("fail Database", "damaged", "ot-security build", "Not ready")
          .doesNotContain("ok Database", "verified");
    }
  }

  @Test
  void noFlippedBitOfTheUsersDatabaseIsAnswered() throws IOException {
    String withoutText = CommandRun.at(folder, home, "show", "SR 1.1").out();
    assertThat(run("ingest", "iec62443", SAMPLE).code()).isZero();
    byte[] whole = Files.readAllBytes(home.database());
    Random random = new Random(SEED);
    for (int i = 0; i < FLIPS; i++) {
      int bit = random.nextInt(whole.length * 8);
      TamperedFile.flip(home.database(), bit);
      CommandRun show = run("show", "SR 1.1");
      assertThat(show.code()).as("bit %d", bit).isZero();
      assertThat(show.out()).as("bit %d", bit).isEqualTo(withoutText);
      assertThat(show.err())
          .as("bit %d", bit)
          .contains("answering without your licensed and official text", "ingest rebuild");
      Files.write(home.database(), whole);
    }
    TamperedFile.flip(home.database(), random.nextInt(whole.length * 8));
    assertThat(run("ingest", "list").code()).isEqualTo(3);
    Files.write(home.database(), whole);
    assertThat(run("show", "SR 1.1").out()).contains("This is a sample");
  }

  @ParameterizedTest
  @EnumSource(names = {"PAGE_LESS", "BYTE_MORE", "MARK_ADDED"})
  void rebuildMakesTheUsersDatabaseAsItWas(TamperedFile change) throws Exception {
    assertThat(run("ingest", "iec62443", SAMPLE).code()).isZero();
    byte[] whole = Files.readAllBytes(home.database());
    change.befall(home.database());
    CommandRun doctor = run("doctor");
    assertThat(doctor.code()).isEqualTo(3);
    assertThat(words(doctor.out()))
        .contains("ok Database", "fail Your text Your database", "ot-security ingest rebuild");
    assertThat(run("ingest", "rebuild").out()).contains("the text of 1 document.");
    assertThat(Files.readAllBytes(home.database())).isEqualTo(whole);
    assertThat(words(run("doctor").out())).contains("ok Your text 2 licensed rows");
  }

  @Test
  void databaseOfAnEarlierVersionIsUsedAndNotCalledCompared() throws IOException {
    assertThat(run("ingest", "iec62443", SAMPLE).code()).isZero();
    Files.delete(home.fingerprint());
    CommandRun show = run("show", "SR 1.1");
    assertThat(show.out()).contains("This is a sample");
    assertThat(show.err()).isEmpty();
    String doctor = words(run("doctor").out());
    assertThat(doctor)
        .contains("warn Your text 2 licensed rows", "compared with nothing", "ingest rebuild")
        .doesNotContain("written beside");
    assertThat(run("ingest", "rebuild").code()).isZero();
    assertThat(words(run("doctor").out())).contains("ok Your text", "as written beside it");
    assertThat(run("ingest", "remove", "iec62443-3-3").code()).isZero();
    assertThat(home.fingerprint()).doesNotExist();
  }

  private CommandRun run(String... arguments) {
    return CommandRun.at(folder, home, arguments);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
