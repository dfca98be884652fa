package org.otsecurity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** What can befall a database after it was made. */
public enum TamperedFile {
  BYTE_LESS,
  PAGE_LESS,
  EMPTY,
  BYTE_MORE,
  TITLE_CHANGED("UPDATE requirement SET title = 'Changed by hand' WHERE id = 'SR 1.1'"),
  MARK_ADDED("INSERT INTO meta (key, value) VALUES ('more', 'x')"),
  MAPPINGS_DELETED("DELETE FROM mapping"),
  ROWS_DELETED("DELETE FROM requirement WHERE standard = 'nist-800-53'"),
  COMPACTED("PRAGMA page_size = 8192", "VACUUM");

  private final String[] sql;

  TamperedFile(String... sql) {
    this.sql = sql;
  }

  /** Lets it happen to a file. */
  public void befall(Path file) throws IOException, SQLException {
    byte[] bytes = Files.readAllBytes(file);
    switch (this) {
      case BYTE_LESS -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
      case PAGE_LESS -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 4096));
      case EMPTY -> Files.write(file, new byte[0]);
      case BYTE_MORE -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
      default -> {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Statement statement = connection.createStatement()) {
          statement.executeUpdate("PRAGMA foreign_keys = OFF");
          for (String each : sql) {
            statement.executeUpdate(each);
          }
        }
      }
    }
  }

  /** Turns one bit of a file over. */
  public static void flip(Path file, int bit) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    Files.write(file, bytes);
  }
}
