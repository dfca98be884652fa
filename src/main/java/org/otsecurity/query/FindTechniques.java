package org.otsecurity.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.IdScanner;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "which techniques target this, belong to this, are used by or mitigated by this?". */
public final class FindTechniques {
  /** M0816 says that nothing can be done, so it is no answer to "what helps?". */
  private static final String NO_MITIGATION = "M0816";

  private final Store store;
  private final Standards standards;

  public FindTechniques(Store store, Standards standards) {
    this.store = store;
    this.standards = standards;
  }

  /**
   * What to find. Several assets widen the answer; different filters narrow it.
   *
   * @param assets ids or plain device names
   * @param tactic id, name or short name
   * @param actor group, software or campaign, by id, name or alias
   * @param mitigation id or name
   */
  public record Request(
      List<String> assets,
      Optional<String> tactic,
      Optional<String> actor,
      Optional<String> mitigation) {}

  /**
   * A technique found.
   *
   * @param technique the technique
   * @param tactics its tactics
   * @param matchedAssets the assets asked for that it targets
   */
  public record Found(Requirement technique, List<Heading> tactics, List<Heading> matchedAssets) {}

  /**
   * A mitigation with how much of the answer it covers.
   *
   * @param mitigation the mitigation
   * @param techniques ids of the techniques found that it mitigates
   */
  public record Covering(Heading mitigation, List<String> techniques) {}

  /**
   * The techniques found.
   *
   * @param filters what each filter was taken to mean
   * @param techniques in order of id
   * @param of how many techniques there are
   * @param mitigations what mitigates them, widest first
   * @param source the document of the techniques
   * @param notes how names were read
   */
  public record Answer(
      Map<String, List<Heading>> filters,
      List<Found> techniques,
      int of,
      List<Covering> mitigations,
      Standard source,
      List<String> notes) {}

  /**
   * Finds techniques.
   *
   * @throws QueryException if a name means nothing, or no filter is given
   */
  public Answer find(Request request) {
    return store.read(reader -> find(reader, request));
  }

  private Answer find(StoreReader reader, Request request) {
    Map<String, List<Heading>> filters = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    Set<RequirementId> kept = null;
    Map<RequirementId, List<Heading>> matchedAssets = new LinkedHashMap<>();
    if (!request.assets().isEmpty()) {
      Set<Heading> assets = new LinkedHashSet<>();
      for (String each : request.assets()) {
        assets.addAll(assets(reader, each, notes));
      }
      filters.put("asset", List.copyOf(assets));
      Set<RequirementId> ids = new LinkedHashSet<>();
      for (Heading asset : assets) {
        for (Link link : reader.linksTo(asset.id())) {
          if (link.type() == RelationType.TARGETS) {
            ids.add(link.other().id());
            matchedAssets.computeIfAbsent(link.other().id(), id -> new ArrayList<>()).add(asset);
          }
        }
      }
      kept = narrow(kept, ids);
    }
    if (request.tactic().isPresent()) {
      Heading tactic = one(reader, request.tactic().get(), Set.of(RequirementKind.TACTIC));
      filters.put("tactic", List.of(tactic));
      kept = narrow(kept, linked(reader.linksTo(tactic.id()), RelationType.HAS_TACTIC));
    }
    if (request.actor().isPresent()) {
      Heading actor =
          one(
              reader,
              request.actor().get(),
              Set.of(RequirementKind.GROUP, RequirementKind.SOFTWARE, RequirementKind.CAMPAIGN));
      filters.put(actor.kind().value(), List.of(actor));
      kept = narrow(kept, usedBy(reader, actor, notes));
    }
    if (request.mitigation().isPresent()) {
      Heading mitigation =
          one(reader, request.mitigation().get(), Set.of(RequirementKind.MITIGATION));
      filters.put("mitigation", List.of(mitigation));
      kept = narrow(kept, linked(reader.linksFrom(mitigation.id()), RelationType.MITIGATES));
    }
    if (kept == null) {
      throw new QueryException(
          "No filter was given.",
          "Give at least one of asset, tactic, group, software, campaign, mitigation;"
              + " get_standard_requirements lists all techniques.",
          List.of());
    }
    Set<RequirementId> wanted = kept;
    List<Requirement> all =
        reader.requirements(
            RequirementFilter.all(StandardId.MITRE_ICS).withKind(RequirementKind.TECHNIQUE),
            1_000,
            0);
    List<Found> found = new ArrayList<>();
    Map<Heading, List<String>> mitigations = new LinkedHashMap<>();
    for (Requirement technique : all) {
      if (wanted.contains(technique.id())) {
        found.add(
            new Found(
                technique,
                GetTechnique.targets(reader.linksFrom(technique.id()), RelationType.HAS_TACTIC),
                matchedAssets.getOrDefault(technique.id(), List.of())));
        for (Link link : reader.linksTo(technique.id())) {
          if (link.type() == RelationType.MITIGATES
              && !link.other().id().value().equals(NO_MITIGATION)) {
            mitigations
                .computeIfAbsent(link.other(), each -> new ArrayList<>())
                .add(technique.id().value());
          }
        }
      }
    }
    List<Covering> covering = new ArrayList<>();
    mitigations.forEach((heading, ids) -> covering.add(new Covering(heading, ids)));
    covering.sort(
        Comparator.comparingInt((Covering each) -> -each.techniques().size())
            .thenComparing(each -> each.mitigation().id().value()));
    return new Answer(
        filters, found, all.size(), covering, standards.get(StandardId.MITRE_ICS), notes);
  }

