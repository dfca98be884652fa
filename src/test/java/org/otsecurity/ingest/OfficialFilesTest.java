package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.ingest.sync.Bundle;
import org.otsecurity.ingest.sync.Outcome;
import org.otsecurity.ingest.sync.Sync;
import org.otsecurity.install.DataHome;

/** Files brought by hand: read once, taken as far as they can be true. */
class OfficialFilesTest {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));
  private OfficialIngest ingest = ingest();

  @BeforeEach
  void emptyHome() {
    home = new DataHome(folder.resolve("home"));
    ingest = ingest();
  }

  @Test
  void aSyncParsesAFileOnce() {
    Outcome outcome = sync(TODAY).from(SharedFiles.file(SharedFiles.ATTACK_18), List.of()).get(0);
    assertThat(outcome.state()).as(outcome.toString()).isEqualTo(Outcome.State.STORED);
    assertThat(ingest.parsed()).isEqualTo(1);
    // The next one reads what is held as well, once.
    ingest = ingest();
    sync(TODAY).from(SharedFiles.file(SharedFiles.CPRT_CSF), List.of());
    assertThat(ingest.parsed()).isEqualTo(2);
  }

  @Test
  void aFolderAndABundleParseEachFileOnce() throws IOException {
    Path brought = Files.createDirectory(folder.resolve("brought"));
    for (String each :
        List.of(SharedFiles.ATTACK_16, SharedFiles.ATTACK_17, SharedFiles.ATTACK_18)) {
      Path file = SharedFiles.file(each);
      Files.copy(file, brought.resolve(file.getFileName()));
    }
    assertThat(sync(TODAY).from(brought, List.of()))
        .extracting(Outcome::release)
        .containsExactly("18.1");
    assertThat(ingest.parsed()).isEqualTo(3);
    ingest = ingest();
    Path bundle = folder.resolve("official.zip");
    Bundle.create(ingest, bundle);
    assertThat(ingest.parsed()).as("copied without being read").isZero();
    home = new DataHome(folder.resolve("other"));
    ingest = ingest();
    Bundle.apply(sync(TODAY), bundle, java.util.Optional.empty());
    assertThat(ingest.parsed()).isEqualTo(3);
    assertThat(receipt().earlier()).extracting(Receipt.Earlier::release).contains("17.1", "16.1");
  }

  @Test
  void aReleaseThatCannotBeIsRefusedAndPoisonsNothing() throws IOException {
    for (String number : List.of("999.999.999.999", "40.0", "19.22", "19.1.0.1")) {
      Outcome outcome = sync(TODAY).from(attack(number, "2025-11-13"), List.of()).get(0);
      assertThat(outcome.state()).as(number).isEqualTo(Outcome.State.FAILED);
      assertThat(outcome.notes().get(0))
          .contains("calls itself release " + number, "this build knows 19.1");
    }
    assertThat(home.database()).doesNotExist();
    Outcome outcome = sync(TODAY).from(attack("19.0", "2026-11-30"), List.of()).get(0);
    assertThat(outcome.state()).as("a release to come").isEqualTo(Outcome.State.STORED);
  }

  @Test
  void aFileFromTheFutureIsRefused() throws IOException {
    Outcome outcome = sync(TODAY).from(attack("19.0", "2026-12-02"), List.of()).get(0);
    assertThat(outcome.state()).isEqualTo(Outcome.State.FAILED);
    assertThat(outcome.notes())
        .first()
        .asString()
        .contains("dated 2026-12-02, which is after today (2026-11-24)");
    assertThat(home.database()).doesNotExist();
    // A clock that is behind what this build knows is no measure.
    Clock wrong = Clock.fixed(Instant.parse("1970-01-03T00:00:00Z"), ZoneOffset.UTC);
    outcome = sync(wrong).from(SharedFiles.file(SharedFiles.ATTACK_18), List.of()).get(0);
    assertThat(outcome.state()).isEqualTo(Outcome.State.STORED);
  }

  @ParameterizedTest
  @CsvSource({
    "999.999, of another document",
    "2.99, cannot be",
    "2.x, no version that is a number",
    "3.0, of another document"
  })
  void theSameOfTheFramework(String to, String message) throws IOException {
    String text = text(SharedFiles.CPRT_CSF);
    String version = "\"version\": \"%s\"";
    assertThat(text).contains(version.formatted("2.0"));
    Path file =
        Files.writeString(
            folder.resolve("csf.json"),
            text.replace(version.formatted("2.0"), version.formatted(to)));
    assertThat(message(file)).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"57.1, no release 5.x", "5.99.99, cannot be", "5.0.1.9, cannot be"})
  void theSameOfSp80053(String to, String message) throws IOException {
    String text = text(SharedFiles.OSCAL_FULL);
    Path file =
        Files.writeString(
            folder.resolve("catalog.json"),
            text.replaceFirst("\"version\" ?: ?\"5[^\"]*\"", "\"version\":\"" + to + "\""));
    assertThat(message(file)).contains(message);
  }

  @Test
  void aNumberFromBeforeItWasRefusedStandsInNobodysWay() throws IOException {
    sync(TODAY).from(SharedFiles.file(SharedFiles.ATTACK_17), List.of());
    Path receipt = home.official().resolve("mitre-ics.json");
    Files.writeString(
        receipt, Files.readString(receipt).replace("\"17.1\"", "\"999.999.999.999\""));
    Outcome outcome = sync(TODAY).from(SharedFiles.file(SharedFiles.ATTACK_18), List.of()).get(0);
    assertThat(outcome.state()).as(outcome.toString()).isEqualTo(Outcome.State.STORED);
    assertThat(receipt().release()).isEqualTo("18.1");
    assertThat(receipt().earlier()).isEmpty();
  }

  @Test
  void aClockThatWasAheadIsNotBelievedForEver() {
    Clock ahead = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);
    Path file = SharedFiles.file(SharedFiles.ATTACK_18);
    sync(ahead).from(file, List.of());
    assertThat(receipt().since()).isEqualTo("2040-01-01");
    sync(TODAY).from(file, List.of());
    assertThat(receipt().since()).isEqualTo("2026-11-24");
    sync(ahead).from(file, List.of());
    assertThat(receipt().since()).as("kept").isEqualTo("2026-11-24");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
    byte[] one = SharedFiles.bytes(SharedFiles.ATTACK_18);
    byte[] other =
        text(SharedFiles.ATTACK_18).replace("18.1", "18.2").getBytes(StandardCharsets.UTF_8);
    byte[][] now = {one};
    OfficialFile file = ingest.read("ics-attack.json", OfficialFile.Origin.BY_HAND, () -> now[0]);
    OfficialText text = ingest.check(DocumentId.MITRE_ICS, List.of(file));
    now[0] = other;
    assertThatThrownBy(() -> ingest.store(List.of(text), java.time.LocalDate.now(TODAY)))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("changed while it was read");
    assertThat(home.database()).doesNotExist();
  }

  private String message(Path file) {
    try {
      return sync(TODAY).from(file, List.of()).get(0).notes().get(0);
    } catch (IngestException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Path attack(String number, String date) throws IOException {
    String text =
        text(SharedFiles.ATTACK_18)
            .replace("\"x_mitre_version\": \"18.1\"", "\"x_mitre_version\": \"" + number + "\"")
            .replaceFirst(
                "\"modified\": \"2025-11-[^\"]*\"", "\"modified\": \"" + date + "T00:00:00.000Z\"");
    assertThat(text).contains(number, date);
    return Files.writeString(folder.resolve("ics-attack.json"), text);
  }

  private static String text(String file) {
    return new String(SharedFiles.bytes(file), StandardCharsets.UTF_8);
  }

  private Receipt receipt() {
    return Objects.requireNonNull(ingest.receipts().get(DocumentId.MITRE_ICS));
  }

  private OfficialIngest ingest() {
    return new OfficialIngest(LicensedFiles.installation(), home);
  }

  private Sync sync(Clock clock) {
    return new Sync(ingest, home, clock);
  }
}
