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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

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
                                  .enhancements(new RequirementId(DocumentId.NIST_800_53, "AC-2"))
                                  .size())))
              .toList();
      for (Future<Integer> each : answers) {
        assertThat(each.get()).isEqualTo(13);
      }
    }
  }

  @Test
  void questionMayNotAskTheStoreAgain() {
    Store store = TestCorpus.store();
    assertThatThrownBy(() -> store.read(outer -> store.read(StoreReader::standards)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("instead of the reader it was given");
    assertThat(store.read(StoreReader::standards)).isNotEmpty();
  }

  @Test
  void twoDatabasesMayBeComparedInOneQuestion() {
    try (Store other = Store.open(TestCorpus.database(), 1)) {
      boolean same =
          TestCorpus.store()
              .read(mine -> other.read(its -> its.standards().equals(mine.standards())));
      assertThat(same).isTrue();
    }
  }

  @Test
  void waitForAReaderEndsWithAnAnswer() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Store store = Store.open(TestCorpus.database(), 1, Duration.ofMillis(50));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> holder =
          threads.submit(() ->
              store.read(reader -> {
                held.countDown();
                return awaited(release);
              }));
      held.await();
      assertThatThrownBy(() -> store.read(StoreReader::standards))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("No reader of the database was free")
          .hasMessageContaining("ask again");
      release.countDown();
      assertThat(holder.get()).isTrue();
      assertThat(store.read(StoreReader::standards)).isNotEmpty();
    }
  }

  @Test
  void interruptEndsTheWaitForAReader() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Store store = Store.open(TestCorpus.database(), 1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> holder =
          threads.submit(() ->
              store.read(reader -> {
                held.countDown();
                return awaited(release);
              }));
      held.await();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> store.read(StoreReader::standards))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      release.countDown();
      assertThat(holder.get()).isTrue();
    }
  }

  /** Counts for hours if nothing stops it. */
  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

  @Test
  void interruptEndsAStatementThatRuns() throws Exception {
    try (Store store = Store.open(TestCorpus.database(), 1)) {
      CountDownLatch started = new CountDownLatch(1);
      AtomicReference<Throwable> outcome = new AtomicReference<>();
      Thread asking =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  store.read(reader -> {
                    started.countDown();
                    return Sql.query(() -> reader.marks().number(ENDLESS));
                  });
                } catch (Throwable e) {
                  outcome.set(e);
                }
              });
      started.await();
      asking.interrupt();
      asking.join();
      assertThat(outcome.get()).isInstanceOf(CancellationException.class);
      // The reader serves the next caller as if nothing had been.
      assertThat(store.read(StoreReader::standards)).isNotEmpty();
    }
  }

  @Test
  void interruptedThreadAsksNothing() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> TestCorpus.store().read(StoreReader::standards))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      return false;
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
