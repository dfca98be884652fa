package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.reading.AttackNames;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.HeldNames;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "which techniques target this, belong to this, are used by or mitigated by this?". */
public final class FindTechniques {
  private static final Set<RequirementKind> TACTICS = Set.of(RequirementKind.TACTIC);
  private static final Set<RequirementKind> MITIGATIONS = Set.of(RequirementKind.MITIGATION);
  private static final Set<RequirementKind> ACTORS =
      Set.of(RequirementKind.GROUP, RequirementKind.SOFTWARE, RequirementKind.CAMPAIGN);

  private final Store store;
  private final Standards standards;
  private final AttackNames attackNames;

  public FindTechniques(Store store, Standards standards, HeldNames names, Devices devices) {
    this.store = store;
    this.standards = standards;
    this.attackNames = new AttackNames(names, devices);
  }

  /**
   * What to find. Several assets widen the answer; different filters narrow it.
   *
   * @param assets ids or plain device names
   * @param tactic id, name or short name
   * @param actor group, software or campaign, by id, name or alias
   * @param mitigation id or name
   * @param includeSoftware whether techniques of the software that a group or campaign used count
   */
  public record Request(
      List<String> assets,
      Optional<String> tactic,
      Optional<String> actor,
      Optional<String> mitigation,
      boolean includeSoftware) {}

