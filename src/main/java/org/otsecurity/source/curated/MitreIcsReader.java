package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/** Reads ATT&amp;CK for ICS, one file per kind of object; relations stand with their source. */
final class MitreIcsReader {
  private final Gathered gathered;
  private final Document document;
  private final List<Corpus.Label> labels;
  private final List<RelationSet> sets;

  /**
   * Makes a reader.
   *
   * @param labels takes the labels on mitigations
   * @param sets takes who asserts them
   */
  MitreIcsReader(
      Gathered gathered, Document document, List<Corpus.Label> labels, List<RelationSet> sets) {
    this.gathered = gathered;
    this.document = document;
    this.labels = labels;
    this.sets = sets;
  }

  void read(Path folder) throws IOException {
    Texts texts = Texts.read(folder);
    tactics(folder, texts);
    techniques(folder, texts);
    retiredTechniques(folder, texts);
    mitigations(folder, texts);
    assets(folder, texts);
    actors(folder, texts, "groups", RequirementKind.GROUP);
    actors(folder, texts, "software", RequirementKind.SOFTWARE);
    actors(folder, texts, "campaigns", RequirementKind.CAMPAIGN);
    detectionStrategies(folder, texts);
    texts.checkAllUsed();
  }

  private void tactics(Path folder, Texts texts) throws IOException {
    for (YamlFile.Row row : rows(folder, "tactics.yaml", "tactics")) {
      add(
          builder(row, RequirementKind.TACTIC, "tactics", texts)
              .attribute("short_name", row.text("short_name")));
    }
  }

  private void techniques(Path folder, Texts texts) throws IOException {
    for (YamlFile.Row row : rows(folder, "techniques.yaml", "techniques")) {
      RequirementBuilder builder = builder(row, RequirementKind.TECHNIQUE, "techniques", texts);
      for (YamlFile.Row name : row.rows("former_names")) {
        builder.name(new Name.Former(name.text("name"), release(name, "until")));
      }
      row.optionalChild("expected_successor")
          .ifPresent(each ->
              builder.name(
                  new Name.ExpectedSuccessor(
                      each.text("id"),
                      release(each, "from"),
                      each.constant("basis", Basis.values()))));
      add(builder);
      relate(row, "tactics", RelationType.HAS_TACTIC, Basis.PUBLISHED);
      relate(row, "targets", RelationType.TARGETS, Basis.PUBLISHED);
    }
  }

  private void retiredTechniques(Path folder, Texts texts) throws IOException {
    for (YamlFile.Row row : rows(folder, "retired-techniques.yaml", "techniques")) {
      add(
          builder(row, RequirementKind.TECHNIQUE, "techniques", texts)
              .status(Status.DEPRECATED)
              .retiredIn(release(row, "retired_in")));
      relate(row, "use_now", RelationType.USE_NOW, Basis.CURATED);
    }
  }

  private void mitigations(Path folder, Texts texts) throws IOException {
    YamlFile.Row root = YamlFile.read(folder.resolve("mitigations.yaml")).root();
    sets.add(
        new RelationSet(RelationType.LABELED, root.asserter("label_asserter"), Optional.empty()));
    for (YamlFile.Row row : root.rows("mitigations")) {
      add(builder(row, RequirementKind.MITIGATION, "mitigations", texts));
      relate(row, "mitigates", RelationType.MITIGATES, Basis.PUBLISHED);
      for (String label : row.texts("labels")) {
        labels.add(new Corpus.Label(row.text("id"), label, ""));
      }
    }
  }

  private void assets(Path folder, Texts texts) throws IOException {
    List<YamlFile.Row> devices = rows(folder, "device-names.yaml", "device_names");
    List<YamlFile.Row> rows = rows(folder, "assets.yaml", "assets");
    Set<String> ids = rows.stream().map(each -> each.text("id")).collect(Collectors.toSet());
    UniqueNames names = new UniqueNames();
    for (YamlFile.Row device : devices) {
      names.add(device.value("name"), "a device");
      for (YamlValue each : device.values("assets")) {
        if (!ids.contains(each.text())) {
          throw each.problem("there is no asset " + each.text());
        }
      }
    }
    for (YamlFile.Row row : rows) {
      RequirementBuilder builder = builder(row, RequirementKind.ASSET, "assets", texts);
      builder.attribute("sectors", row.texts("sectors"));
      for (YamlFile.Row related : row.rows("related_assets")) {
        builder.name(new Name.RelatedAsset(related.text("name"), related.texts("sectors")));
      }
      for (YamlFile.Row device : devices) {
        if (device.texts("assets").contains(row.text("id"))) {
          builder.name(new Name.Device(device.text("name")));
        }
      }
      add(builder);
    }
  }

  private void actors(Path folder, Texts texts, String key, RequirementKind kind)
      throws IOException {
    for (YamlFile.Row row : rows(folder, key + ".yaml", key)) {
      RequirementBuilder builder = builder(row, kind, key, texts);
      for (String alias : row.texts("aliases")) {
        builder.name(new Name.Alias(alias));
      }
      row.optional("first_seen").ifPresent(each -> builder.attribute("first_seen", each));
      row.optional("last_seen").ifPresent(each -> builder.attribute("last_seen", each));
      row.optional("status")
          .ifPresent(each ->
              builder.status(
                  Status.parse(each).orElseThrow(() -> row.problemAt("status", "unknown status"))));
      add(builder);
      relate(row, "revoked_by", RelationType.REVOKED_BY, Basis.PUBLISHED);
      relate(row, "attributed_to", RelationType.ATTRIBUTED_TO, Basis.PUBLISHED);
      relate(row, "uses_software", RelationType.USES, Basis.PUBLISHED);
      relate(row, "uses_techniques", RelationType.USES, Basis.PUBLISHED);
    }
  }

  private void detectionStrategies(Path folder, Texts texts) throws IOException {
    for (YamlFile.Row row : rows(folder, "detection-strategies.yaml", "detection_strategies")) {
      add(
          builder(row, RequirementKind.DETECTION_STRATEGY, "detectionstrategies", texts)
              .attribute("data_components", row.texts("data_components")));
      relate(row, "detects", RelationType.DETECTS, Basis.PUBLISHED);
    }
  }

  private static AttackRelease release(YamlFile.Row row, String key) {
    return AttackRelease.parse(row.text(key))
        .orElseThrow(() ->
            row.problemAt(
                key, "\"" + key + "\" must be a major release of ATT&CK, not " + row.text(key)));
  }

  private static List<YamlFile.Row> rows(Path folder, String file, String key) throws IOException {
    return YamlFile.read(folder.resolve(file)).rows(key);
  }

  private RequirementBuilder builder(
      YamlFile.Row row, RequirementKind kind, String family, Texts texts) {
    return new RequirementBuilder(
            row, id(row.text("id")), Iec62443Reader.kind(row, document, kind), row.text("name"))
        .family(family)
        .text(texts.summary(row.text("id")));
  }

  private void add(RequirementBuilder builder) {
    gathered.add(builder);
  }

  private void relate(YamlFile.Row row, String key, RelationType type, Basis basis) {
    gathered.relate(row, DocumentId.MITRE_ICS, key, type, basis);
  }

  private static RequirementId id(String value) {
    return new RequirementId(DocumentId.MITRE_ICS, value);
  }
}
