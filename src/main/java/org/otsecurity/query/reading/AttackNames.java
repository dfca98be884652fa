package org.otsecurity.query.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Finds objects of ATT&amp;CK for ICS by what people call them. */
public final class AttackNames {
  private static final Pattern PLURAL = Pattern.compile("s$");
  private static final Pattern PLURAL_OF_Y = Pattern.compile("ies$");

  private final HeldNames names;
  private final Devices devices;

  public AttackNames(HeldNames names, Devices devices) {
    this.names = names;
    this.devices = devices;
  }

  private static DocumentId document(StoreReader reader) {
    return Standards.with(reader.documents(), RequirementKind.TECHNIQUE);
  }

  /** The assets that an id or a device name means; how a name was read is noted. */
  public List<Heading> assets(StoreReader reader, String text, List<String> notes) {
    String name = text.strip();
    Optional<RequirementId> id = reader.documents().grammar().parse(name, document(reader));
    boolean held = id.flatMap(reader::heading).isPresent();
    Optional<Device> device = held ? Optional.empty() : devices.read(reader, name);
    // Some products are called like ids that no row has, such as SICAM A8000.
    if (id.isPresent() && device.isEmpty()) {
      return List.of(one(reader, name, Set.of(RequirementKind.ASSET), notes));
    }
    List<Heading> found = ofDevice(reader, name, device);
    if (found.isEmpty() && device.isPresent()) {
      throw new QueryException(
          "\""
              + Quoted.of(name)
              + "\" is read as "
              + DeviceWords.called(device.get())
              + ", "
              + DeviceWords.typesAndWhy(device.get())
              + ". ATT&CK for ICS has no asset for it"
              + (device.get().assetWhy().isEmpty() ? "." : ": " + device.get().assetWhy() + "."),
          "",
          List.of());
    }
    if (found.isEmpty()) {
      throw unknownAsset(reader, name);
    }
    return read(name, found, notes);
  }

  /** What a device is among the assets, by the registry; without one, an asset of that name. */
  private List<Heading> ofDevice(StoreReader reader, String name, Optional<Device> device) {
    return device.isPresent()
        ? List.copyOf(reader.headings(device.get().assets()).values())
        : named(reader, name, Set.of(RequirementKind.ASSET));
  }

  private QueryException unknownAsset(StoreReader reader, String name) {
    List<String> near = devices.nearest(reader, name);
    QueryException unknown = unknown(reader, name, Set.of(RequirementKind.ASSET));
    return near.isEmpty()
        ? unknown
        : new QueryException(unknown.problem(), unknown.remedy(), near).naming(name);
  }

  /** Notes how a name was read. */
  private static List<Heading> read(String name, List<Heading> found, List<String> notes) {
    notes.add(
        "\""
            + Quoted.of(name)
            + "\" is read as "
            + String.join(
                ", ", found.stream().map(each -> each.id().value() + " " + each.title()).toList())
            + ".");
    return found;
  }

  /** The assets that an id or a device name means; none if it means something else. */
  public List<Heading> assetsIfAny(StoreReader reader, String text, List<String> notes) {
    String name = text.strip();
    Optional<RequirementId> id = reader.documents().grammar().parse(name, document(reader));
    if (id.isPresent()) {
      return reader.heading(id.get()).isPresent() ? assets(reader, text, notes) : List.of();
    }
    List<Heading> found = ofDevice(reader, name, devices.read(reader, name));
    return found.isEmpty() ? found : read(name, found, notes);
  }

  /**
   * The object of some kinds that an id or name means.
   *
   * @param notes takes how it was read, where it is not the very id or name
   * @throws QueryException if there is none
   */
  public Heading one(
      StoreReader reader, String text, Set<RequirementKind> kinds, List<String> notes) {
    String name = text.strip();
    Optional<RequirementId> id = reader.documents().grammar().parse(name, document(reader));
    if (id.isPresent()) {
      Optional<Heading> found = reader.heading(id.get());
      if (found.isPresent() && kinds.contains(found.get().kind())) {
        return found.get();
      }
      Optional<Heading> neighbor =
          Counterparts.enterprise(reader, id.get(), notes)
              .map(Requirement::heading)
              .filter(each -> kinds.contains(each.kind()));
      return neighbor.orElseThrow(() -> unknown(reader, name, kinds));
    }
    List<Heading> found = named(reader, name, kinds);
    if (found.isEmpty()) {
      throw unknown(reader, name, kinds);
    }
    return found.get(0);
  }

  /** Names as typed, in the singular, with hyphens for spaces (tactic short names). */
  private List<Heading> named(StoreReader reader, String name, Set<RequirementKind> kinds) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String each :
        List.of(
            name,
            PLURAL.matcher(lower).replaceAll(""),
            PLURAL_OF_Y.matcher(lower).replaceAll("y"),
            lower.replace('-', ' '))) {
      List<Heading> found =
          names.named(reader, each, Optional.of(document(reader))).stream()
              .filter(heading -> kinds.contains(heading.kind()))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Heading> begins =
        names.namedLike(reader, name, Optional.of(document(reader))).stream()
            .filter(heading -> kinds.contains(heading.kind()))
            .toList();
    return begins.size() == 1 ? begins : List.of();
  }

  private QueryException unknown(StoreReader reader, String name, Set<RequirementKind> kinds) {
    HeldNames.OfKinds known = names.ofKinds(reader, kinds);
    List<String> kindNames = kinds.stream().map(RequirementKind::value).sorted().toList();
    return new QueryException(
            "\""
                + Quoted.of(name)
                + "\" is no "
                + String.join(" or ", kindNames)
                + " of ATT&CK for ICS.",
            known.shown().size() > 20 ? "" : "There are: " + String.join(", ", known.shown()) + ".",
            known.nearest().to(name, 3))
        .naming(name);
  }
}
