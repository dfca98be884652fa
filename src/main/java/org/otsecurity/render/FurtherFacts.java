package org.otsecurity.render;

import java.util.SortedMap;
import java.util.TreeMap;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;

/** What else is known of a requirement: facts that every form of an answer shows by name. */
public final class FurtherFacts {
  private FurtherFacts() {}

  /** Its attributes, the release that retired it, and the rationale of a licensed copy. */
  public static SortedMap<String, String> of(Requirement requirement) {
    SortedMap<String, String> facts = new TreeMap<>();
    requirement.attributes().forEach(each -> facts.put(each.label(), each.text()));
    requirement.retiredIn().ifPresent(each -> facts.put("retired_in", each.toString()));
    requirement
        .sourceWords()
        .flatMap(SourceWords::rationale)
        .ifPresent(words -> facts.put("licensed_rationale", words));
    return facts;
  }

  /** The same with what only rows of NERC CIP state. */
  public static SortedMap<String, String> withNerc(Requirement requirement) {
    SortedMap<String, String> facts = new TreeMap<>(NercJson.facts(requirement));
    facts.putAll(of(requirement));
    return facts;
  }
}
