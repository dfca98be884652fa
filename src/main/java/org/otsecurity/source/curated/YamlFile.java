package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.requirement.Coded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One YAML file of the corpus, with accessors that name file and place when something is off. */
final class YamlFile {
  /** Largest corpus file accepted, in bytes. */
  private static final long LARGEST = 4L << 20;

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path path;
  private final JsonNode root;

  private YamlFile(Path path, JsonNode root) {
    this.path = path;
    this.root = root;
  }

  /** Reads a file; duplicate keys, a wrong root and oversized files are refused. */
  static YamlFile read(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new CorpusFormatException(path, "", "is larger than " + LARGEST + " bytes");
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readString(path));
    } catch (CharacterCodingException e) {
      throw new CorpusFormatException(path, "", "is no text in UTF-8");
    } catch (JacksonException e) {
      throw new CorpusFormatException(
          path, e.getLocation().getLineNr(), "", "", said(e.getOriginalMessage()));
    }
    if (!root.isObject()) {
      throw new CorpusFormatException(path, "", "the file must hold a mapping");
    }
    return new YamlFile(path, root);
  }

  /** What a parser says is wrong, without the excerpts that it draws. */
  private static String said(String message) {
    return message
        .lines()
        .filter(each -> !each.isBlank() && !each.startsWith(" "))
        .collect(Collectors.joining("; "));
  }

  /** Reads all YAML files of a folder in name order; a missing folder holds none. */
  static List<YamlFile> readAll(Path folder) throws IOException {
    List<YamlFile> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (var stream = Files.newDirectoryStream(folder, "*.yaml")) {
      List<Path> paths = new ArrayList<>();
      stream.forEach(paths::add);
      paths.sort(null);
      for (Path each : paths) {
        files.add(read(each));
      }
    }
    return files;
  }

  /** The top-level mapping. */
  Row root() {
    return new Row(path, "", "", root);
  }

  /** The rows of a list at the top level. */
  List<Row> rows(String key) {
    return root().rows(key);
  }

  /**
   * One mapping within the file.
   *
   * @param place where in words, for whoever edits the file
   * @param pointer the same as a JSON Pointer
   */
  record Row(Path path, String place, String pointer, JsonNode node) implements Place {
    /** A value that must be there. */
    String text(String key) {
      return optional(key).orElseThrow(() -> problem("\"" + key + "\" is missing"));
    }

    /** A value that may be absent, with folded white space. */
    Optional<String> optional(String key) {
      JsonNode value = node.get(key);
      if (value == null || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isValueNode()) {
        throw problemAt(key, "\"" + key + "\" must be a single value");
      }
      return Optional.of(value.asString().strip().replaceAll("\\s+", " "));
    }

    /** The value that stands in place of a mapping, or else the one under a key. */
    YamlValue itselfOr(String key) {
      return node.isValueNode()
          ? new YamlValue(path, place, key, pointer, node.asString())
          : value(key);
    }

    /** True or false, which must be there. */
    boolean flag(String key) {
      JsonNode value = node.get(key);
      if (value == null || !value.isBoolean()) {
        throw problemAt(key, "\"" + key + "\" must be true or false");
      }
      return value.booleanValue();
    }

    /** True or false, or what holds where nothing is said. */
    boolean flag(String key, boolean otherwise) {
      return node.hasNonNull(key) ? flag(key) : otherwise;
    }

    /** A value that must be there, with its place. */
    YamlValue value(String key) {
      return new YamlValue(path, place, key, under(key), text(key));
    }

    /** A list of values; empty if absent. */
    List<String> texts(String key) {
      return values(key).stream().map(YamlValue::text).toList();
    }

    /** A list of values with their places; empty if absent. */
    List<YamlValue> values(String key) {
      List<YamlValue> values = new ArrayList<>();
      JsonNode list = node.get(key);
      if (list == null) {
        return values;
      }
      if (!list.isArray()) {
        throw problemAt(key, "\"" + key + "\" must be a list");
      }
      for (JsonNode each : list) {
        String text = each.asString().strip().replaceAll("\\s+", " ");
        values.add(new YamlValue(path, place, key, under(key) + "/" + values.size(), text));
      }
      return values;
    }

    /** A value, or a list of values, that must be there. */
    List<String> textOrTexts(String key) {
      JsonNode value = node.get(key);
      return value != null && value.isArray() ? texts(key) : List.of(text(key));
    }

    /** A value that must be there and name a constant. */
    <C extends Coded> C constant(String key, C[] constants) {
      return value(key).constant(constants);
    }

    /** A value that may be absent, and else must name a constant. */
    <C extends Coded> Optional<C> optionalConstant(String key, C[] constants) {
      return optional(key).map(text -> value(key).constant(constants));
    }

    /** A list of values that must each name a constant; empty if absent. */
    <C extends Coded> List<C> constants(String key, C[] constants) {
      return values(key).stream().map(each -> each.constant(constants)).toList();
    }

    /** A mapping of names to one value or a list of values, in file order; empty if absent. */
    Map<String, List<String>> lists(String key) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      optionalChild(key)
          .ifPresent(child ->
              child
                  .node
                  .properties()
                  .forEach(each -> lists.put(each.getKey(), child.textOrTexts(each.getKey()))));
      return lists;
    }

    /** A mapping of names to values in file order; empty if absent. */
    Map<String, String> pairs(String key) {
      Map<String, String> pairs = new LinkedHashMap<>();
      JsonNode map = node.get(key);
      if (map != null) {
        map.properties().forEach(each -> pairs.put(each.getKey(), each.getValue().asString()));
      }
      return pairs;
    }

    /** Who asserts something, and where; it must be there. */
    Asserter asserter(String key) {
      Row row = child(key);
      return new Asserter(row.text("publisher"), row.text("document"), Optional.empty());
    }

    /** A mapping that must be there. */
    Row child(String key) {
      JsonNode value = node.get(key);
      if (value == null || !value.isObject()) {
        throw problemAt(key, "\"" + key + "\" must be a mapping");
      }
      return new Row(path, (place + " " + key).strip(), under(key), value);
    }

    /** A mapping that may be absent. */
    Optional<Row> optionalChild(String key) {
      return node.has(key) ? Optional.of(child(key)) : Optional.empty();
    }

    /** A list of mappings; empty if absent. */
    List<Row> rows(String key) {
      List<Row> rows = new ArrayList<>();
      JsonNode list = node.get(key);
      if (list == null) {
        return rows;
      }
      for (JsonNode each : list) {
        String id = each.path("id").asString(Integer.toString(rows.size() + 1));
        rows.add(new Row(path, key + " " + id, under(key) + "/" + rows.size(), each));
      }
      return rows;
    }

    /** The mappings under the keys of this mapping, in file order. */
    Map<String, Row> children() {
      Map<String, Row> children = new LinkedHashMap<>();
      node.properties()
          .forEach(each ->
              children.put(
                  each.getKey(),
                  new Row(path, each.getKey(), under(each.getKey()), each.getValue())));
      return children;
    }

    CorpusFormatException problem(String what) {
      return problem(pointer, what);
    }

    @Override
    public CorpusFormatException problemAt(String key, String what) {
      return problem(node.has(key) ? under(key) : pointer, what);
    }

    /** What is wrong with one value of a list. */
    CorpusFormatException problemAt(String key, int index, String what) {
      return problem(under(key) + "/" + index, what);
    }

    private CorpusFormatException problem(String at, String what) {
      return CorpusFormatException.in(path, at, place, what);
    }

    private String under(String key) {
      return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
  }
}
