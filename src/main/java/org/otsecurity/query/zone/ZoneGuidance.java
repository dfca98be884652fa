package org.otsecurity.query.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.Direction;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Spellings;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.query.requirement.LevelRows;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.store.Store;

/** Answers "which zones and conduits, and what is asked of them?". */
public final class ZoneGuidance {
  private final Store store;

  private final Kept<ZoneModel> model = new Kept<>(reader -> reader.zones().whole());
  private final Kept<List<StatedFor>> stated = new Kept<>(reader -> reader.succession().ofZones());
  private final HeldZones held;
  private final Kept<ZoneNames> names;
  private final SecurityLevelRequirements securityLevels;
  private final StandingNotes said;
  private final Devices devices;

  /**
   * @param said sentences that stand beside answers
   * @param spellings how names are spelled
   * @param devices reads names of devices
   */
  public ZoneGuidance(
      Store store,
      SecurityLevelRequirements securityLevels,
      StandingNotes said,
      Kept<Spellings> spellings,
      Devices devices) {
    this.devices = devices;
    this.names = new Kept<>(reader -> new ZoneNames(spellings.from(reader)));
    this.store = store;
    this.held = new HeldZones(store);
    this.securityLevels = securityLevels;
    this.said = said;
  }

  /**
   * What is asked. All of it may be left out.
   *
   * @param purdueLevel a level of the Purdue model, by number or name
   * @param securityLevel one level, or a vector over the seven foundational requirements
   * @param architecture a reference architecture, by id or in plain words
   */
  public record Request(
      Optional<String> purdueLevel,
      Optional<SecurityLevelVector> securityLevel,
      Optional<String> architecture) {}

  /**
   * A zone and what is asked of it.
   *
   * @param zone the zone
   * @param level the level asked for, else the one of the worked example
   * @param selected rows of IEC 62443-3-3 that this level selects
   * @param applying those of its requirements that apply at this level
   * @param above those that a higher level adds
   */
  public record ZoneRequirements(
      Zone zone,
      SecurityLevelVector level,
      int selected,
      List<RequirementId> applying,
      List<RequirementId> above) {}

  /**
   * What a level selects.
   *
   * @param document the document that it selects of
   * @param level the level or vector asked for
   * @param rows how many rows of it
   * @param of how many there are
   * @param perFr the same per foundational requirement
   */
  public record Selection(
      Standard document,
      SecurityLevelVector level,
      int rows,
      int of,
      List<LevelRows.FrCount> perFr) {}

  /**
   * The answer.
   *
   * @param model the guidance that hangs on no architecture, for its note, rules and sources
   * @param held what architectures there are
   * @param levels the Purdue levels asked about
   * @param architecture the architecture asked about
   * @param zones its zones, those of one level if a level was asked for
   * @param conduits the conduits of these zones, else those of the levels
   * @param selection what the security level asked for selects
   * @param requirements the rows that zones, levels and conduits name
   * @param assets the ATT&amp;CK assets they name
   * @param notes how the question was read, and what to know of the answer
   * @param sources the documents of those rows and assets
   */
  public record Answer(
      ZoneModel model,
      List<ReferenceArchitecture.Called> held,
      List<PurdueLevel> levels,
      Optional<ReferenceArchitecture> architecture,
      List<ZoneRequirements> zones,
      List<Conduit> conduits,
      Optional<Selection> selection,
      List<Outline> requirements,
      List<Outline> assets,
      List<String> notes,
      List<Standard> sources) {
    /** Whether the zones are only part of the architecture. */
    public boolean partial() {
      return !elsewhere().isEmpty();
    }

    /** The zones of the architecture at other levels than the one asked about. */
    public List<Zone> elsewhere() {
      return architecture
          .map(each -> each.except(zones.stream().map(ZoneRequirements::zone).toList()))
          .orElse(List.of());
    }
  }

  /** All guidance. */
  public ZoneModel model() {
    return model.from(store);
  }

  /** A level by its own names, or by a device that usually stands at it and no other. */
  private PurdueLevel level(List<PurdueLevel> levels, String typed, List<String> notes) {
    return DeviceLevel.of(store, devices, levels, typed, notes)
        .orElseGet(() -> names.from(store).level(levels, typed));
  }

  /** What stands in every drawing. */
  public Captions captions() {
    return new Captions(said.of(StandingNote.DRAWING), said.of(StandingNote.DIVISION));
  }

  /**
   * What stands in every drawing.
   *
   * @param subtitle under its title
   * @param division at the line between business and control
   */
  public record Captions(String subtitle, String division) {}

