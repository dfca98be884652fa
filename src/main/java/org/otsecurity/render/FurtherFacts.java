package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;

/** What else is known of a requirement: facts that every form of an answer shows by name. */
public final class FurtherFacts {
  private FurtherFacts() {}

  /**
   * Its attributes, the release that retired it, and the rationale of a licensed copy, in the order
   * of their names.
   */
  public static List<Attribute> of(Requirement requirement) {
    List<Attribute> facts = new ArrayList<>(requirement.attributes());
    requirement.retiredIn().ifPresent(each -> facts.add(fact("retired_in", each.value())));
    requirement
        .sourceWords()
        .flatMap(SourceWords::rationale)
        .ifPresent(words -> facts.add(fact("licensed_rationale", words)));
    return ordered(facts);
  }

  /** The same with what only rows of NERC CIP state. */
  public static List<Attribute> withNerc(Requirement requirement) {
    List<Attribute> facts = new ArrayList<>(of(requirement));
    requirement.applicability().ifPresent(each -> facts.addAll(nerc(each)));
    requirement.version().ifPresent(each -> facts.addAll(nerc(each)));
    return ordered(facts);
  }

  /** The same with what a publisher's file or a licensed copy says beside its text. */
  static List<Attribute> withWords(List<Attribute> known, Requirement requirement) {
    List<Attribute> facts = new ArrayList<>(known);
    requirement
        .sourceWords()
        .ifPresent(each -> {
          facts.add(fact("text_edition", each.edition()));
          each.ownWords().ifPresent(words -> facts.add(fact("summary", words)));
          each.discussion().ifPresent(words -> facts.add(fact("discussion", words)));
        });
    return ordered(facts);
  }

  private static List<Attribute> nerc(NercApplicability applicability) {
    List<Attribute> facts = new ArrayList<>();
    facts.add(fact("applies_to", applicability.words()));
    facts.add(list("impact_ratings", applicability.ratings(), ImpactRating::value));
    facts.add(list("asset_types", applicability.systems(), ApplicableSystem::value));
    if (!applicability.exclusions().isEmpty()) {
      facts.add(list("not_for", applicability.exclusions(), NercApplicability.Exclusion::value));
    }
    return facts;
  }

  /** What a version of a standard states. */
  static List<Attribute> nerc(NercVersion version) {
    List<Attribute> facts = new ArrayList<>();
    facts.add(fact("effective", version.effective().toString()));
    facts.add(fact("enforcement", version.enforcement().value()));
    if (!version.later().isEmpty()) {
      facts.add(fact("later_versions", version.laterText()));
    }
    return facts;
  }

  private static Attribute fact(String name, String value) {
    return new Attribute(name, List.of(value));
  }

  private static <V> Attribute list(String name, List<V> values, Function<V, String> value) {
    return new Attribute(name, values.stream().map(value).toList());
  }

  private static List<Attribute> ordered(List<Attribute> facts) {
    return facts.stream().sorted((a, b) -> a.label().compareTo(b.label())).toList();
  }
}
