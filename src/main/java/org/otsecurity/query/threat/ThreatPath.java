package org.otsecurity.query.threat;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.mapping.Hop;

/**
 * How a requirement answers a threat.
 *
 * @param threat the technique, threat, mitigation or category
 * @param steps from the threat to the requirement
 * @param property id of the property that exposes a device to the threat; empty if none was read
 * @param tier how advanced the mitigation is, by EMB3D; empty if it does not say
 * @param labeled mitigations of the threat on which MITRE names the requirement, or what leads to
 *     it, whether or not the path leads over one of them
 */
public record ThreatPath(
    Heading threat, List<Hop> steps, String property, String tier, List<Heading> labeled) {
  /** A path of which no more is known. */
  public ThreatPath(Heading threat, List<Hop> steps) {
    this(threat, steps, "", "", List.of());
  }

  /** The product of what its steps state, 0 to 1, rounded; empty if the last states nothing. */
  public Optional<Double> stated() {
    return steps
        .getLast()
        .mapping()
        .confidence()
        .map(last -> {
          double product =
              steps.stream()
                  .mapToDouble(
                      each -> each.mapping().confidence().map(Confidence::value).orElse(1.0))
                  .reduce(1.0, (a, b) -> a * b);
          return Math.round(product * 100) / 100.0;
        });
  }

  /** The same; 0 if nobody says how sure it is. */
  public double confidence() {
    return stated().orElse(0.0);
  }

  /** What the requirement does against the threat; empty if nobody says. */
  public Optional<ThreatFunction> function() {
    return steps.stream().flatMap(each -> each.mapping().function().stream()).findFirst();
  }

  /** Whether somebody says outright that the requirement answers the threat, and what it does. */
  public boolean isStated() {
    return steps.size() == 1 && function().isPresent();
  }

  /** What a path leads over last, beside mitigations: a row that is mapped to the requirement. */
  public Optional<Heading> by() {
    Heading last = steps.getLast().from();
    boolean over = steps.size() > 1 && !last.kind().equals(RequirementKind.MITIGATION);
    return over ? Optional.of(last) : Optional.empty();
  }

  /** What is said of the pair: the reason of the step that says what answers the threat. */
  public String rationale() {
    return steps.getLast().mapping().rationale();
  }

  /** The same with evidence beside it. */
  ThreatPath with(List<Heading> mitigations) {
    return new ThreatPath(threat, steps, property, tier, mitigations);
  }
}
