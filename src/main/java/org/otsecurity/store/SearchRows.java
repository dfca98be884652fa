package org.otsecurity.store;

import java.nio.ByteBuffer;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/** The facts of every requirement that ranking needs, by key from 1 to {@link #size()}. */
public final class SearchRows {
  /** Bytes per row in the packed form. */
  static final int WIDTH = 10;

  private static final StandardId[] STANDARDS = StandardId.values();
  private static final RequirementKind[] KINDS = RequirementKind.values();
  private static final Status[] STATUSES = Status.values();

  private final ByteBuffer rows;

  SearchRows(byte[] packed) {
    this.rows = ByteBuffer.wrap(packed);
  }

  /** Sets the level of a row in the packed form. */
  static void setLevel(ByteBuffer packed, int key, int level) {
    packed.put(at(key) + 3, (byte) level);
  }

  /** How many requirements there are. */
  public int size() {
    return rows.limit() / WIDTH;
  }

  /** The document. */
  public StandardId standard(int key) {
    return STANDARDS[rows.get(at(key))];
  }

  /** What the requirement is. */
  public RequirementKind kind(int key) {
    return KINDS[rows.get(at(key) + 1)];
  }

  /** Whether it is in force. */
  public Status status(int key) {
    return STATUSES[rows.get(at(key) + 2)];
  }

  /** The lowest SL-C, or 0 if it has none. */
  public int level(int key) {
    return rows.get(at(key) + 3);
  }

  /** Whether it applies to a component type; never for a document without component types. */
  public boolean appliesTo(int key, ComponentType type) {
    return (rows.get(at(key) + 4) & (1 << type.ordinal())) != 0;
  }

  /** How many words its title has, without function words. */
  public int titleWords(int key) {
    return rows.get(at(key) + 5);
  }

  /** The key of the requirement it enhances, or 0. */
  public int parent(int key) {
    return rows.getInt(at(key) + 6);
  }

  private static int at(int key) {
    return (key - 1) * WIDTH;
  }
}
