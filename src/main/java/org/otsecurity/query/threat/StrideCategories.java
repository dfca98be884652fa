package org.otsecurity.query.threat;

import java.util.Locale;
import java.util.Optional;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;

/** The categories of STRIDE, by id, name or letter. */
record StrideCategories(Standards standards, Resolver resolver) {
  /**
   * A category.
   *
   * @throws QueryException if there is none of the name
   */
  Heading get(String id) {
    String name = id.strip();
    String letter =
        name.length() == 1 ? "STRIDE-" + name.toUpperCase(Locale.ROOT) : name.replace('-', ' ');
    return resolver
        .resolve(
            name.toUpperCase(Locale.ROOT).startsWith("STRIDE") ? name : letter,
            Optional.of(standards.with(RequirementKind.THREAT_CATEGORY)))
        .requirement()
        .heading();
  }

  /** Whether there is one of a name. */
  boolean has(String id) {
    try {
      get(id);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }
}
