package org.otsecurity.store;

import java.nio.ByteBuffer;
import org.otsecurity.domain.requirement.RelationType;

/** All relations, from both ends. */
public final class RelationTable {
  /** Bytes per relation in the packed form. */
  static final int WIDTH = 9;

  private static final RelationType[] TYPES = RelationType.values();

  private final int[] first;
  private final int[] other;
  private final byte[] type;

  RelationTable(byte[] packed, int rows) {
    ByteBuffer relations = ByteBuffer.wrap(packed);
    int count = packed.length / WIDTH;
    first = new int[rows + 2];
    other = new int[2 * count];
    type = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      first[relations.getInt(i * WIDTH) + 1]++;
      first[relations.getInt(i * WIDTH + 4) + 1]++;
    }
    for (int key = 1; key < first.length; key++) {
      first[key] += first[key - 1];
    }
    int[] next = first.clone();
    for (int i = 0; i < count; i++) {
      int source = relations.getInt(i * WIDTH);
      int target = relations.getInt(i * WIDTH + 4);
      byte kind = relations.get(i * WIDTH + 8);
      other[next[source]] = target;
      type[next[source]++] = kind;
      other[next[target]] = source;
      type[next[target]++] = (byte) ~kind;
    }
  }

  /** Told of each relation of a requirement. */
  public interface Visitor {
    /**
     * Takes one relation.
     *
     * @param type what it means, read from source to target
     * @param outgoing whether the requirement asked for is the source
     * @param other the key at the far end
     */
    void visit(RelationType type, boolean outgoing, int other);
  }

  /** Visits the relations of a requirement in a fixed order. */
  public void visit(int key, Visitor visitor) {
    for (int i = first[key]; i < first[key + 1]; i++) {
      boolean outgoing = type[i] >= 0;
      visitor.visit(TYPES[outgoing ? type[i] : ~type[i]], outgoing, other[i]);
    }
  }
}
