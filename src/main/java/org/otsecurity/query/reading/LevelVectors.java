package org.otsecurity.query.reading;

import java.util.List;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.text.Quoted;

/** Reads security levels of IEC 62443 as people give them. */
public final class LevelVectors {
  private LevelVectors() {}

  /**
   * One level, or a vector over the seven foundational requirements.
   *
   * @param values one text, or the levels one by one
   * @throws QueryException if they are no level and no vector
   */
  public static SecurityLevelVector of(List<String> values) {
    return SecurityLevelVector.of(values)
        .orElseThrow(() ->
            new QueryException(
                "\"" + Quoted.of(String.join(" ", values)) + "\" is no security level.",
                "Give one level, 1 to 4, or a vector of seven levels of 0 to 4 in the order"
                    + " IAC, UC, SI, DC, RDF, TRE, RA, for example \"2 2 2 1 3 1 3\" or"
                    + " \"IAC=2, UC=2, SI=2, DC=1, RDF=3, TRE=1, RA=3\".",
                List.of()));
  }
}
