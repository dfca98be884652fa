package org.otsecurity.source.curated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Text;

/** Gathers the facts of one requirement; what is not set is absent. */
final class RequirementBuilder {
  private final Place place;
  private final RequirementId id;
  private final RequirementKind kind;
  private final String title;
  private Status status = Status.ACTIVE;
  private Optional<String> parent = Optional.empty();
  private Optional<String> family = Optional.empty();
  private Optional<Integer> level = Optional.empty();
  private List<ComponentType> componentTypes = List.of();
  private List<Baseline> baselines = List.of();
  private final List<Name> names = new ArrayList<>();
  private Optional<Text> text = Optional.empty();
  private Optional<EvidenceStrength> confidence = Optional.empty();
  private Optional<String> note = Optional.empty();
  private Map<String, String> evidence = Map.of();
  private Optional<NercApplicability> applicability = Optional.empty();
  private Optional<NercVersion> version = Optional.empty();
  private Optional<AttackRelease> retiredIn = Optional.empty();
  private Optional<String> overlaySection = Optional.empty();
  private final List<Attribute> attributes = new ArrayList<>();

  RequirementBuilder(Place place, RequirementId id, RequirementKind kind, String title) {
    this.place = place;
    this.id = id;
    this.kind = kind;
    this.title = title;
  }

  /** Where these facts stand. */
  Place place() {
    return place;
  }

  RequirementBuilder status(Status value) {
    status = value;
    return this;
  }

  RequirementBuilder parent(Optional<String> value) {
    parent = value;
    return this;
  }

  RequirementBuilder family(String value) {
    family = Optional.of(value);
    return this;
  }

  RequirementBuilder level(int value) {
    level = Optional.of(value);
    return this;
  }

  RequirementBuilder componentTypes(List<ComponentType> value) {
    componentTypes = value;
    return this;
  }

  RequirementBuilder baselines(List<Baseline> value) {
    baselines = value;
    return this;
  }

  RequirementBuilder name(Name value) {
    names.add(value);
    return this;
  }

  RequirementBuilder text(Optional<Text> value) {
    text = value;
    return this;
  }

  RequirementBuilder confidence(Optional<EvidenceStrength> value) {
    confidence = value;
    return this;
  }

  RequirementBuilder note(Optional<String> value) {
    note = value;
    return this;
  }

  RequirementBuilder evidence(Map<String, String> value) {
    evidence = value;
    return this;
  }

  RequirementBuilder applicability(Optional<NercApplicability> value) {
    applicability = value;
    return this;
  }

  RequirementBuilder version(Optional<NercVersion> value) {
    version = value;
    return this;
  }

  RequirementBuilder retiredIn(AttackRelease value) {
    retiredIn = Optional.of(value);
    return this;
  }

  RequirementBuilder overlaySection(Optional<String> value) {
    overlaySection = value;
    return this;
  }

  /** An attribute with one value; an empty one is left out. */
  RequirementBuilder attribute(String label, String value) {
    return attribute(label, value.isEmpty() ? List.of() : List.of(value));
  }

  /** An attribute with several values; one without any is left out. */
  RequirementBuilder attribute(String label, List<String> values) {
    if (!values.isEmpty()) {
      attributes.add(new Attribute(label, List.copyOf(values)));
    }
    return this;
  }

  Requirement build() {
    return new Requirement(
        id,
        kind,
        title,
        status,
        parent,
        family,
        level,
        List.copyOf(componentTypes),
        List.copyOf(baselines),
        List.copyOf(names),
        text,
        confidence,
        note,
        evidence,
        applicability,
        version,
        retiredIn,
        overlaySection,
        Optional.empty(),
        attributes.stream().sorted(Comparator.comparing(Attribute::label)).toList());
  }
}
