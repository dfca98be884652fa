package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/**
 * The threats of MITRE EMB3D behind what people type: an id, a weakness, a vulnerability, a title,
 * or a description of a device.
 */
final class DeviceThreats {
  private final Store store;
  private final Resolver resolver;
  private final Kept<Optional<DeviceModel>> model = new Kept<>(DeviceModel::of);
  private final DeviceDescription description = new DeviceDescription();

  DeviceThreats(Store store, Resolver resolver) {
    this.store = store;
    this.resolver = resolver;
  }

  /**
   * The tiers of mitigations, as far as some rows are of EMB3D; of other rows nothing is read.
   *
   * @param rows threats and what they lead to
   */
  Map<RequirementId, String> tiers(StoreReader reader, Stream<RequirementId> rows) {
    Optional<DocumentId> emb3d = DeviceModel.document(reader.documents());
    return rows.anyMatch(each -> emb3d.filter(each.standard()::equals).isPresent())
        ? model.from(reader).map(DeviceModel::tiers).orElse(Map.of())
        : Map.of();
  }

  /**
   * What a text means that names an id of EMB3D, a weakness or a vulnerability; empty if it names
   * none.
   *
   * @throws QueryException if EMB3D has none such
   */
  Optional<ThreatReading> named(String text) {
    // Most texts name none: the rows are not read to find that out.
    Optional<Weaknesses> weaknesses = Weaknesses.in(text);
    Optional<DocumentId> document = DeviceModel.document(store.documents());
    boolean id =
        document.flatMap(each -> store.documents().grammar().parse(text.strip(), each)).isPresent();
    if (weaknesses.isEmpty() && !id) {
      return Optional.empty();
    }
    return model
        .from(store)
        .map(held ->
            weaknesses.isPresent()
                ? weaknesses.get().read(held)
                : row(held, resolver.resolve(text, document)));
  }

  /**
   * What a text means that is a title of EMB3D or of a weakness, or describes a device; empty if it
   * is neither.
   *
   * @param any whether one word of a property is enough, since nothing else can be meant
   */
  Optional<ThreatReading> described(String text, boolean any) {
    Optional<DeviceModel> held = model.from(store);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    DeviceModel emb3d = held.get();
    Optional<Resolution> title = resolver.tryResolve(text, Optional.of(emb3d.document()));
    if (title.isPresent()) {
      return Optional.of(row(emb3d, title.get()));
    }
    Optional<Weaknesses> weakness = Weaknesses.titled(text, emb3d);
    return weakness.isPresent()
        ? Optional.of(weakness.get().read(emb3d))
        : store
            .read(reader -> description.read(reader, text, any))
            .map(found -> device(emb3d, text, found));
  }

  /** What is told where a text means nothing of EMB3D. */
  static QueryException nothing(String text) {
    return new QueryException(
        "No word of \"" + Quoted.of(text) + "\" tells what MITRE EMB3D speaks of.",
        "Give what the device has (web server, USB, bootloader), or a property (PID-311), threat"
            + " (TID-101), mitigation (MID-001) or weakness (CWE-306).",
        List.of());
  }

  /** What is told where a text only says what a device does not have. */
  private static QueryException nothingLeft(String text, List<String> absent) {
    return new QueryException(
        "\""
            + Quoted.of(text)
            + "\" is read as a device without "
            + String.join(", ", absent)
            + "; nothing is left that MITRE EMB3D relates to threats.",
        "Add what the device has (web server, USB, bootloader).",
        List.of());
  }

  private static ThreatReading row(DeviceModel emb3d, Resolution resolution) {
    Requirement row = resolution.requirement();
    Heading heading = row.heading();
    if (!row.kind().equals(RequirementKind.DEVICE_PROPERTY)) {
      return new ThreatReading(List.of(heading), List.of(heading), List.of(), resolution.notes());
    }
    List<String> notes = new ArrayList<>(resolution.notes());
    List<Exposure> exposures = new ArrayList<>();
    expose(emb3d, row, "asked for", Set.of(), exposures, notes);
    return new ThreatReading(List.of(heading), threats(exposures), exposures, notes);
  }

  private static ThreatReading device(
      DeviceModel emb3d, String text, DeviceDescription.Found found) {
    if (found.properties().isEmpty()) {
      throw nothingLeft(text, found.absent());
    }
    Map<String, String> because = new LinkedHashMap<>();
    found
        .properties()
        .forEach((id, words) -> because.put(id, "\"" + String.join("\", \"", words) + "\""));
    List<String> named = List.copyOf(because.keySet());
    for (String id : named) {
      for (Requirement above : emb3d.above(property(emb3d, id))) {
        because.putIfAbsent(above.id().value(), "part: " + id);
      }
    }
    List<String> notes = new ArrayList<>();
    if (!found.absent().isEmpty()) {
      notes.add("Read as not there: " + String.join(", ", found.absent()) + ".");
    }
    List<Exposure> exposures = new ArrayList<>();
    because.forEach(
        (id, why) -> expose(emb3d, property(emb3d, id), why, because.keySet(), exposures, notes));
    return new ThreatReading(
        named.stream().map(each -> property(emb3d, each).heading()).toList(),
        threats(exposures),
        exposures,
        notes);
  }

  private static Requirement property(DeviceModel emb3d, String id) {
    Requirement property = emb3d.properties().get(id);
    if (property == null) {
      throw new IllegalStateException("words of a property that is not held: " + id);
    }
    return property;
  }

  /**
   * Adds the threats of a property. One that has none itself stands for its parts, unless some of
   * them are named.
   */
  private static void expose(
      DeviceModel emb3d,
      Requirement property,
      String because,
      Set<String> named,
      List<Exposure> exposures,
      List<String> notes) {
    String id = property.id().value();
    List<Heading> own = emb3d.exposedBy(id);
    if (!own.isEmpty()) {
      exposures.add(new Exposure(property.heading(), because, own));
      return;
    }
    List<Requirement> parts =
        emb3d.below(property).stream()
            .filter(each -> !emb3d.exposedBy(each.id().value()).isEmpty())
            .toList();
    if (emb3d.below(property).stream()
        .map(Requirement::id)
        .map(RequirementId::value)
        .anyMatch(named::contains)) {
      return;
    }
    notes.add(
        id
            + " relates to no threat itself; those of its parts "
            + String.join(", ", parts.stream().map(each -> each.id().value()).toList())
            + " are taken. Name the parts that the device has to narrow it.");
    parts.forEach(each ->
        exposures.add(
            new Exposure(each.heading(), "whole: " + id, emb3d.exposedBy(each.id().value()))));
  }

  private static List<Heading> threats(List<Exposure> exposures) {
    Set<Heading> threats = new LinkedHashSet<>();
    exposures.forEach(each -> threats.addAll(each.threats()));
    return List.copyOf(threats);
  }
}
