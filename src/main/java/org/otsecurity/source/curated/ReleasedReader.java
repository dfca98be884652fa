package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.release.PublishedLabel;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleasedRow;
import org.otsecurity.domain.release.ReleasedRows;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;

/**
 * Reads a document whose rows and relations are those of its publisher's release. What this corpus
 * adds stands in {@code additions.yaml} by id: texts, former names, what to use instead of a
 * retired row.
 */
final class ReleasedReader {
  static final String ADDITIONS = "additions.yaml";

  private final Gathered gathered;
  private final Document document;
  private final List<PublishedLabel> labels;
  private final List<RelationSet> sets;
  private final DeviceReader devices;
  private final Map<String, RequirementBuilder> builders = new LinkedHashMap<>();

  /**
   * Makes a reader.
   *
   * @param labels takes what the release says of other documents
   * @param sets takes who asserts it
   * @param devices what people call devices that are rows
   */
  ReleasedReader(
      Gathered gathered,
      Document document,
      List<PublishedLabel> labels,
      List<RelationSet> sets,
      DeviceReader devices) {
    this.gathered = gathered;
    this.document = document;
    this.labels = labels;
    this.sets = sets;
    this.devices = devices;
  }

  /**
   * Reads a document.
   *
   * @param folder its folder
   * @param releases the releases whose facts are at hand
   * @param corpus the folder of the corpus
   */
  void read(Path folder, List<ReleaseFacts> releases, Path corpus) throws IOException {
    String edition = document.standard().edition();
    Path additions = folder.resolve(ADDITIONS);
    ReleaseFacts facts =
        releases.stream()
            .filter(each -> each.standard().equals(document.id()))
            .filter(each -> each.version().equals(edition))
            .findFirst()
            .orElseThrow(() ->
                new CorpusFormatException(
                    folder.resolve("document.yaml"),
                    "edition",
                    "there are no facts of the release " + edition + " in corpus/releases"));
    Path file = ReleaseFiles.file(corpus, document.id(), edition);
    Map<String, FactsLine> lines = lines(file, facts);
    ReleasedRows released = released(file, facts);
    Texts texts = Texts.read(folder);
    for (ReleasedRow each : released.rows()) {
      String id = each.id().value();
      RequirementBuilder builder =
          new RequirementBuilder(
                  Objects.requireNonNull(lines.get(id)), each.id(), each.kind(), each.title())
              .status(each.status())
              .parent(each.parent())
              .family(each.family())
              .text(texts.summary(id));
      each.names().forEach(builder::name);
      for (Attribute one : each.attributes()) {
        builder.attribute(one.label(), one.values());
      }
      builders.put(id, builder);
    }
    texts.checkAllUsed();
    deviceNames();
    List<Addition> added = Files.exists(additions) ? additions(additions) : List.of();
    builders.values().forEach(gathered::add);
    for (Relation each : released.relations()) {
      gathered.relate(Objects.requireNonNull(lines.get(each.source().value())), each);
    }
    added.forEach(
        each -> gathered.relate(each.row(), document.id(), each.key(), each.type(), Basis.CURATED));
    labels.addAll(released.labels());
  }

  private record Addition(YamlFile.Row row, String key, RelationType type) {}

  private ReleasedRows released(Path file, ReleaseFacts facts) {
    try {
      return ReleasedRows.of(document, facts);
    } catch (IllegalArgumentException e) {
      throw new CorpusFormatException(file, "", String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, FactsLine> lines(Path file, ReleaseFacts facts) {
    Map<String, FactsLine> lines = new HashMap<>();
    List<Integer> places = facts.lines();
    for (int i = 0; i < places.size(); i++) {
      String id = facts.rows().get(i).id();
      lines.put(id, new FactsLine(file, places.get(i), id));
    }
    return lines;
  }

  private List<Addition> additions(Path file) throws IOException {
    YamlFile.Row root = YamlFile.read(file).root();
    asserter(root, "label_asserter", RelationType.LABELED);
    asserter(root, "reference_asserter", RelationType.REFERENCES);
    for (YamlFile.Row each : root.rows("former_names")) {
      builder(each).name(new Name.Former(each.text("name"), release(each, "until")));
    }
    List<Addition> relations = new ArrayList<>();
    for (YamlFile.Row each : root.rows("retired")) {
      RequirementBuilder builder = builder(each);
      if (each.optional("retired_in").isPresent()) {
        builder.retiredIn(release(each, "retired_in"));
      }
      relations.add(new Addition(each, "use_now", RelationType.USE_NOW));
    }
    for (YamlFile.Row each : root.rows("enterprise_neighbors")) {
      for (YamlValue ics : each.values("ics")) {
        builder(ics)
            .name(
                new Name.EnterpriseNeighbor(each.text("id"), each.text("name"), each.text("why")));
      }
    }
    return relations;
  }

  private void asserter(YamlFile.Row root, String key, RelationType type) {
    if (root.optionalChild(key).isPresent()) {
      sets.add(new RelationSet(type, root.asserter(key), Optional.empty()));
    }
  }

  /** Gives assets the names of the devices that are such. */
  private void deviceNames() {
    devices
        .namesOfAssets()
        .forEach((asset, names) -> {
          RequirementBuilder builder = builders.get(asset);
          if (builder != null) {
            names.forEach(each -> builder.name(new Name.Device(each)));
          }
        });
  }

  private RequirementBuilder builder(YamlFile.Row row) {
    return builder(row.value("id"));
  }

  private RequirementBuilder builder(YamlValue id) {
    RequirementBuilder builder = builders.get(id.text());
    if (builder == null) {
      throw id.problem("the release has no " + id.text());
    }
    return builder;
  }

  private static AttackRelease release(YamlFile.Row row, String key) {
    return AttackRelease.parse(row.text(key))
        .orElseThrow(() ->
            row.problemAt(
                key, "\"" + key + "\" must be a major release of ATT&CK, not " + row.text(key)));
  }
}
