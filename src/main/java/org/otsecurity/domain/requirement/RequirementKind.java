package org.otsecurity.domain.requirement;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a document is, in that document's own words, and how such rows behave. Documents
 * declare their kinds; two kinds of one name are the same, whatever document declares them.
 *
 * <p>The constants are those that questions about one body of knowledge speak of. They serve to
 * compare, and say nothing of behavior.
 *
 * @param value the name, for example {@code system requirement}
 * @param addsToParent whether a row adds to its parent; otherwise it is a part of it
 * @param mapping when a mapping of such a row is expected
 * @param standing weight in a search, above 0 to 1: what only structures a document stands back
 * @param whenAsked factor on the weight where the query names kinds, 1 or more
 * @param askedAs words by which a query asks for such rows
 * @param page the word for the kind in addresses of pages per row; empty if there is none
 * @param usual how many a release of the publisher usually has; empty if that is not checked
 */
public record RequirementKind(
    String value,
    boolean addsToParent,
    MappingExpectation mapping,
    double standing,
    double whenAsked,
    List<String> askedAs,
    String page,
    OptionalInt usual)
    implements Coded {
  public static final RequirementKind COMMON_CONSTRAINT = named("common constraint");
  public static final RequirementKind SYSTEM_REQUIREMENT = named("system requirement");
  public static final RequirementKind COMPONENT_REQUIREMENT = named("component requirement");
  public static final RequirementKind REQUIREMENT_ENHANCEMENT = named("requirement enhancement");
  public static final RequirementKind CONTROL = named("control");
  public static final RequirementKind CONTROL_ENHANCEMENT = named("control enhancement");
  public static final RequirementKind TACTIC = named("tactic");
  public static final RequirementKind TECHNIQUE = named("technique");
  public static final RequirementKind SUB_TECHNIQUE = named("sub-technique");
  public static final RequirementKind MITIGATION = named("mitigation");
  public static final RequirementKind ASSET = named("asset");
  public static final RequirementKind GROUP = named("group");
  public static final RequirementKind SOFTWARE = named("software");
  public static final RequirementKind CAMPAIGN = named("campaign");
  public static final RequirementKind DETECTION_STRATEGY = named("detection strategy");
  public static final RequirementKind ANALYTIC = named("analytic");
  public static final RequirementKind DATA_COMPONENT = named("data component");
  public static final RequirementKind RELIABILITY_STANDARD = named("reliability standard");
  public static final RequirementKind DEVICE_PROPERTY = named("device property");
  public static final RequirementKind THREAT = named("threat");
  public static final RequirementKind THREAT_CATEGORY = named("threat category");

  /** When a row without a mapping is missed. */
  public enum MappingExpectation implements Coded {
    /** Always. */
    EXPECTED("expected"),
    /** Only where mappings are derived over other documents. */
    DERIVED("derived"),
    /** Never: it is a heading, or no statement that others could match. */
    NONE("none");

    private final String value;

    MappingExpectation(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }
  }

  private static RequirementKind named(String value) {
    return new RequirementKind(
        value, false, MappingExpectation.EXPECTED, 1, 1, List.of(), "", OptionalInt.empty());
  }

  /** Whether it is a control of SP 800-53, one that adds to another or not. */
  public boolean isControl() {
    return equals(CONTROL) || equals(CONTROL_ENHANCEMENT);
  }

  /** Whether it is a technique of ATT&amp;CK, a part of another one or not. */
  public boolean isTechnique() {
    return equals(TECHNIQUE) || equals(SUB_TECHNIQUE);
  }

  /** The names are compared: a kind is the same in all documents. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RequirementKind kind && kind.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
