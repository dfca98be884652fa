package org.otsecurity.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementPart;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** How much of a requirement is asked for. */
final class RequirementExtents {
  private static final String INCLUDE = "include";

  /** The argument of the first release; it speaks of mappings and of all other relations. */
  private static final String RELATIONS = "include_mappings";

  /** The arguments that say how much is told. */
  static final List<String> ARGUMENTS = List.of(INCLUDE, RELATIONS);

  private RequirementExtents() {}

  /**
   * The parts that are named; without a name, all for people and the most telling for others.
   *
   * @throws QueryException if a name is no part
   */
  static RequirementExtent of(Arguments arguments) {
    List<String> named = arguments.texts(INCLUDE);
    if (!named.isEmpty()) {
      arguments.refuseIdle("where parts are named", "Leave out one of the two.", RELATIONS);
      return RequirementExtent.only(parts(arguments.shown(INCLUDE), named));
    }
    RequirementExtent usual =
        arguments.forPeople() ? RequirementExtent.ALL : RequirementExtent.SHORT;
    return arguments.has(RELATIONS) ? usual.withRelations(arguments.flag(RELATIONS, true)) : usual;
  }

  private static Set<RequirementPart> parts(String shown, List<String> names) {
    Set<RequirementPart> parts = EnumSet.noneOf(RequirementPart.class);
    for (String each : names) {
      if (each.equalsIgnoreCase(RequirementPart.ALL)) {
        return EnumSet.allOf(RequirementPart.class);
      }
      parts.add(
          Coded.parse(RequirementPart.values(), each).orElseThrow(() -> unknown(shown, each)));
    }
    return parts;
  }

  private static QueryException unknown(String shown, String name) {
    List<String> names = RequirementPart.names();
    return new QueryException(
        "\"" + Quoted.of(name) + "\" is no part that " + shown + " can name.",
        String.join(", ", names) + " or " + RequirementPart.ALL + ".",
        Nearest.to(name, names, 2));
  }
}
