package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Mappings;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.mapping.Unmapped;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;

/**
 * Reads mappings: a folder per set with {@code set.yaml} and files of rows. A row names what it
 * starts from once, with its targets ({@code to}), what is mapped to beside rows ({@code parts}),
 * or why there is none ({@code none}).
 */
final class MappingReader {
  private final Documents documents;
  private final Set<RequirementId> known;
  private final List<MappingSet> sets = new ArrayList<>();
  private final List<Mapping> mappings = new ArrayList<>();
  private final List<PartMapping> parts = new ArrayList<>();
  private final List<Unmapped> unmapped = new ArrayList<>();

  private MappingReader(Documents documents, Set<RequirementId> known) {
    this.documents = documents;
    this.known = known;
  }

  static Mappings read(
      Path folder, Documents documents, Set<RequirementId> known, List<RelationSet> relationSets)
      throws IOException {
    MappingReader reader = new MappingReader(documents, known);
    if (Files.isDirectory(folder)) {
      List<Path> folders = new ArrayList<>();
      try (var stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
        stream.forEach(folders::add);
      }
      folders.sort(null);
      for (Path each : folders) {
        reader.set(each);
      }
    }
    return new Mappings(
        List.copyOf(reader.sets),
        List.copyOf(reader.mappings),
        List.copyOf(reader.parts),
        List.copyOf(reader.unmapped),
        List.copyOf(relationSets));
  }

  private void set(Path folder) throws IOException {
    YamlFile.Row row = YamlFile.read(folder.resolve("set.yaml")).root();
    MappingSet set =
        new MappingSet(
            row.text("id"),
            row.text("title"),
            DocumentReader.reference(documents, row, "source"),
            DocumentReader.reference(documents, row, "target"),
            row.optional("target_edition").orElse(""),
            Basis.parse(row.text("basis"))
                .filter(each -> each == Basis.PUBLISHED || each == Basis.CURATED)
                .orElseThrow(
                    () -> row.problemAt("basis", "\"basis\" must be published or curated")),
            kind(row),
            row.text("publisher"),
            document(row),
            row.optional("url").orElse(""),
            row.text("licence"),
            row.optional("note").orElse(""));
    if (!folder.endsWith(set.id())) {
      throw row.problemAt("id", "the set must stand in a folder of its name, " + set.id());
    }
    sets.add(set);
    Set<String> sources = new HashSet<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row each : file.rows("mappings")) {
        if (!sources.add(each.text("id"))) {
          throw each.problemAt("id", "this row is mapped twice in the set");
        }
        mapping(set, each);
      }
    }
  }

  /** Where a set is published: what a publisher states stands in a document of its own. */
  private static String document(YamlFile.Row row) {
    return row.text("basis").equals(Basis.PUBLISHED.value())
        ? row.text("document")
        : row.optional("document").orElse("");
  }

  private void mapping(MappingSet set, YamlFile.Row row) {
    RequirementId source = known(row.value("id"), set.source());
    List<YamlFile.Row> targets = row.rows("to");
    Optional<String> none = row.optional("none");
    List<PartMapping> named = PartReader.read(row, source, set, documents);
    if ((targets.isEmpty() && named.isEmpty()) == none.isEmpty()) {
      throw row.problem("either \"to\" or \"none\" is needed");
    }
    if (!targets.isEmpty() && !set.targetEdition().isEmpty()) {
      throw row.problemAt("to", "rows of another edition than " + set.targetEdition());
    }
    parts.addAll(named);
    none.ifPresent(reason -> unmapped.add(new Unmapped(set.id(), source, reason)));
    Set<RequirementId> seen = new HashSet<>();
    for (YamlFile.Row each : targets) {
      RequirementId target = known(each.value("id"), set.target());
      if (!seen.add(target)) {
        throw each.problemAt("id", target + " is named twice");
      }
      mappings.add(mapping(set, source, target, each));
    }
  }

  private static Mapping mapping(
      MappingSet set, RequirementId source, RequirementId target, YamlFile.Row each) {
    Optional<Relationship> relationship =
        each.optional("relationship")
            .map(text ->
                Relationship.parse(text)
                    .orElseThrow(
                        () -> each.problemAt("relationship", "unknown relationship " + text)));
    Optional<Confidence> confidence =
        each.optional("confidence").map(text -> confidence(each.value("confidence")));
    Optional<ThreatFunction> function =
        each.optional("function").map(text -> function(each.value("function")));
    boolean compares = set.kind() == Mapping.Kind.MAPS_TO;
    if (set.basis() == Basis.CURATED
        && (confidence.isEmpty() || each.optional("rationale").isEmpty())) {
      throw each.problem(target + ": a curated mapping needs confidence and rationale");
    }
    if (set.basis() == Basis.CURATED && compares == relationship.isEmpty()) {
      throw each.problem(
          compares
              ? target + ": a curated mapping needs a relationship"
              : target + ": a threat has no relationship with what answers or realizes it");
    }
    if ((set.kind() == Mapping.Kind.ANSWERED_BY) == function.isEmpty()) {
      throw each.problem(
          target + ": \"function\" stands where a threat is answered by requirements, only there");
    }
    return new Mapping(
        set.asserter(),
        set.kind(),
        set.basis(),
        source,
        relationship,
        target,
        confidence,
        each.optional("rationale").orElse(""),
        Optional.empty(),
        function);
  }

  /** What the rows of a set say: unless told otherwise they compare what two rows ask. */
  private static Mapping.Kind kind(YamlFile.Row row) {
    return switch (row.optional("rows").orElse("compared")) {
      case "compared" -> Mapping.Kind.MAPS_TO;
      case "answered-by" -> Mapping.Kind.ANSWERED_BY;
      case "realized-by" -> Mapping.Kind.REALIZED_BY;
      default ->
          throw row.problemAt("rows", "\"rows\" must be compared, answered-by or realized-by");
    };
  }

  private static ThreatFunction function(YamlValue value) {
    return ThreatFunction.parse(value.text())
        .orElseThrow(() ->
            value.problem(
                "\"function\" must be prevent, detect, contain or recover, not " + value.text()));
  }

  static Confidence confidence(YamlValue value) {
    return Confidence.parse(value.text())
        .orElseThrow(
            () -> value.problem("\"confidence\" must be 0.9, 0.7 or 0.5, not " + value.text()));
  }

  private RequirementId known(YamlValue value, DocumentId standard) {
    return value.known(new RequirementId(standard, value.text()), known);
  }
}
