package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.query.threat.ThreatPath;

/** What the steps of a path mean, in the words that every form of an answer shows. */
public final class StepWords {
  /** Up to so many threats, each requirement shows its path to each of them. */
  private static final int PATHS = 3;

  private StepWords() {}

  /** What a step means, in the direction it is read. */
  public static String of(Hop step) {
    return switch (step.mapping().kind()) {
      case MAPS_TO -> "maps to";
      case ANSWERED_BY -> answers(step);
      case REALIZED_BY -> step.reversed() ? "is of the kind" : "realized by";
      case PAIRED_WITH -> "paired with";
      case LABELED -> step.reversed() ? "labels" : "labeled";
      case REFERENCES -> step.reversed() ? "referenced by" : "references";
      case MITIGATES -> step.reversed() ? "mitigated by" : "mitigates";
      case SUCCEEDED_BY -> step.reversed() ? "supersedes" : "superseded by";
      case ADDS_TO -> step.reversed() ? "extended by" : "adds to";
      case RESEMBLES -> "resembles";
    };
  }

  /** What a requirement does against a threat, read from either. */
  private static String answers(Hop step) {
    ThreatFunction function = step.mapping().function().orElseThrow();
    return step.reversed() ? function.verb() : function.passive();
  }

  /**
   * A path from a threat in one line of ids: {@code T0836 > mitigated by M0947 > labeled AU-2},
   * with the property of a device before it and the tier of a mitigation of EMB3D.
   */
  public static String line(ThreatPath path) {
    StringBuilder line = new StringBuilder();
    if (!path.property().isEmpty()) {
      line.append(path.property()).append(" > exposes to ");
    }
    line.append(path.threat().id().value());
    String tier = path.tier().isEmpty() ? "" : " (" + path.tier() + ")";
    if (isMitigation(path.threat())) {
      line.append(tier);
    }
    for (Hop step : path.steps()) {
      line.append(" > ").append(of(step)).append(' ').append(step.to().id().value());
      step.mapping()
          .statedFor()
          .ifPresent(
              each -> line.append(" (stated for ").append(each.revoked().value()).append(')'));
      if (isMitigation(step.to())) {
        line.append(tier);
      }
    }
    return line.toString();
  }

  /** The same with how sure it is, if anybody says. */
  public static String sure(ThreatPath path) {
    return line(path) + path.stated().map(each -> " (" + each + ")").orElse("");
  }

  /** How a requirement answers a threat: what it does and why, or else the path to it. */
  public static String said(ThreatPath path) {
    return path.isStated()
        ? path.function().orElseThrow().value()
            + " ("
            + path.confidence()
            + "): "
            + path.rationale()
        : sure(path);
  }

  private static boolean isMitigation(Heading heading) {
    return heading.kind().equals(RequirementKind.MITIGATION);
  }

  /** The paths of a requirement that an answer has room for: one, if it is about many threats. */
  public static List<ThreatPath> shown(MapThreats.Answer answer, Answered row) {
    int most = answer.threats().size() <= PATHS ? PATHS : 1;
    return row.paths().stream().limit(most).toList();
  }
}
