package org.otsecurity.query.reading;

import java.util.Arrays;
import java.util.List;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Reads the bases of mappings as people name them. */
public final class Bases {
  private static final List<String> ALL = Arrays.stream(Basis.values()).map(Basis::value).toList();

  private Bases() {}

  /**
   * The basis a text names.
   *
   * @throws QueryException if there is none of that name
   */
  public static Basis parse(String text) {
    return Basis.parse(text)
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(text) + "\" is no basis.",
                "Bases: " + String.join(", ", ALL) + ".",
                Nearest.to(text, ALL, 1)));
  }
}
