package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.MappingGraph;
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
  private final Kept<PhraseFinder<QuestionSign>> signs = Kept.words(WordList.QUESTION_SIGNS);

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
  }

  /**
   * How a requirement answers a threat.
   *
   * @param threat the technique, mitigation or category
   * @param steps from the threat to the requirement
   */
  public record Path(Heading threat, List<Hop> steps) {}

  /**
   * A requirement with the threats it answers.
   *
   * @param requirement the requirement
   * @param threats the threats it answers, in order
   * @param paths one path per threat, the shortest and surest
   * @param ways how many paths there are in all
   */
  public record Answered(Heading requirement, List<Heading> threats, List<Path> paths, int ways) {}

  /**
   * The answer.
   *
   * @param meant what each threat was taken to mean
   * @param threats the techniques, mitigations or categories behind it
   * @param target the document looked in
   * @param requirements what answers most threats first
   * @param unanswered threats without a path
   * @param notes how names were read, and the limits
   */
  public record Answer(
      List<Heading> meant,
      List<Heading> threats,
      DocumentId target,
      List<Answered> requirements,
      List<Heading> unanswered,
      List<String> notes) {

    /** How many of the threats something answers. */
    public int answered() {
      return threats.size() - unanswered.size();
    }

    /**
     * Some of the requirements.
     *
     * @param offset requirements to pass over
     * @param limit most requirements to give
     */
    public List<Answered> page(int offset, int limit) {
      return requirements.stream().skip(offset).limit(limit).toList();
    }
  }

  /**
   * Maps threats.
   *
   * @param ids techniques, mitigations, assets, groups, software, campaigns or tactics of
   *     ATT&amp;CK for ICS, or STRIDE categories, by id or name; {@code all} for every technique
   * @param stride whether the ids are STRIDE categories
   * @param in the document to look in; the first that labels of mitigations name if empty
   * @throws QueryException if an id means nothing
   */
  public Answer map(List<String> ids, boolean stride, Optional<DocumentId> in) {
    DocumentId target = standards.get(in.orElseGet(this::firstLabeled)).id();
    if (ids.isEmpty()) {
      throw new QueryException(
          "No threat was given.",
          "Give techniques (T0836), assets (PLC), groups, software or campaigns of ATT&CK for ICS,"
              + " or STRIDE categories.",
          List.of());
    }
    List<String> notes = new ArrayList<>();
    Set<Heading> meant = new LinkedHashSet<>();
    Set<Heading> threats = new LinkedHashSet<>();
    for (String id : ids) {
      if (stride) {
        Heading category = categories.get(id);
        meant.add(category);
        threats.add(category);
      } else if (isEveryTechnique(id.strip())) {
        threats.addAll(allTechniques());
      } else {
        expand(id, meant, threats, notes);
      }
    }
    return store.read(reader -> answer(reader, meant, threats, target, stride, notes));
  }

  /** Whether an id or name is that of a STRIDE category. */
  public boolean isCategory(String id) {
    return categories.has(id);
  }

  private DocumentId firstLabeled() {
    return standards.documents().with(Capability.MITIGATION_LABELS).getFirst();
  }

  private boolean isEveryTechnique(String id) {
    return id.equals(ANY)
        || signs.from(store).only(QuestionSign.EVERY_TECHNIQUE).meaning(Words.of(id)).isPresent();
  }

  private List<Heading> allTechniques() {
    DocumentId document = standards.with(RequirementKind.TECHNIQUE);
    return store.read(reader -> reader.headings(Optional.of(document))).stream()
        .filter(each -> each.kind().equals(RequirementKind.TECHNIQUE))
        .filter(each -> each.status() == Status.ACTIVE)
        .toList();
  }

  private void expand(String id, Set<Heading> meant, Set<Heading> threats, List<String> notes) {
    FindTechniques.Named named = techniques.named(id);
    notes.addAll(named.notes());
    for (Heading each : named.headings()) {
      meant.add(each);
      boolean itself =
          each.kind().equals(RequirementKind.TECHNIQUE)
              || each.kind().equals(RequirementKind.MITIGATION);
      threats.addAll(itself ? List.of(each) : techniques.around(each, notes));
    }
  }

  private Answer answer(
      StoreReader reader,
      Set<Heading> meant,
      Set<Heading> threats,
      DocumentId target,
      boolean stride,
      List<String> notes) {
    MappingGraph graph = graphs.over(reader);
    // Threat, mitigation, label or category, and what it leads on to.
    graph.read(threats.stream().map(Heading::id).toList(), 3);
    Map<RequirementId, List<Path>> found = new LinkedHashMap<>();
    Map<RequirementId, Heading> headings = new LinkedHashMap<>();
    List<Heading> unanswered = new ArrayList<>();
    boolean labeled = TechniqueLinks.labelsName(standards, target);
    for (Heading threat : threats) {
      List<Path> paths = paths(graph, threat, target, labeled);
      if (paths.isEmpty() && labeled) {
        paths = throughPairing(graph, threat, target);
      }
      if (paths.isEmpty()) {
        unanswered.add(threat);
      }
      for (Path each : paths) {
        Heading end = each.steps().get(each.steps().size() - 1).to();
        headings.put(end.id(), end);
        found.computeIfAbsent(end.id(), id -> new ArrayList<>()).add(each);
      }
    }
    List<Answered> answered = new ArrayList<>();
    found.forEach((id, paths) -> {
      Map<RequirementId, Path> first = new LinkedHashMap<>();
      paths.forEach(each -> first.putIfAbsent(each.threat().id(), each));
      answered.add(
          new Answered(
              headings.getOrDefault(id, paths.get(0).threat()),
              first.values().stream().map(Path::threat).toList(),
              List.copyOf(first.values()),
              paths.size()));
    });
    answered.sort(
        Comparator.comparingInt((Answered each) -> -each.threats().size())
            .thenComparingInt(each -> -each.ways())
            .thenComparing(each -> each.requirement().id(), IdOrder.of(standards.documents())));
    List<String> all = new ArrayList<>(notes);
    if (!stride) {
      Standard threatsOf = standards.get(standards.with(RequirementKind.TECHNIQUE));
      all.add("Threats are those of " + threatsOf.name() + " " + threatsOf.edition() + ".");
    }
    all.add(
        stride
            ? "STRIDE has no requirements of its own; what answers a category is this project's"
                + " judgment, with a reason per pair."
            : "Path: technique, mitigated by a mitigation, MITRE's label on the mitigation"
                + (labeled ? "." : ", then this project's mapping to " + target + ".")
                + " MITRE publishes the first steps; the path as a whole is derived. No path is not"
                + " the same as no relation.");
    return new Answer(List.copyOf(meant), List.copyOf(threats), target, answered, unanswered, all);
  }

  private static List<Path> paths(
      MappingGraph graph, Heading threat, DocumentId target, boolean labeled) {
    List<Path> paths = new ArrayList<>();
    Set<RequirementId> seen = new LinkedHashSet<>();
    for (Hop first : graph.from(threat.id())) {
      if (first.to().id().standard().equals(target) && !threat.id().standard().equals(target)) {
        paths.add(new Path(threat, List.of(first)));
      } else if (first.to().kind().equals(RequirementKind.MITIGATION)) {
        for (Hop label : graph.from(first.to().id())) {
          if (!label.isLabel()) {
            continue;
          }
          if (label.to().id().standard().equals(target)) {
            paths.add(new Path(threat, List.of(first, label)));
          } else if (!labeled) {
            graph
                .onward(label, target)
                .forEach(last -> paths.add(new Path(threat, List.of(first, label, last))));
          }
        }
      } else if (threat.kind().equals(RequirementKind.MITIGATION)
          || threat.kind().equals(RequirementKind.THREAT_CATEGORY)) {
        if (!labeled && seen.add(first.to().id())) {
          graph
              .onward(first, target)
              .forEach(last -> paths.add(new Path(threat, List.of(first, last))));
        }
      }
    }
    return paths;
  }

  /** Where labels name the sibling part of IEC 62443 only: on to the row paired with it. */
  private static List<Path> throughPairing(MappingGraph graph, Heading threat, DocumentId target) {
    List<Path> paths = new ArrayList<>();
    for (Hop first : graph.from(threat.id())) {
      for (Hop label : graph.from(first.to().id())) {
        for (Hop pair : graph.from(label.to().id())) {
          boolean paired =
              pair.mapping().kind() == Mapping.Kind.PAIRED_WITH
                  && pair.to().id().standard().equals(target);
          if (label.isLabel() && paired) {
            paths.add(new Path(threat, List.of(first, label, pair)));
          }
        }
      }
    }
    return paths;
  }
}
