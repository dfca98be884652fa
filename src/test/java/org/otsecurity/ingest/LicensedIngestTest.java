package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.Folders;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Databases;
import org.otsecurity.query.Questions;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.store.Store;
import org.otsecurity.store.UserDatabaseWriter;

class LicensedIngestTest {
  private static final RequirementId SR_1_1 =
      new RequirementId(TestDocuments.IEC_62443_3_3, "SR 1.1");

  @TempDir static Path once = Path.of("");
  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));
  private LicensedIngest ingest = new LicensedIngest(LicensedFiles.installation(), home);

  @BeforeAll
  static void ingestOnce() throws IOException {
    LicensedIngest ingest =
        new LicensedIngest(LicensedFiles.installation(), new DataHome(once.resolve("home")));
    ingest.store(ingest.check(List.of(LicensedFiles.whole(once.resolve("a.csv"), "2013")), false));
  }

  private void homeWithEdition2013() throws IOException {
    Folders.replace(home.directory(), once.resolve("home"));
  }

  @BeforeEach
  void emptyHome() {
    home = new DataHome(folder.resolve("home"));
    ingest = new LicensedIngest(LicensedFiles.installation(), home);
  }

  @Test
  void textIsStoredAndAnswered() throws IOException {
    ingest(LicensedFiles.whole(folder.resolve("a.csv"), "2013"));
    Requirement row = answer(SR_1_1);
    assertThat(row.text().orElseThrow().kind()).isEqualTo(TextKind.LICENSED);
    assertThat(row.text().orElseThrow().value()).contains("zebrafinch", "SR 1.1 of edition 2013");
    SourceWords words = row.sourceWords().orElseThrow();
    assertThat(words.edition()).isEqualTo("2013");
    assertThat(words.rationale()).contains("zebrafinch reason");
    assertThat(words.ownWords()).isPresent();
    assertThat(row.note().orElseThrow()).contains("edition 2013");
    assertThat(row.level()).contains(1);
    try (Store store = Store.openLicensed(home.database())) {
      assertThat(
              store
                  .read(reader -> reader.coverage().textKinds().get(TestDocuments.IEC_62443_3_3))
                  .get("licensed"))
          .isEqualTo(LicensedFiles.requirements(TestDocuments.IEC_62443_3_3).size());
    }
  }

  @Test
  void searchFindsLicensedWordsAndOurs() throws IOException {
    ingest(
        LicensedFiles.json(
            folder.resolve("a.json"),
            "{\"id\": \"sr5.2\", \"text\": \"Ours: a zebrafinch guards the quokkagate.\"}"));
    try (Store store = Store.openLicensed(home.database())) {
      var search = Questions.of(store).search();
      assertThat(
              search.search(everywhere("quokkagate", 5)).hits().get(0).requirement().id().value())
          .isEqualTo("SR 5.2");
      assertThat(
              search
                  .search(everywhere("zone boundary protection", 5))
                  .hits()
                  .get(0)
                  .requirement()
                  .id()
                  .value())
          .isEqualTo("SR 5.2");
    }
  }

  @Test
  void equalInputsAreEqualBytes() throws IOException {
    Path a = LicensedFiles.whole(folder.resolve("a.csv"), "2013");
    ingest(a);
    byte[] first = Files.readAllBytes(home.database());
    Path input = home.licensed().resolve("iec62443-3-3.json");
    byte[] canonical = Files.readAllBytes(input);
    ingest(LicensedFiles.whole(folder.resolve("b.csv"), "other"));
    assertThat(Files.readAllBytes(home.database())).isNotEqualTo(first);
    ingest(a);
    assertThat(Files.readAllBytes(home.database())).isEqualTo(first);
    ingest.rebuild();
    assertThat(Files.readAllBytes(home.database())).isEqualTo(first);
    assertThat(Files.readAllBytes(input)).isEqualTo(canonical);
  }

  @Test
  void onlyTheOwnerCanRead() throws IOException {
    homeWithEdition2013();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      for (Path each :
          List.of(
              home.database(), home.fingerprint(), home.licensed().resolve("iec62443-3-3.json"))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo("rw-------");
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.directory())))
          .isEqualTo("rwx------");
    }
    try (var left = Files.walk(home.directory())) {
      assertThat(left.filter(Files::isRegularFile).map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "lock", "ot-security.db", "ot-security.db.sha256", "iec62443-3-3.json");
    }
  }

  @Test
  void otherLevelsNeedConsentAndAreMarked() throws IOException {
    Path file =
        LicensedFiles.json(
            folder.resolve("a.json"), "{\"id\": \"SR 1.1\", \"level\": 3, \"text\": \"Ours.\"}");
    LicensedFiles.refused(
        ingest, file, "SR 1.1: level 3 differs from ours. Expected: 1; --accept-levels");
    assertThat(home.directory()).doesNotExist();
    ingest.store(ingest.check(List.of(file), true));
    Requirement row = answer(SR_1_1);
    assertThat(row.level()).contains(3);
    assertThat(row.note().orElseThrow()).contains("Level 3 is the user's", "this corpus has 1");
    try (Store store = Store.openLicensed(home.database())) {
      int packed =
          store.read(reader ->
              reader
                  .searchIndex()
                  .tables()
                  .rows()
                  .level(reader.searchIndex().key(SR_1_1).orElseThrow()));
      assertThat(packed).isEqualTo(3);
    }
    ingest.rebuild();
    assertThat(answer(SR_1_1).level()).contains(3);
  }

  @Test
  void removingTheLastTextLeavesNothing() throws IOException {
    homeWithEdition2013();
    assertThat(ingest.list()).hasSize(1);
    assertThat(ingest.remove(TestDocuments.IEC_62443_4_2)).isFalse();
    assertThat(ingest.remove(TestDocuments.IEC_62443_3_3)).isTrue();
    assertThat(home.database()).doesNotExist();
    assertThat(home.licensed()).isEmptyDirectory();
    assertThat(ingest.list()).isEmpty();
  }

  @Test
  void refusedFilesLeaveTheOldState() throws IOException {
    homeWithEdition2013();
    byte[] before = Files.readAllBytes(home.database());
    Path good = LicensedFiles.whole(folder.resolve("good.csv"), "2014");
    Path bad =
        LicensedFiles.json(folder.resolve("bad.json"), "{\"id\": \"SR 9.9\", \"text\": \"x\"}");
    assertThatThrownBy(() -> ingest.check(List.of(good, bad), false))
        .isInstanceOf(IngestException.class);
    assertThat(Files.readAllBytes(home.database())).isEqualTo(before);
  }

  @Test
  void databaseOfAnotherBuildIsIgnoredAndRebuilt() throws Exception {
    homeWithEdition2013();
    byte[] good = Files.readAllBytes(home.database());
    for (String sql :
        List.of(
            "UPDATE meta SET value = 'other' WHERE key = 'base_hash'",
            "UPDATE meta SET value = 'other' WHERE key = 'corpus_hash'",
            "DELETE FROM meta WHERE key = 'base_hash'",
            "PRAGMA user_version = 99")) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
      ignored();
      ingest.rebuild();
      assertThat(Files.readAllBytes(home.database())).isEqualTo(good);
    }
    Files.writeString(home.database(), "no database\n".repeat(1000));
    ignored();
    ingest.rebuild();
    assertThat(Files.readAllBytes(home.database())).isEqualTo(good);
  }

  private void ignored() {
    List<String> warnings = new ArrayList<>();
    try (Store store = Databases.open(LicensedFiles.installation(), home, warnings::add)) {
      Requirement row = store.read(reader -> reader.requirement(SR_1_1)).orElseThrow();
      assertThat(row.text().orElseThrow().kind()).isEqualTo(TextKind.SUMMARY);
    }
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .contains("without your licensed and official text", "ingest rebuild");
  }

  @Test
  void whatACrashLeavesIsCompletedOrDiscarded() throws IOException {
    homeWithEdition2013();
    Path input = home.licensed().resolve("iec62443-3-3.json");
    byte[] old = Files.readAllBytes(input);
    // Before the rename of the database: prepared, not in the database.
    Files.writeString(home.licensed().resolve("iec62443-3-3.json.new"), "{}");
    Files.writeString(home.database().resolveSibling("ot-security.db.new"), "half");
    Files.writeString(home.licensed().resolve("iec62443-3-3.json.removed"), "");
    assertThat(ingest.list()).hasSize(1);
    assertThat(Files.readAllBytes(input)).isEqualTo(old);
    assertThat(home.database().resolveSibling("ot-security.db.new")).doesNotExist();
    // After it: in the database, not yet in place.
    Files.move(input, home.licensed().resolve("iec62443-3-3.json.new"));
    assertThat(ingest.list()).hasSize(1);
    assertThat(Files.readAllBytes(input)).isEqualTo(old);
    // A removal after the rename.
    UserDatabaseWriter.write(
        LicensedFiles.installation().database(), home.database(), List.of(), List.of());
    Files.writeString(home.licensed().resolve("iec62443-3-3.json.removed"), "");
    assertThat(ingest.list()).isEmpty();
    assertThat(home.licensed()).isEmptyDirectory();
  }

  @Test
  void twoIngestsDoNotCollide() throws Exception {
    Path a = LicensedFiles.whole(folder.resolve("a.csv"), "first");
    Path b = LicensedFiles.whole(folder.resolve("b.csv"), "second");
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (Path each : List.of(a, b, a, b)) {
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, e) -> failures.add(e))
              .start(() -> ingestInTurn(each)));
    }
    for (Thread each : threads) {
      each.join();
    }
    assertThat(failures).isEmpty();
    assertThat(answer(SR_1_1).sourceWords().orElseThrow().edition()).isIn("first", "second");
  }

  /** An ingest that waits in vain for another one says so and is started again, as it tells to. */
  private void ingestInTurn(Path file) {
    for (int i = 1; ; i++) {
      try {
        ingest(file);
        return;
      } catch (IngestException e) {
        if (i == 50 || !String.valueOf(e.getMessage()).startsWith("Another ingest")) {
          throw e;
        }
      }
    }
  }

  private void ingest(Path file) {
    ingest.store(ingest.check(List.of(file), false));
  }

  private Requirement answer(RequirementId id) {
    try (Store store =
        Databases.open(
            LicensedFiles.installation(),
            home,
            warning -> {
              throw new AssertionError(warning);
            })) {
      Optional<Requirement> row = store.read(reader -> reader.requirement(id));
      return row.orElseThrow();
    }
  }

  private static SearchRequest everywhere(String query, int limit) {
    return new SearchRequest(query, List.of(), Optional.empty(), Optional.empty(), limit, 0);
  }
}
