package org.otsecurity.mcp.protocol;

import java.util.List;

/**
 * Suggested values.
 *
 * @param values of these the first hundred are sent
 * @param total how many there are in all
 */
public record Completion(List<String> values, int total) {
  /** No suggestion. */
  public static final Completion NONE = new Completion(List.of(), 0);

  public Completion {
    values = List.copyOf(values);
  }

  /** Returns all of a list as suggestions. */
  public static Completion of(List<String> values) {
    return new Completion(values, values.size());
  }
}