  /**
   * Finds zones and conduits.
   *
   * @throws QueryException if a level or the architecture is not known
   */
  public Answer guide(Request request) {
    ZoneModel model = held.ofLevels();
    List<String> notes = new ArrayList<>();
    Optional<PurdueLevel> level =
        request.purdueLevel().map(each -> level(model.levels(), each, notes));
    Optional<ReferenceArchitecture> architecture =
        request
            .architecture()
            .map(each ->
                held.architecture(names.from(store).architecture(held.architectures(), each)));
    Optional<SecurityLevelVector> asked = request.securityLevel();
    List<Outline> rows =
        architecture.isPresent() || asked.isPresent()
            ? securityLevels.systemRequirements()
            : List.of();
    List<Zone> zones = new ArrayList<>();
    List<Conduit> conduits = new ArrayList<>();
    if (architecture.isPresent()) {
      zones.addAll(zones(architecture.get(), level, notes));
      architecture.get().conduits().stream()
          .filter(each -> zones.stream().anyMatch(zone -> each.touches(zone.id())))
          .forEach(conduits::add);
    } else {
      model.conduits().stream()
          .filter(each -> level.isEmpty() || each.touches(level.get().id()))
          .forEach(conduits::add);
    }
    List<PurdueLevel> levels =
        level.map(List::of).orElse(architecture.isPresent() ? List.of() : model.levels());
    List<ZoneRequirements> required =
        zones.stream().map(each -> requirements(each, asked, rows)).toList();
    boolean overview = architecture.isEmpty() && level.isEmpty();
    Optional<Selection> selection = asked.map(each -> selection(each, rows));
    notes.add(model.note());
    architecture.ifPresent(each -> notes.add(said.of(StandingNote.REFERENCE_ARCHITECTURE)));
    selection.ifPresent(each ->
        notes.add(
            each.level()
                + " "
                + said.of(StandingNote.LEVEL_ASKED_FOR)
                + " It selects the same "
                + each.rows()
                + " rows of IEC 62443-3-3 in every zone that gets it."));
    notes.add(
        "Direction \""
            + Direction.OPENED_BY_FROM.value()
            + "\": only the first end opens connections.");
    Set<RequirementId> wanted = overview ? Set.of() : Named.requirements(levels, zones, conduits);
    Set<RequirementId> targets = Named.assets(levels, zones);
    List<List<Outline>> named = Named.rows(store, List.of(wanted, targets));
    List<Outline> requirements = named.get(0);
    List<Outline> assets = named.get(1);
    for (StatedFor each : stated.from(store)) {
      if (named.stream().flatMap(List::stream).anyMatch(row -> row.id().equals(each.successor()))) {
        notes.add(each.successor().value() + ": " + each.words() + ".");
      }
    }
    return new Answer(
        model,
        held.architectures(),
        levels,
        architecture,
        required,
        conduits,
        selection,
        requirements,
        assets,
        notes,
        Named.sources(store, named));
  }

  private static List<Zone> zones(
      ReferenceArchitecture architecture, Optional<PurdueLevel> level, List<String> notes) {
    if (level.isEmpty()) {
      return architecture.zones();
    }
    List<Zone> there =
        architecture.zones().stream()
            .filter(each -> each.levels().contains(level.get().id()))
            .toList();
    if (there.isEmpty()) {
      notes.add(
          "This architecture has no zone at level " + level.get().id() + "; all zones are shown.");
      return architecture.zones();
    }
    notes.add(
        "Only the zones at level %s and their conduits are told: %d of %d zones. The others are named."
            .formatted(level.get().id(), there.size(), architecture.zones().size()));
    return there;
  }

  private static ZoneRequirements requirements(
      Zone zone, Optional<SecurityLevelVector> asked, List<Outline> rows) {
    SecurityLevelVector level =
        asked.orElseGet(() -> new SecurityLevelVector(zone.exampleTarget()));
    List<Outline> selected = LevelRows.at(rows, level);
    Set<RequirementId> selectedIds = ids(selected);
    Set<RequirementId> leveled = ids(rows);
    return new ZoneRequirements(
        zone,
        level,
        selected.size(),
        zone.requirements().stream()
            .filter(each -> selectedIds.contains(each) || !leveled.contains(each))
            .toList(),
        zone.requirements().stream()
            .filter(each -> leveled.contains(each) && !selectedIds.contains(each))
            .toList());
  }

  private static Set<RequirementId> ids(Collection<Outline> rows) {
    return rows.stream().map(Outline::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Selection selection(SecurityLevelVector level, List<Outline> rows) {
    int selected = LevelRows.at(rows, level).size();
    return new Selection(
        securityLevels.systemStandard(),
        level,
        selected,
        rows.size(),
        LevelRows.perFr(rows, level));
  }
}
