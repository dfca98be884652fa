package org.otsecurity.store;

import java.nio.ByteBuffer;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/** The facts of every requirement that ranking needs, by key from 1 to {@link #size()}. */
public final class SearchRows {
  /** Bytes per row in the packed form. */
  static final int WIDTH = 10;

  private static final Status[] STATUSES = Status.values();

  private final ByteBuffer rows;
  private final DocumentId[] documents;
  private final RequirementKind[] kinds;
  private final boolean[] typed;

  SearchRows(byte[] packed, Documents documents) {
    this.rows = ByteBuffer.wrap(packed);
    this.documents = documents.ids().toArray(new DocumentId[0]);
    this.typed = new boolean[this.documents.length];
    for (Document each : documents.all()) {
      typed[documents.place(each.id())] = each.has(Capability.COMPONENT_TYPES);
    }
    this.kinds = documents.kindsByPlace().toArray(new RequirementKind[0]);
  }

  /** How many requirements there are. */
  public int size() {
    return rows.limit() / WIDTH;
  }

  /** The document. */
  public DocumentId standard(int key) {
    return documents[place(key)];
  }

  /** The place of the document in the registry. */
  public int place(int key) {
    return rows.get(at(key)) & 0xFF;
  }

  /** Whether rows of its document tell component types apart. */
  public boolean hasComponentTypes(int key) {
    return typed[place(key)];
  }

  /** How many documents there are. */
  public int documents() {
    return documents.length;
  }

  /** What the requirement is, and how such rows behave in their document. */
  public RequirementKind kind(int key) {
    return kinds[rows.get(at(key) + 1) & 0xFF];
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
