package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "which requirements answer these threats?", with the path for each. */
public final class MapThreats {
  /** Stands for every technique, as words of {@link QuestionSign#EVERY_TECHNIQUE} do. */
  private static final String ANY = "*";

  private final Store store;
  private final Standards standards;
  private final MappingGraphs graphs;
  private final StrideCategories categories;
  private final FindTechniques techniques;
  private final DeviceThreats devices;
  private final ThreatDocuments documents;
  private final Kept<PhraseFinder<QuestionSign>> everyTechnique =
      Kept.words(WordList.QUESTION_SIGNS, QuestionSign.EVERY_TECHNIQUE);

  public MapThreats(
      Store store,
      Standards standards,
      MappingGraphs graphs,
      Resolver resolver,
      FindTechniques techniques) {
    this.store = store;
    this.standards = standards;
    this.graphs = graphs;
    this.categories = new StrideCategories(standards, resolver);
    this.techniques = techniques;
    this.devices = new DeviceThreats(store, resolver);
    this.documents = new ThreatDocuments(standards);
  }

  /**
   * The answer.
   *
   * @param meant what each threat was taken to mean
   * @param exposures the properties of a device that lead to threats, with them
   * @param threats the techniques, threats, mitigations or categories behind it
   * @param target the document looked in
   * @param requirements what answers most threats first
   * @param unanswered threats without a path
   * @param notes how names were read, and the limits
   * @param sources the documents of the threats and of the requirements
   */
  public record Answer(
      List<Heading> meant,
      List<Exposure> exposures,
      List<Heading> threats,
      DocumentId target,
      List<Answered> requirements,
      List<Heading> unanswered,
      List<String> notes,
      List<Standard> sources) {

    /** How many of the threats something answers. */
    public int answered() {
      return threats.size() - unanswered.size();
    }

    /**
     * The same with some requirements only; a threat that none of them answers is unanswered.
     *
     * @param function what they are to do; empty for whatever it is
     * @param level the security level at which they are selected; empty for any
     */
    public Answer only(Optional<ThreatFunction> function, Optional<Integer> level) {
      List<Answered> rows = new ArrayList<>();
      for (Answered each : requirements) {
        boolean selected =
            level.isEmpty()
                || each.facts()
                    .flatMap(Requirement::level)
                    .filter(one -> one <= level.get())
                    .isPresent();
        if (selected) {
          function.map(each::only).orElse(Optional.of(each)).ifPresent(rows::add);
        }
      }
      Set<Heading> left = new LinkedHashSet<>(threats);
      rows.forEach(each -> left.removeAll(each.threats()));
      return new Answer(meant, exposures, threats, target, rows, List.copyOf(left), notes, sources);
    }

    /**
     * Some of the requirements: those that answer most, by what they do.
     *
     * @param offset requirements to pass over
     * @param limit most requirements to give
     */
    public List<Answered> page(int offset, int limit) {
      return Answered.byFunction(requirements.stream().skip(offset).limit(limit).toList());
    }
  }

  /**
   * Maps threats.
   *
   * @param ids techniques, mitigations, assets, groups, software, campaigns or tactics of
   *     ATT&amp;CK for ICS, or STRIDE categories, by id or name; {@code all} for every technique;
   *     or ids of EMB3D, weaknesses, and descriptions of devices
   * @param framework the document that the ids are of; where none is named, all but STRIDE
   * @param in the document to look in; if empty, the first that MITRE names on mitigations: of
   *     ATT&amp;CK, or of EMB3D if a threat is of it
   * @throws QueryException if an id means nothing
   */
  public Answer map(List<String> ids, Optional<DocumentId> framework, Optional<DocumentId> in) {
    in.ifPresent(standards::get);
    if (ids.isEmpty()) {
      throw new QueryException(
          "No threat was given.",
          "Give techniques (T0836), assets (PLC), groups, software or campaigns of ATT&CK for ICS,"
              + " or STRIDE categories.",
          List.of());
    }
    boolean stride = is(framework, RequirementKind.THREAT_CATEGORY);
    boolean devicesOnly = is(framework, RequirementKind.DEVICE_PROPERTY);
    GatheredThreats gathered = new GatheredThreats();
    for (String id : ids) {
      if (stride) {
        Heading category = categories.get(id);
        gathered.meant.add(category);
        gathered.threats.add(category);
      } else if (isEvery(id.strip())) {
        gathered.threats.addAll(
            all(devicesOnly ? RequirementKind.THREAT : RequirementKind.TECHNIQUE));
      } else {
        expand(id, devicesOnly, gathered);
      }
    }
    DocumentId target = standards.get(in.orElseGet(() -> documents.usual(gathered))).id();
    return store.read(reader -> answer(reader, gathered, target, stride));
  }

