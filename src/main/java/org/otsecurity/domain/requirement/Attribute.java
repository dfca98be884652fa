package org.otsecurity.domain.requirement;

import java.util.List;

/**
 * A further fact of a requirement that is shown as it stands and decides nothing.
 *
 * @param label what it is, for example {@code sectors}
 * @param values one value, or several in the order of their source
 */
public record Attribute(String label, List<String> values) {

  /** Its values as one text. */
  public String text() {
    return String.join(", ", values);
  }
}
