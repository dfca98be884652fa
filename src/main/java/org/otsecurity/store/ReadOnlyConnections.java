package org.otsecurity.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;

/** Connections that read and never write. */
final class ReadOnlyConnections {
  /** Steps of SQLite's machine between two looks at the interrupt: well below a millisecond. */
  private static final int STEPS_BETWEEN_LOOKS = 10_000;

  private ReadOnlyConnections() {}

  /** Opens a database file. */
  static Connection open(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
    // The file never changes under us: it is replaced by rename. So no locks and no change checks.
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1";
    return JDBC.createConnection(url.replace("file:///", "file:/"), properties);
  }

  /** Ends what runs on a connection when its thread is interrupted. */
  static void stopWhenInterrupted(Connection connection) throws SQLException {
    ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new StopWhenInterrupted());
  }

  private static final class StopWhenInterrupted extends ProgressHandler {
    @Override
    protected int progress() {
      return Thread.currentThread().isInterrupted() ? 1 : 0;
    }
  }
}