  private boolean is(Optional<DocumentId> framework, RequirementKind kind) {
    return framework.filter(standards.documents().with(kind)::contains).isPresent();
  }

  /** Whether an id or name is that of a STRIDE category. */
  public boolean isCategory(String id) {
    return categories.has(id);
  }

  private boolean isEvery(String id) {
    return id.equals(ANY) || everyTechnique.from(store).meaning(Words.of(id)).isPresent();
  }

  private List<Heading> all(RequirementKind kind) {
    DocumentId document = standards.with(kind);
    return store.read(reader -> reader.headings(Optional.of(document))).stream()
        .filter(each -> kind.isTechnique() ? each.kind().isTechnique() : each.kind().equals(kind))
        .filter(each -> each.status() == Status.ACTIVE)
        .toList();
  }

  private void expand(String id, boolean devicesOnly, GatheredThreats gathered) {
    Optional<ThreatReading> named = devices.named(id);
    if (named.isPresent()) {
      gathered.add(named.get());
    } else if (devicesOnly) {
      gathered.add(devices.described(id, true).orElseThrow(() -> DeviceThreats.nothing(id)));
    } else {
      try {
        techniques(id, gathered);
      } catch (QueryException e) {
        gathered.add(devices.described(id, false).orElseThrow(() -> e));
      }
    }
  }

  private void techniques(String id, GatheredThreats gathered) {
    FindTechniques.Named named = techniques.named(id);
    gathered.notes.addAll(named.notes());
    for (Heading each : named.headings()) {
      gathered.meant.add(each);
      boolean itself = each.kind().isTechnique() || each.kind().equals(RequirementKind.MITIGATION);
      gathered.threats.addAll(itself ? List.of(each) : techniques.around(each, gathered.notes));
      if (each.kind().equals(RequirementKind.TECHNIQUE)) {
        gathered.threats.addAll(
            store.read(reader -> TechniqueLinks.parts(reader, each, gathered.notes)));
      }
    }
  }

  private Answer answer(
      StoreReader reader, GatheredThreats gathered, DocumentId target, boolean stride) {
    Set<Heading> threats = gathered.threats;
    ThreatPaths paths = ThreatPaths.of(graphs.over(reader), standards, threats, target);
    AnsweredThreats answered =
        new AnsweredThreats(devices.tiers(reader, paths.beginnings(threats)));
    threats.forEach(each -> answered.add(each, gathered.property(each), paths.of(each)));
    Map<RequirementId, Requirement> facts =
        documents.isOfDevices(threats)
                || standards.documents().with(Capability.SECURITY_LEVELS).contains(target)
            ? reader.requirements(answered.ends())
            : Map.of();
    List<Answered> rows = answered.in(IdOrder.of(standards.documents()), facts);
    List<String> notes = new ArrayList<>(gathered.notes);
    notes.addAll(PathNotes.of(standards, threats, stride, target, rows));
    notes.addAll(paths.reasons(graphs.unmapped(reader), answered.unanswered()));
    return new Answer(
        List.copyOf(gathered.meant),
        List.copyOf(gathered.exposures),
        List.copyOf(threats),
        target,
        rows,
        answered.unanswered(),
        notes,
        documents.sources(gathered, target));
  }
}