  private static Set<RequirementId> narrow(
      @org.jspecify.annotations.Nullable Set<RequirementId> kept, Set<RequirementId> ids) {
    if (kept == null) {
      return ids;
    }
    kept.retainAll(ids);
    return kept;
  }

  private static Set<RequirementId> linked(List<Link> links, RelationType type) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    for (Link link : links) {
      if (link.type() == type && link.other().kind() == RequirementKind.TECHNIQUE) {
        ids.add(link.other().id());
      }
    }
    return ids;
  }

  /** What an actor uses itself; if that is nothing, what its software uses. */
  private static Set<RequirementId> usedBy(StoreReader reader, Heading actor, List<String> notes) {
    List<Link> links = reader.linksFrom(actor.id());
    Set<RequirementId> ids = linked(links, RelationType.USES);
    if (ids.isEmpty()) {
      List<String> software = new ArrayList<>();
      for (Link link : links) {
        if (link.type() == RelationType.USES && link.other().kind() == RequirementKind.SOFTWARE) {
          software.add(link.other().title());
          ids.addAll(linked(reader.linksFrom(link.other().id()), RelationType.USES));
        }
      }
      notes.add(
          "ATT&CK for ICS relates "
              + actor.title()
              + " to no technique directly"
              + (software.isEmpty()
                  ? "."
                  : "; listed are those of its software " + String.join(", ", software) + "."));
    }
    return ids;
  }

  private static List<Heading> assets(StoreReader reader, String text, List<String> notes) {
    String name = text.strip();
    Optional<RequirementId> id = IdScanner.parse(name, StandardId.MITRE_ICS);
    if (id.isPresent()) {
      return List.of(one(reader, name, Set.of(RequirementKind.ASSET)));
    }
    List<Heading> found = named(reader, name, Set.of(RequirementKind.ASSET));
    if (found.isEmpty()) {
      throw unknown(reader, name, Set.of(RequirementKind.ASSET));
    }
    notes.add(
        "\""
            + name
            + "\" is read as "
            + String.join(
                ", ", found.stream().map(each -> each.id().value() + " " + each.title()).toList())
            + ".");
    return found;
  }

  private static Heading one(StoreReader reader, String text, Set<RequirementKind> kinds) {
    String name = text.strip();
    Optional<RequirementId> id = IdScanner.parse(name, StandardId.MITRE_ICS);
    if (id.isPresent()) {
      Optional<Requirement> found = reader.requirement(id.get());
      if (found.isPresent() && kinds.contains(found.get().kind())) {
        Requirement each = found.get();
        return new Heading(each.id(), each.kind(), each.title(), each.status());
      }
      throw unknown(reader, name, kinds);
    }
    List<Heading> found = named(reader, name, kinds);
    if (found.isEmpty()) {
      throw unknown(reader, name, kinds);
    }
    return found.get(0);
  }

  /** Names as typed, in the singular, with hyphens for spaces (tactic short names). */
  private static List<Heading> named(StoreReader reader, String name, Set<RequirementKind> kinds) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String each :
        List.of(
            name,
            lower.replaceAll("s$", ""),
            lower.replaceAll("ies$", "y"),
            lower.replace('-', ' '),
            lower.replaceAll("^the | (systems?|devices?|servers?)$", ""))) {
      List<Heading> found =
          reader.named(each, Optional.of(StandardId.MITRE_ICS)).stream()
              .filter(heading -> kinds.contains(heading.kind()))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Heading> begins =
        reader.namedLike(name, Optional.of(StandardId.MITRE_ICS)).stream()
            .filter(heading -> kinds.contains(heading.kind()))
            .toList();
    return begins.size() == 1 ? begins : List.of();
  }

  private static QueryException unknown(
      StoreReader reader, String name, Set<RequirementKind> kinds) {
    List<String> known = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Heading each : reader.headings(Optional.of(StandardId.MITRE_ICS))) {
      if (kinds.contains(each.kind())) {
        known.add(each.title());
        known.add(each.id().value());
        shown.add(each.id().value() + " " + each.title());
      }
    }
    List<String> kindNames = kinds.stream().map(RequirementKind::value).sorted().toList();
    return new QueryException(
        "\"" + name + "\" is no " + String.join(" or ", kindNames) + " of ATT&CK for ICS.",
        shown.size() > 20 ? "" : "There are: " + String.join(", ", shown) + ".",
        Nearest.to(name, known, 3));
  }
}
