package org.otsecurity.source.curated;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.otsecurity.domain.CorpusFinding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema files of a corpus, checked before anything is compared with them: the library would
 * fail in the midst of a comparison, and not say where.
 */
final class SchemaFiles {
  static final String SUFFIX = ".schema.json";

  private static final SpecificationVersion DIALECT = SpecificationVersion.DRAFT_2020_12;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path folder;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, JsonNode> roots = new TreeMap<>();
  private final List<CorpusFinding> findings = new ArrayList<>();

  private SchemaFiles(Path folder) {
    this.folder = folder;
  }

  /** Reads all schemas of a folder. */
  static SchemaFiles read(Path folder) throws IOException {
    SchemaFiles files = new SchemaFiles(folder);
    try (var list = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path each : list) {
        files.read(each, each.getFileName().toString());
      }
    }
    files.check();
    return files;
  }

  private void read(Path file, String name) throws IOException {
    try {
      String text = Files.readString(file);
      JsonNode root = MAPPER.readTree(text);
      if (root.isObject()) {
        roots.put(name, root);
        texts.put(name, text);
      } else {
        findings.add(new CorpusFinding(file, 1, "", "must hold a schema"));
      }
    } catch (CharacterCodingException e) {
      findings.add(new CorpusFinding(file, 0, "", "is no text in UTF-8"));
    } catch (JacksonException e) {
      findings.add(
          new CorpusFinding(
              file, e.getLocation().getLineNr(), "", "is no JSON: " + e.getOriginalMessage()));
    }
  }

  /** The schemas by the names of their files. */
  Map<String, String> texts() {
    return texts;
  }

  /**
   * What a schema says that it is for, by itself or where it refers to.
   *
   * @param place the name of its file and a JSON Pointer, for example {@code
   *     ids.schema.json#/$defs/date}
   */
  Optional<String> description(String place) {
    int hash = place.indexOf('#');
    String file = hash < 0 ? place : place.substring(0, hash);
    JsonNode root = roots.get(file);
    if (root == null) {
      return Optional.empty();
    }
    JsonNode schema = root.at(hash < 0 ? "" : place.substring(hash + 1));
    Optional<String> own = schema.path("description").asStringOpt();
    return own.isPresent()
        ? own
        : schema
            .path("$ref")
            .asStringOpt()
            .flatMap(each -> description(each.startsWith("#") ? file + each : each));
  }

  /** What is wrong with them. */
  List<CorpusFinding> findings() {
    return findings;
  }

  private void check() {
    Schema form =
        SchemaRegistry.withDefaultDialect(DIALECT)
            .getSchema(SchemaLocation.of(DIALECT.getDialectId()));
    roots.forEach((name, root) -> {
      form.validate(root)
          .forEach(each ->
              find(name, each.getInstanceLocation().toString(), String.valueOf(each.getMessage())));
      walk(name, root, JsonPointer.empty());
    });
  }

  private void walk(String name, JsonNode node, JsonPointer at) {
    if (node.isObject()) {
      node.properties()
          .forEach(each -> {
            JsonPointer place = at.appendProperty(each.getKey());
            JsonNode value = each.getValue();
            if (value.isString()) {
              switch (each.getKey()) {
                case "$ref" -> reference(name, place, value.asString());
                case "$schema" -> dialect(name, place, value.asString());
                case "pattern" -> pattern(name, place, value.asString());
                default -> {}
              }
            }
            walk(name, value, place);
          });
    } else {
      for (int i = 0; i < node.size(); i++) {
        walk(name, node.get(i), at.appendIndex(i));
      }
    }
  }

  /** A reference names a place in this or another file of the folder. */
  private void reference(String name, JsonPointer at, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String place = hash < 0 ? "" : reference.substring(hash + 1);
    JsonNode root = roots.get(file.isEmpty() ? name : file);
    boolean pointer = place.isEmpty() || place.startsWith("/");
    if (root == null || !pointer || root.at(place).isMissingNode()) {
      find(name, at.toString(), "\"" + reference + "\" is no schema here");
    }
  }

  private void dialect(String name, JsonPointer at, String dialect) {
    if (!dialect.equals(DIALECT.getDialectId())) {
      find(name, at.toString(), "must be " + DIALECT.getDialectId());
    }
  }

  private void pattern(String name, JsonPointer at, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      find(name, at.toString(), "the pattern cannot be read: " + e.getDescription());
    }
  }

  /** JSON is YAML, so its lines are found alike. */
  private void find(String name, String pointer, String problem) {
    String lead = pointer + ": ";
    findings.add(
        new CorpusFinding(
            folder.resolve(name),
            YamlLines.of(texts.getOrDefault(name, "")).line(pointer),
            pointer,
            problem.startsWith(lead) ? problem.substring(lead.length()) : problem));
  }
}