  /**
   * A technique found.
   *
   * @param technique the technique
   * @param tactics its tactics
   * @param matchedAssets the assets asked for that it targets
   * @param users how many groups, software and campaigns use it
   */
  public record Found(
      Requirement technique, List<Heading> tactics, List<Heading> matchedAssets, int users) {}

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
      List<String> notes) {

    /** How many of the techniques found target an asset. */
    public long targeting(Heading asset) {
      return techniques.stream().filter(each -> each.matchedAssets().contains(asset)).count();
    }

    /** Whether several assets were asked for, so that a technique may target some of them only. */
    public boolean severalAssets() {
      return filters.getOrDefault("asset", List.of()).size() > 1;
    }
  }

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
        assets.addAll(attackNames.assets(reader, each, notes));
      }
      filters.put("asset", List.copyOf(assets));
      Set<RequirementId> ids = new LinkedHashSet<>();
      Map<Heading, List<Link>> links = reader.links().to(assets.stream().map(Heading::id).toList());
      for (Heading asset : assets) {
        for (Link link : links.getOrDefault(asset, List.of())) {
          if (link.type() == RelationType.TARGETS) {
            ids.add(link.other().id());
            matchedAssets.computeIfAbsent(link.other().id(), id -> new ArrayList<>()).add(asset);
          }
        }
      }
      kept = narrow(kept, ids);
    }
    if (request.tactic().isPresent()) {
      List<Heading> tactics = named(reader, request.tactic().get(), TACTICS, notes);
      filters.put("tactic", tactics);
      kept = narrow(kept, TechniqueLinks.around(reader, tactics, notes));
    }
    if (request.actor().isPresent()) {
      List<Heading> actors = named(reader, request.actor().get(), ACTORS, notes);
      filters.put(actors.getFirst().kind().value(), actors);
      Set<RequirementId> used = new LinkedHashSet<>();
      for (Heading each : actors) {
        used.addAll(TechniqueLinks.used(reader, each, request.includeSoftware(), notes));
      }
      kept = narrow(kept, used);
    }
    if (request.mitigation().isPresent()) {
      List<Heading> mitigations = named(reader, request.mitigation().get(), MITIGATIONS, notes);
      filters.put("mitigation", mitigations);
      kept = narrow(kept, TechniqueLinks.around(reader, mitigations, notes));
    }
    if (kept == null) {
      throw new QueryException(
          "No filter was given.",
          "Give at least one of asset, tactic, group, software, campaign, mitigation.",
          List.of(),
          List.of(NextStep.ROWS_OF_A_DOCUMENT));
    }
    Set<RequirementId> wanted = kept;
    DocumentId document = standards.with(RequirementKind.TECHNIQUE);
    List<Requirement> all = techniques(reader, document);
    List<Found> found = new ArrayList<>();
    Map<Heading, List<String>> mitigations = new LinkedHashMap<>();
    Map<Heading, List<Link>> out = reader.links().from(wanted);
    Map<Heading, List<Link>> in = reader.links().to(wanted);
    for (Requirement technique : all) {
      if (wanted.contains(technique.id())) {
        Heading heading = technique.heading();
        found.add(
            new Found(
                technique,
                Link.targets(out.getOrDefault(heading, List.of()), RelationType.HAS_TACTIC),
                matchedAssets.getOrDefault(technique.id(), List.of()),
                Link.targets(in.getOrDefault(heading, List.of()), RelationType.USES).size()));
        for (Link link : in.getOrDefault(heading, List.of())) {
          if (link.type() == RelationType.MITIGATES && !NoMitigation.is(link.other())) {
            mitigations
                .computeIfAbsent(link.other(), each -> new ArrayList<>())
                .add(technique.id().value());
          }
        }
      }
    }
    List<Covering> covering = new ArrayList<>();
    mitigations.forEach((heading, ids) -> covering.add(new Covering(heading, ids)));
    covering.sort((a, b) -> {
      int most = Integer.compare(b.techniques().size(), a.techniques().size());
      return most != 0 ? most : a.mitigation().id().value().compareTo(b.mitigation().id().value());
    });
    return new Answer(filters, found, all.size(), covering, standards.get(document), notes);
  }

  /** All techniques in force in the order of their ids, each before its sub-techniques. */
  private static List<Requirement> techniques(StoreReader reader, DocumentId document) {
    List<Requirement> all = new ArrayList<>();
    for (RequirementKind kind : List.of(RequirementKind.TECHNIQUE, RequirementKind.SUB_TECHNIQUE)) {
      all.addAll(reader.requirements(RequirementFilter.all(document).withKind(kind), 1_000, 0));
    }
    all.sort((a, b) -> IdOrder.compare(a.id().value(), b.id().value()));
    return all;
  }

  private static Set<RequirementId> narrow(
      @org.jspecify.annotations.Nullable Set<RequirementId> kept, Set<RequirementId> ids) {
    if (kept == null) {
      return ids;
    }
    kept.retainAll(ids);
    return kept;
  }

  /**
   * What a text names.
   *
   * @param headings a technique, mitigation, tactic, asset, group, software or campaign; several
   *     assets if a device name means several
   * @param notes how it was read
   */
  public record Named(List<Heading> headings, List<String> notes) {}

  private static final Set<RequirementKind> THREATS =
      Set.of(
          RequirementKind.TECHNIQUE,
          RequirementKind.SUB_TECHNIQUE,
          RequirementKind.MITIGATION,
          RequirementKind.TACTIC,
          RequirementKind.GROUP,
          RequirementKind.SOFTWARE,
          RequirementKind.CAMPAIGN);

  /**
   * What an id or name means among techniques and all that relates to them. A retired technique is
   * read as what to use now.
   *
   * @throws QueryException if it means nothing
   */
  public Named named(String text) {
    return store.read(reader -> {
      List<String> notes = new ArrayList<>();
      Optional<RequirementId> id =
          reader.documents().grammar().parse(text, standards.with(RequirementKind.TECHNIQUE));
      List<Heading> assets =
          id.isEmpty() || id.flatMap(reader::heading).filter(FindTechniques::isAsset).isPresent()
              ? attackNames.assetsIfAny(reader, text, notes)
              : List.of();
      if (!assets.isEmpty()) {
        return new Named(assets, notes);
      }
      Heading one = attackNames.one(reader, text, THREATS, notes);
      return new Named(InForce.of(reader, one, THREATS, notes), notes);
    });
  }

  /** Whether a text is an id or a name of something of ATT&amp;CK. */
  public boolean isName(String text) {
    try {
      return !named(text).headings().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }

  private List<Heading> named(
      StoreReader reader, String text, Set<RequirementKind> kinds, List<String> notes) {
    return InForce.of(reader, attackNames.one(reader, text, kinds, notes), kinds, notes);
  }

  private static boolean isAsset(Heading heading) {
    return heading.kind().equals(RequirementKind.ASSET);
  }

  /** The techniques that target an asset, belong to a tactic or are used by an actor. */
  public List<Heading> around(Heading object, List<String> notes) {
    return store.read(reader -> {
      Set<RequirementId> ids = TechniqueLinks.around(reader, object, notes);
      List<Heading> techniques = new ArrayList<>(reader.headings(ids).values());
      techniques.removeIf(each -> each.status() != Status.ACTIVE);
      techniques.sort(IdOrder.ofHeadings(reader.documents()));
      return techniques;
    });
  }
}
