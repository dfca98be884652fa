package org.otsecurity.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out which requirements the thesaurus names together, and writes {@link Companions}. */
final class CompanionsWriter {
  /** Most companions of a requirement. */
  private static final int MOST = 24;

  /** Keeps two requirements that one concept alone names from being each other's likeness. */
  private static final double FEW = 1.2;

  private final Map<Integer, Map<Integer, Double>> together = new TreeMap<>();
  private final Map<Integer, Double> named = new HashMap<>();

  private CompanionsWriter() {}

  /** Writes the table anew, from what the concepts in the database point to. */
  static void write(Connection connection) throws SQLException {
    CompanionsWriter companions = new CompanionsWriter();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT postings FROM posting WHERE term LIKE '@%' ORDER BY term")) {
      while (row.next()) {
        companions.read(Postings.unpack(row.getBytes(1)));
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO search_table (name, content) VALUES ('companions', ?)")) {
      Sql.row(insert, companions.pack());
    }
  }

  private void read(Postings concept) {
    for (int i = 0; i < concept.size(); i++) {
      if ((concept.flags(i) & Postings.SEE) == 0) {
        continue;
      }
      double impact = concept.impact(i);
      named.merge(concept.key(i), impact * impact, Double::sum);
      Map<Integer, Double> beside =
          together.computeIfAbsent(concept.key(i), key -> new TreeMap<>());
      for (int j = 0; j < concept.size(); j++) {
        if (i != j && (concept.flags(j) & Postings.SEE) != 0) {
          beside.merge(concept.key(j), impact * concept.impact(j), Double::sum);
        }
      }
    }
  }

  private byte[] pack() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    together.forEach((key, beside) -> {
      List<Map.Entry<Integer, Double>> nearest = new ArrayList<>();
      beside.forEach((other, sum) -> nearest.add(Map.entry(other, sum / likeness(key, other))));
      // Equal ones stay in reading order.
      nearest.sort(Comparator.comparingDouble(each -> -each.getValue()));
      for (Map.Entry<Integer, Double> each : nearest.subList(0, Math.min(MOST, nearest.size()))) {
        packed.writeBytes(
            ByteBuffer.allocate(Companions.WIDTH)
                .putInt(key)
                .putInt(each.getKey())
                .put((byte) Math.round(Math.min(1, each.getValue()) * 255))
                .array());
      }
    });
    return packed.toByteArray();
  }

  private double likeness(int key, int other) {
    return Math.sqrt((weight(key) + FEW) * (weight(other) + FEW));
  }

  private double weight(int key) {
    return named.getOrDefault(key, 0.0);
  }
}
