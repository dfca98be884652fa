package org.otsecurity.domain.sector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a facility.
 *
 * @param byName values by the id of their {@link FacilityFact}, in the order in which they were
 *     learned
 */
public record Facts(Map<String, FactValue> byName) {
  /** Nothing is known. */
  public static final Facts NONE = new Facts(Map.of());

  public Facts {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** The value of a fact, if it is known. */
  public Optional<FactValue> of(String fact) {
    return Optional.ofNullable(byName.get(fact));
  }

  /** Whether a fact is known. */
  public boolean has(String fact) {
    return byName.containsKey(fact);
  }

  /** These facts and others, which go before these. */
  public Facts with(Facts others) {
    Map<String, FactValue> all = new LinkedHashMap<>(byName);
    all.putAll(others.byName);
    return new Facts(all);
  }
}
