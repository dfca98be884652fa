package org.otsecurity.source.curated;

import com.networknt.schema.Error;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.otsecurity.domain.CorpusFinding;

/**
 * What in a file does not follow its schema, in words for whoever edits the file. A value of the
 * wrong form is told what is expected in the words of the schema, not by its regular expression.
 */
final class Mismatches {
  /** Keywords on the form of a text. */
  private static final Set<String> FORMS = Set.of("pattern", "format");

  /** What a schema with several forms says besides, of a text that has none of them. */
  private static final Set<String> BESIDES = Set.of("type", "anyOf", "oneOf", "enum", "const");

  private Mismatches() {}

  /**
   * The findings on a file, at most one of each place and kind.
   *
   * @param descriptions what a schema says that it is for, by its place
   */
  static List<CorpusFinding> of(
      Path file,
      YamlLines lines,
      List<Error> errors,
      Function<String, Optional<String>> descriptions) {
    Map<String, Set<String>> expected = new LinkedHashMap<>();
    for (Error each : errors) {
      if (FORMS.contains(each.getKeyword())) {
        expectation(each, descriptions)
            .ifPresent(words ->
                expected.computeIfAbsent(pointer(each), place -> new LinkedHashSet<>()).add(words));
      }
    }
    Set<CorpusFinding> findings = new LinkedHashSet<>();
    for (Error each : errors) {
      String pointer = pointer(each);
      Set<String> words = expected.get(pointer);
      boolean form = FORMS.contains(each.getKeyword());
      if (words != null && each.getInstanceNode().isString()) {
        if (form || BESIDES.contains(each.getKeyword())) {
          String text = each.getInstanceNode().asString();
          findings.add(finding(file, lines, pointer, expected(text, words)));
          continue;
        }
      }
      findings.add(finding(file, lines, each, descriptions));
    }
    return new ArrayList<>(findings);
  }

  private static String expected(String text, Set<String> words) {
    return "\""
        + text
        + "\" does not have the form that is expected: "
        + String.join(" Or: ", words);
  }

  /** What the schema around a keyword says that it is for. */
  private static Optional<String> expectation(
      Error error, Function<String, Optional<String>> descriptions) {
    String place = String.valueOf(error.getSchemaLocation());
    return descriptions.apply(place.substring(0, Math.max(0, place.lastIndexOf('/'))));
  }

  private static String pointer(Error error) {
    return error.getInstanceLocation().toString();
  }

  private static CorpusFinding finding(
      Path file, YamlLines lines, Error error, Function<String, Optional<String>> descriptions) {
    String pointer = pointer(error);
    String property = error.getProperty();
    if (property != null && error.getKeyword().equals("propertyNames")) {
      Optional<String> words = descriptions.apply(String.valueOf(error.getSchemaLocation()));
      if (words.isPresent()) {
        String key = pointer + "/" + property.replace("~", "~0").replace("/", "~1");
        return finding(file, lines, key, expected(property, Set.of(words.get())));
      }
    }
    if (property != null && error.getKeyword().equals("additionalProperties")) {
      return finding(
          file, lines, pointer + "/" + property, "the key \"" + property + "\" is not known here");
    }
    String message = error.getMessage();
    String lead = pointer + ": ";
    return finding(
        file,
        lines,
        pointer,
        message.startsWith(lead) ? message.substring(lead.length()) : message);
  }

  private static CorpusFinding finding(Path file, YamlLines lines, String pointer, String problem) {
    return new CorpusFinding(file, lines.line(pointer), pointer, problem);
  }
}
