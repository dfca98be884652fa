package org.otsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;

class StoreTest {
  @TempDir Path folder;

  @Test
  void missingFileSaysHowToBuildIt() {
    refused(folder.resolve("none.db"), "does not exist");
  }

  @Test
  void truncatedFileIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(TestCorpus.database());
    Path file = folder.resolve("cut.db");
    Files.write(file, Arrays.copyOf(whole, whole.length - 4096));
    refused(file, "damaged, truncated or no SQLite file");
    Files.write(file, Arrays.copyOf(whole, 50));
    refused(file, "not a database of this program");
    Files.write(file, new byte[0]);
    refused(file, "not a database of this program");
  }

  @Test
  void textFileIsRefused() throws IOException {
    Path file = folder.resolve("text.db");
    Files.writeString(file, "no database\n".repeat(1_000));
    refused(file, "damaged, truncated or no SQLite file");
  }

  @Test
  void foreignDatabaseIsRefused() throws SQLException {
    Path file = folder.resolve("foreign.db");
    alter(file, "CREATE TABLE t (a)");
    refused(file, "not a database of this program");
  }

  @Test
  void otherSchemaVersionIsRefused() throws IOException, SQLException {
    Path file = Files.copy(TestCorpus.database(), folder.resolve("version.db"));
    alter(file, "PRAGMA user_version = 99");
    refused(file, "schema version 99");
  }

  @Test
  void otherCorpusIsRefused() throws IOException, SQLException {
    Path file = Files.copy(TestCorpus.database(), folder.resolve("corpus.db"));
    alter(file, "UPDATE meta SET value = 'other' WHERE key = 'corpus_hash'");
    refused(file, "another corpus");
  }

  @Test
  void openDatabaseCannotBeWritten() throws IOException {
    byte[] before = Files.readAllBytes(TestCorpus.database());
    TestCorpus.store().read(reader -> reader.standards());
    assertThat(Files.readAllBytes(TestCorpus.database())).isEqualTo(before);
    try (var siblings = Files.list(TestCorpus.database().toAbsolutePath().getParent())) {
      assertThat(siblings).noneMatch(each -> each.toString().endsWith("-wal"));
    }
  }

  @Test
  void manyThreadsReadAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          java.util.stream.IntStream.range(0, 64)
              .mapToObj(i ->
                  threads.submit(() ->
                      TestCorpus.store()
                          .read(reader ->
                              reader
                                  .enhancements(new RequirementId(StandardId.NIST_800_53, "AC-2"))
                                  .size())))
              .toList();
      for (Future<Integer> each : answers) {
        assertThat(each.get()).isEqualTo(13);
      }
    }
  }

  private static void refused(Path file, String problem) {
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("Build it again")
        .hasMessageNotContaining("SELECT")
        .hasNoCause();
  }

  private static void alter(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
