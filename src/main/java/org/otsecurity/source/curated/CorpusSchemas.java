package org.otsecurity.source.curated;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.CorpusFinding;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas of a corpus, which say what every kind of file may hold. A key that no schema
 * knows is a finding, because a reader would pass over it without a word.
 */
public final class CorpusSchemas {
  /** A document's folders of texts, and files within. */
  private static final int DEEPEST_OF_DOCUMENTS = 4;

  private static final int DEEPEST = 3;

  /** The folder of the schemas. */
  private static final String SCHEMAS = "schema";

  private static final String SUFFIX = SchemaFiles.SUFFIX;

  /** Where schemas refer to each other; the name is never resolved. */
  private static final String BASE = "https://corpus.invalid/";

  /** Folders whose files are all of one kind, named like the folder. */
  private static final Set<String> ONE_KIND =
      Set.of(
          "pairings",
          "thesaurus",
          "glossary",
          "topics",
          "known",
          "editions",
          "devices",
          "languages");

  private final Path folder;
  private final SchemaFiles files;
  private final Map<String, Schema> loaded = new HashMap<>();
  private final SchemaRegistry registry;

  private CorpusSchemas(Path folder) throws IOException {
    this.folder = folder;
    this.files = SchemaFiles.read(folder.resolve(SCHEMAS));
    Map<String, String> texts = new HashMap<>();
    files.texts().forEach((name, text) -> texts.put(BASE + name, text));
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(texts)
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /**
   * Reads the schemas of a corpus.
   *
   * @throws IOException if they cannot be read
   */
  public static CorpusSchemas of(Path folder) throws IOException {
    return new CorpusSchemas(folder);
  }

  /** All YAML files of the corpus, in name order. */
  public List<Path> files() throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(each -> each.toString().endsWith(".yaml") || isOtherYaml(each))
          .sorted()
          .toList();
    }
  }

  /**
   * Compares files with their schemas. Where a schema is wrong itself, that is all that is found.
   *
   * @param files files of the corpus
   * @return what does not follow a schema, in the order of the files
   * @throws IOException if a file cannot be read
   */
  public List<CorpusFinding> check(Collection<Path> files) throws IOException {
    List<CorpusFinding> findings = new ArrayList<>(this.files.findings());
    if (!findings.isEmpty()) {
      return List.copyOf(findings);
    }
    for (Path each : files) {
      findings.addAll(check(each));
    }
    return findings;
  }

  private static boolean isOtherYaml(Path file) {
    return file.toString().endsWith(".yml");
  }

  /** Schemas are checked first and all, facts of releases when they are read. */
  private boolean isCheckedElsewhere(Path file) {
    Path place = folder.relativize(file);
    return (place.startsWith(SCHEMAS) && place.toString().endsWith(SUFFIX))
        || (place.startsWith(ReleaseFiles.FOLDER) && place.toString().endsWith(".tsv"));
  }

  /** Why a file would never be read, however sound it is; empty if it is read. */
  private String unread(Path file) {
    if (isOtherYaml(file)) {
      return "is not read: files of the corpus end in .yaml";
    }
    Path place = folder.relativize(file);
    int deepest = place.startsWith("documents") ? DEEPEST_OF_DOCUMENTS : DEEPEST;
    return place.getNameCount() > deepest ? "is not read: it lies in a folder too deep" : "";
  }

  private List<CorpusFinding> check(Path file) throws IOException {
    if (isCheckedElsewhere(file)) {
      return List.of();
    }
    String unread = unread(file);
    if (!unread.isEmpty()) {
      return List.of(new CorpusFinding(file, 0, "", unread));
    }
    JsonNode root;
    try {
      root = YamlFile.read(file).root().node();
    } catch (CorpusFormatException e) {
      return List.of(e.finding());
    }
    String name = name(folder.relativize(file));
    if (!files.texts().containsKey(name)) {
      return List.of(
          new CorpusFinding(file, 0, "", "has no schema; corpus/schema/" + name + " is missing"));
    }
    Schema schema =
        loaded.computeIfAbsent(name, each -> registry.getSchema(SchemaLocation.of(BASE + each)));
    List<Error> errors = schema.validate(root);
    if (errors.isEmpty()) {
      return List.of();
    }
    return Mismatches.of(file, YamlLines.of(Files.readString(file)), errors, this::description);
  }

  /** What a schema says of a place in it. */
  private Optional<String> description(String place) {
    return files.description(place.replace(BASE, ""));
  }

  /**
   * The file name of a file's schema: after its document and kind, or after its kind alone. A list
   * of rows has one of its own only where its document asks for more than others.
   *
   * @param file relative to the corpus
   */
  public String name(Path file) {
    String place = file.getName(0).toString();
    if (ONE_KIND.contains(place)) {
      return place + SUFFIX;
    }
    if (place.equals("mappings")) {
      return (file.endsWith("set.yaml") ? "mapping-set" : "mappings") + SUFFIX;
    }
    if (place.equals("documents") && file.getNameCount() > 2) {
      return ofDocument(file.getName(1).toString(), file.getName(2).toString());
    }
    String kind = file.getNameCount() == 1 ? "" : file.getName(1).toString();
    return place + "-" + kind.replace(".yaml", "") + SUFFIX;
  }

  private String ofDocument(String document, String kind) {
    return switch (kind) {
      case "document.yaml" -> "document" + SUFFIX;
      case "texts", "rationale", "guidance" -> kind + SUFFIX;
      default -> {
        String own = document + "-" + kind.replace(".yaml", "") + SUFFIX;
        boolean list = kind.equals("requirements.yaml") && !files.texts().containsKey(own);
        yield list ? "rows" + SUFFIX : own;
      }
    };
  }
}
