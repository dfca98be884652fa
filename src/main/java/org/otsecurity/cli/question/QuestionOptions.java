package org.otsecurity.cli.question;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.otsecurity.cli.session.HeldValues;
import org.otsecurity.cli.session.Session;
import org.otsecurity.question.Declared;
import org.otsecurity.question.Definition;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the parser is told of the options and words that the definition of a question declares. */
final class QuestionOptions {
  /** A field of which an option gives name and value. */
  private static final String NAMED = "*";

  /** Which page is wanted. */
  static final String PAGE = "--page";

  private QuestionOptions() {}

  /** Whether the answer has pages. */
  static boolean hasPages(Definition definition) {
    return definition.field("cursor").isDeclared();
  }

  /** The option that says which page is wanted. */
  static OptionSpec page() {
    return OptionSpec.builder(PAGE)
        .type(Integer.class)
        .paramLabel("N")
        .description("Which page. Default: 1.")
        .build();
  }

  /** Words that are no options. */
  static PositionalParamSpec of(Definition.Words words, boolean required, Session session) {
    PositionalParamSpec.Builder builder = PositionalParamSpec.builder();
    if (!words.values().isEmpty()) {
      builder.completionCandidates(offered(words.values(), session));
    }
    return builder
        .paramLabel(words.label())
        .description(escaped(words.description()))
        .required(required)
        .arity((required ? "1" : "0") + (words.single() ? "..1" : "..*"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }

  /** An option, of the type that the schema of its argument says. */
  static OptionSpec of(Definition.Option option, Definition definition, Session session) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name()).description(escaped(option.description()));
    if (!option.takesValue()) {
      return builder.type(boolean.class).arity("0").build();
    }
    builder.paramLabel(option.label());
    if (option.field().equals(NAMED)) {
      return builder.type(Map.class).auxiliaryTypes(String.class, String.class).build();
    }
    if (option.file()) {
      return builder.type(Path.class).build();
    }
    Declared schema = definition.field(option.field());
    if (!option.values().isEmpty()) {
      builder.completionCandidates(offered(option.values(), session));
    } else if (schema.has("enum")) {
      builder.completionCandidates(schema.at("enum").texts());
    }
    if (isList(schema)) {
      return builder.type(List.class).auxiliaryTypes(String.class).splitRegex(",").build();
    }
    return builder
        .type(schema.at("type").text().equals("integer") ? Integer.class : String.class)
        .build();
  }

  private static Iterable<String> offered(Definition.Values values, Session session) {
    return values.held().isEmpty() ? values.declared() : new HeldValues(values.held(), session);
  }

  private static boolean isList(Declared schema) {
    return schema.has("items");
  }

  /** A text as the parser prints it unchanged: it takes a percent sign for a format. */
  static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
