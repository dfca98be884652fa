package org.otsecurity.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;

/** What else is known of a requirement: facts that every form of an answer shows by name. */
public final class FurtherFacts {
  private FurtherFacts() {}

  /** Its attributes, the release that retired it, and the rationale of a licensed copy. */
  public static SortedMap<String, String> of(Requirement requirement) {
    SortedMap<String, String> facts = new TreeMap<>();
    requirement.attributes().forEach(each -> facts.put(each.label(), each.text()));
    requirement.retiredIn().ifPresent(each -> facts.put("retired_in", each.value()));
    requirement
        .sourceWords()
        .flatMap(SourceWords::rationale)
        .ifPresent(words -> facts.put("licensed_rationale", words));
    return facts;
  }

  /** The same with what only rows of NERC CIP state. */
  public static SortedMap<String, String> withNerc(Requirement requirement) {
    SortedMap<String, String> facts = new TreeMap<>(nerc(requirement));
    facts.putAll(of(requirement));
    return facts;
  }

  /** What only rows of NERC CIP state, by name. */
  private static Map<String, String> nerc(Requirement requirement) {
    Map<String, String> facts = new LinkedHashMap<>();
    requirement
        .applicability()
        .ifPresent(each -> {
          facts.put("applies_to", each.words());
          facts.put("impact_ratings", list(each.ratings(), ImpactRating::value));
          facts.put("asset_types", list(each.systems(), ApplicableSystem::value));
          if (!each.exclusions().isEmpty()) {
            facts.put("not_for", list(each.exclusions(), NercApplicability.Exclusion::value));
          }
        });
    requirement.version().ifPresent(each -> facts.putAll(nerc(each)));
    return facts;
  }

  /** What a version of a standard states, by name. */
  static Map<String, String> nerc(NercVersion version) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("effective", version.effective().toString());
    facts.put("enforcement", version.enforcement().value());
    if (!version.later().isEmpty()) {
      facts.put("later_versions", version.laterText());
    }
    return facts;
  }

  private static <V> String list(List<V> values, Function<V, String> value) {
    return values.stream().map(value).collect(Collectors.joining(", "));
  }
}
