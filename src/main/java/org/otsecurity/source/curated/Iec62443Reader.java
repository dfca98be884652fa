package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.RequirementKind;

/** Reads the rows of IEC 62443-3-3 and 62443-4-2, one file per foundational requirement. */
final class Iec62443Reader {
  private Iec62443Reader() {}

  static void read(Path folder, Document document, Gathered gathered) throws IOException {
    Texts texts = Texts.read(folder);
    for (YamlFile.Row row : YamlFile.read(folder.resolve("constraints.yaml")).rows("constraints")) {
      String id = row.text("id");
      gathered.add(
          new RequirementBuilder(
                  row,
                  new RequirementId(document.id(), id),
                  kind(row, document, RequirementKind.COMMON_CONSTRAINT),
                  row.text("title"))
              .text(texts.summary(id)));
    }
    for (FoundationalRequirement fr : FoundationalRequirement.values()) {
      Path file = folder.resolve("requirements").resolve("FR" + fr.number() + ".yaml");
      for (YamlFile.Row row : YamlFile.read(file).rows("requirements")) {
        gathered.add(requirement(row, document, fr, texts));
      }
    }
    texts.checkAllUsed();
  }

  private static RequirementBuilder requirement(
      YamlFile.Row row, Document document, FoundationalRequirement fr, Texts texts) {
    String id = row.text("id");
    int enhancement = id.indexOf(" RE ");
    Optional<String> parent =
        enhancement < 0 ? Optional.empty() : Optional.of(id.substring(0, enhancement));
    RequirementKind kind =
        parent.isPresent()
            ? RequirementKind.REQUIREMENT_ENHANCEMENT
            : document.has(Capability.COMPONENT_TYPES)
                ? RequirementKind.COMPONENT_REQUIREMENT
                : RequirementKind.SYSTEM_REQUIREMENT;
    String level = row.text("level");
    if (!level.matches("[1-4]")) {
      throw row.problemAt("level", "\"level\" must be 1 to 4, not " + level);
    }
    List<ComponentType> types =
        row.values("component_types").stream()
            .map(each ->
                ComponentType.parse(each.text())
                    .orElseThrow(() -> each.problem("unknown component type " + each.text())))
            .toList();
    Map<String, String> evidence = Sources.evidence(row, document);
    return new RequirementBuilder(
            row, new RequirementId(document.id(), id), kind(row, document, kind), row.text("title"))
        .parent(parent)
        .family(fr.name())
        .level(Integer.parseInt(level))
        .componentTypes(types)
        .text(texts.summary(id))
        .confidence(row.optionalConstant("confidence", EvidenceStrength.values()))
        .note(row.optional("note"))
        .evidence(evidence)
        .attribute("attested_by", Sources.attesting(row, document));
  }

  /** The kind as the document declares it. */
  static RequirementKind kind(YamlFile.Row row, Document document, RequirementKind named) {
    return document
        .kind(named.value())
        .orElseThrow(() -> row.problem("document.yaml does not declare the kind " + named));
  }
}
