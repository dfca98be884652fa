package org.otsecurity.domain.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ComponentType;

/**
 * A device or software of the field, or a family of products of one maker.
 *
 * @param name its usual name
 * @param names what else it is called
 * @param onlyAsWritten those of its names that are usual words too: within a longer text they mean
 *     it only where they are written so
 * @param makers who makes it, under which names; none for what many make
 * @param kinds what it is a kind of, the nearest first
 * @param what what it is, in a short phrase
 * @param types the component types that it can be, the surest first; none for what is no component
 * @param why on what they depend, or why there are none; may be empty
 * @param assets what it is among the assets of ATT&amp;CK for ICS; none if that has none for it
 * @param assetWhy why those, or none; may be empty
 * @param levels where it usually stands in the Purdue model
 * @param safety whether it does a safety function
 * @param mayMean the devices of which a name may mean any; it is none itself then
 */
public record Device(
    String name,
    List<String> names,
    List<String> onlyAsWritten,
    List<String> makers,
    List<String> kinds,
    String what,
    List<Typed> types,
    String why,
    List<RequirementId> assets,
    String assetWhy,
    List<String> levels,
    boolean safety,
    List<String> mayMean) {

  /** A component type, and how sure it is that a device is of it. */
  public record Typed(ComponentType type, Sureness sureness) {}

  /** Every name of it. */
  public List<String> allNames() {
    return Stream.concat(Stream.of(name), names.stream()).toList();
  }

  /** The component type that it is taken for; empty if there is none, or several equally sure. */
  public Optional<Typed> type() {
    boolean one = types.size() == 1 || (types.size() > 1 && isSurer(types.get(0), types.get(1)));
    return one ? Optional.of(types.get(0)) : Optional.empty();
  }

  private static boolean isSurer(Typed one, Typed other) {
    return one.sureness().compareTo(other.sureness()) < 0;
  }

  /** Whether it is a product of some maker. */
  public boolean isProduct() {
    return !makers.isEmpty();
  }

  /** Whether it is another device, or a kind of it. */
  public boolean isA(String other) {
    return name.equals(other) || kinds.contains(other);
  }
}
