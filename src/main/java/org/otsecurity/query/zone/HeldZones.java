package org.otsecurity.query.zone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.store.Store;

/**
 * The guidance on zones in parts, each read when it is first asked for and kept: a command asks for
 * one architecture of many.
 */
final class HeldZones {
  private final Store store;
  private final Kept<ZoneModel> ofLevels = new Kept<>(reader -> reader.zones().ofLevels());
  private final Kept<List<ReferenceArchitecture.Called>> called =
      new Kept<>(reader -> reader.zones().architectures());
  private final Map<String, ReferenceArchitecture> architectures = new ConcurrentHashMap<>();

  HeldZones(Store store) {
    this.store = store;
  }

  /** What hangs on no architecture. */
  ZoneModel ofLevels() {
    return ofLevels.from(store);
  }

  /** What architectures there are. */
  List<ReferenceArchitecture.Called> architectures() {
    return called.from(store);
  }

  /** One of them. */
  ReferenceArchitecture architecture(String id) {
    return architectures.computeIfAbsent(
        id, each -> store.read(reader -> reader.zones().architecture(each)));
  }
}
