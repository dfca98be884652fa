package org.otsecurity.render;

import java.util.EnumSet;
import java.util.Set;

/**
 * How much of a requirement an answer tells.
 *
 * @param full the parts that are told in full
 * @param brief the parts of which only the most telling is told, and how much there is
 */
public record RequirementExtent(Set<RequirementPart> full, Set<RequirementPart> brief) {
  private static final Set<RequirementPart> LONG =
      EnumSet.of(RequirementPart.MAPPINGS, RequirementPart.RELATED, RequirementPart.ENHANCEMENTS);

  /** Everything. */
  public static final RequirementExtent ALL = only(EnumSet.allOf(RequirementPart.class));

  /** What most questions are about. */
  public static final RequirementExtent SHORT =
      new RequirementExtent(EnumSet.of(RequirementPart.TEXT, RequirementPart.OVERLAY), LONG);

  /** Some parts beside the facts of the row, and nothing else. */
  public static RequirementExtent only(Set<RequirementPart> parts) {
    return new RequirementExtent(Set.copyOf(parts), Set.of());
  }

  /** The same with what a requirement maps and relates to in full, or without it. */
  public RequirementExtent withRelations(boolean wanted) {
    Set<RequirementPart> relations = EnumSet.of(RequirementPart.MAPPINGS, RequirementPart.RELATED);
    Set<RequirementPart> more = EnumSet.noneOf(RequirementPart.class);
    more.addAll(full);
    more.removeAll(relations);
    Set<RequirementPart> less = EnumSet.noneOf(RequirementPart.class);
    less.addAll(brief);
    less.removeAll(relations);
    if (wanted) {
      more.addAll(relations);
    }
    return new RequirementExtent(more, less);
  }

  /** Whether anything is told of a part. */
  public boolean tells(RequirementPart part) {
    return full.contains(part) || brief.contains(part);
  }

  /** Whether a part is told in full. */
  public boolean inFull(RequirementPart part) {
    return full.contains(part);
  }

  /** Whether a part is all that is asked for, so that there is room for all of it. */
  public boolean isOnly(RequirementPart part) {
    return brief.isEmpty() && full.equals(Set.of(part));
  }
}
