package org.otsecurity.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.json.Json;
import org.otsecurity.resource.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is declared of a question: a JSON file named like its tool. From it come the schema of the
 * tool, the options of the command, completions and documentation.
 */
public final class Definition {
  /** Stands in a description for the documents that the corpus holds. */
  private static final String DOCUMENTS = "{documents}";

  private final String name;
  private final String commandName;
  private @Nullable ObjectNode read;

  /** The definition of a question, read when it is first asked for more than its name. */
  Definition(String name, String commandName) {
    this.name = name;
    this.commandName = commandName;
  }

  private synchronized ObjectNode json() {
    ObjectNode known = read;
    if (known == null) {
      known = read(name);
      read = known;
    }
    return known;
  }

  private static ObjectNode read(String name) {
    return Json.parseObject(Resource.text(Definition.class, name + ".json"));
  }

  /** The name of the tool. */
  public String name() {
    return name;
  }

  /** The name of the command. */
  String commandName() {
    return commandName;
  }

  /** A title for people. */
  public String title() {
    return json().path("title").asString();
  }

  /** What the tool does and what it is not for, with the documents that are held. */
  public String description(Documents documents) {
    String text = json().path("description").asString();
    return text.contains(DOCUMENTS) ? text.replace(DOCUMENTS, documents.summary()) : text;
  }

  /** The JSON Schema of the arguments. */
  public ObjectNode inputSchema() {
    return (ObjectNode) json().path("inputSchema");
  }

  /** The JSON Schema of the answer. */
  public ObjectNode outputSchema() {
    return (ObjectNode) json().path("outputSchema");
  }

  /** The schema of an argument. */
  public JsonNode field(String name) {
    return inputSchema().path("properties").path(name);
  }

  /** Names that people and assistants use for arguments, with the right ones. */
  Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    json()
        .path("aliases")
        .properties()
        .forEach(
            each -> each.getValue().forEach(one -> aliases.put(one.asString(), each.getKey())));
    return aliases;
  }

  /** How it is asked at a prompt. */
  public Command command() {
    return new Command(commandName, json().path("command"));
  }

  /**
   * How a question is asked at a prompt.
   *
   * @param name the name of the command; several questions may share one
   * @param json the declaration
   */
  public record Command(String name, JsonNode json) {
    /** One sentence on what it shows. */
    public String description() {
      return json.path("description").asString("");
    }

    /** Commands to try, without the name of the program. */
    public List<String> examples() {
      return texts(json.path("examples"));
    }

    /** The words of the command line that are no options; empty if it takes none. */
    public Optional<Words> words() {
      JsonNode words = json.path("words");
      return words.isObject()
          ? Optional.of(
              new Words(
                  words.path("field").asString(),
                  words.path("label").asString(),
                  words.path("description").asString(),
                  words.path("list").asBoolean(false),
                  words.path("single").asBoolean(false),
                  Values.of(words.path("values"))))
          : Optional.empty();
    }

    /** The options, in order. */
    public List<Option> options() {
      List<Option> options = new ArrayList<>();
      for (JsonNode each : json.path("options")) {
        options.add(
            new Option(
                each.path("name").asString(),
                each.path("field").asString(),
                each.path("label").asString(""),
                each.path("description").asString(),
                Optional.ofNullable(each.get("value")),
                each.path("maximum").asInt(0),
                each.path("json").asBoolean(false),
                each.path("file").asBoolean(false),
                Values.of(each.path("values"))));
      }
      return options;
    }

    /** Options of which at least one is needed. */
    public List<String> needed() {
      return texts(json.path("needed"));
    }

    /** Options of which at most one may be given. */
    public List<String> exclusive() {
      return texts(json.path("exclusive"));
    }

    /** What to type instead of words that it does not take, the first that fits. */
    public List<Instead> instead() {
      List<Instead> instead = new ArrayList<>();
      for (JsonNode each : json.path("instead")) {
        instead.add(
            new Instead(
                Pattern.compile(each.path("words").asString(".+"), Pattern.CASE_INSENSITIVE),
                each.path("type").asString()));
      }
      return instead;
    }

    /** What the text form takes unless it is given: people get longer pages. */
    public JsonNode text() {
      return json.path("text");
    }

    private static List<String> texts(JsonNode list) {
      List<String> texts = new ArrayList<>();
      list.forEach(each -> texts.add(each.asString()));
      return texts;
    }
  }

  /**
   * Words of a command line.
   *
   * @param field the argument they make
   * @param label what stands for them in a synopsis
   * @param description what they are
   * @param list whether each is a value of its own; otherwise they are one text
   * @param single whether there is at most one
   * @param values what a shell offers for them
   */
  public record Words(
      String field,
      String label,
      String description,
      boolean list,
      boolean single,
      Values values) {}

  /**
   * Values that a shell offers to who types. They are no limit: devices stand for component types,
   * and names of documents are read in many forms.
   *
   * @param held what the corpus holds of that name, such as documents; empty if they are declared
   * @param declared the values themselves
   */
  public record Values(String held, List<String> declared) {
    static Values of(JsonNode json) {
      return new Values(json.isString() ? json.asString() : "", Command.texts(json));
    }

    /** Whether none are known. */
    public boolean isEmpty() {
      return held.isEmpty() && declared.isEmpty();
    }
  }

  /**
   * What to type instead of words that a command does not take.
   *
   * @param words the words
   * @param type what to type before them, without the name of the program
   */
  public record Instead(Pattern words, String type) {}

  /**
   * An option of a command.
   *
   * @param name with its hyphens
   * @param field the argument it sets; {@code *} if its value names it, as in {@code NAME=VALUE}
   * @param label what stands for its value in a synopsis; empty if it takes none
   * @param description what it does
   * @param value what an option without a value sets; empty for true
   * @param maximum the largest number in the text form, where it is more than in JSON; else 0
   * @param json whether it shapes the JSON only
   * @param file whether its value may name a file that holds what is meant
   * @param values what a shell offers for its value
   */
  public record Option(
      String name,
      String field,
      String label,
      String description,
      Optional<JsonNode> value,
      int maximum,
      boolean json,
      boolean file,
      Values values) {
    /** Whether it takes a value. */
    public boolean takesValue() {
      return !label.isEmpty();
    }
  }
}
