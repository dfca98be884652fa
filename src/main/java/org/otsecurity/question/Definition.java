package org.otsecurity.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.json.PlainJson;
import org.otsecurity.resource.Resource;
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
  private @Nullable Declared read;

  /** The definition of a question, read when it is first asked for more than its name. */
  Definition(String name, String commandName) {
    this.name = name;
    this.commandName = commandName;
  }

  private synchronized Declared json() {
    Declared known = read;
    if (known == null) {
      known = read(name);
      read = known;
    }
    return known;
  }

  private static Declared read(String name) {
    return new Declared(PlainJson.parse(Resource.text(Definition.class, name + ".json")));
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
    return json().at("title").text();
  }

  /** What the tool does and what it is not for, with the documents that are held. */
  public String description(Documents documents) {
    String text = json().at("description").text();
    return text.contains(DOCUMENTS) ? text.replace(DOCUMENTS, documents.summary()) : text;
  }

  /** The JSON Schema of the arguments, in as few words as a model needs. */
  public ObjectNode inputSchema() {
    return ToolSchema.of(schema());
  }

  /** The JSON Schema of the answer: the types of its members. */
  public ObjectNode outputSchema() {
    return ToolSchema.ofAnswer(json().at("outputSchema"));
  }

  /** What is declared of the arguments. */
  public Declared schema() {
    return json().at("inputSchema");
  }

  /** The schema of an argument. */
  public Declared field(String name) {
    return schema().at("properties").at(name);
  }

  /** Names that people and assistants use for arguments, with the right ones. */
  Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    Declared declared = json().at("aliases");
    for (String each : declared.names()) {
      declared.at(each).texts().forEach(one -> aliases.put(one, each));
    }
    return aliases;
  }

  /** How it is asked at a prompt. */
  public Command command() {
    return new Command(commandName, json().at("command"));
  }

  /**
   * How a question is asked at a prompt.
   *
   * @param name the name of the command; several questions may share one
   * @param json the declaration
   */
  public record Command(String name, Declared json) {
    /** One sentence on what it shows. */
    public String description() {
      return json.at("description").text();
    }

    /** Commands to try, without the name of the program. */
    public List<String> examples() {
      return json.at("examples").texts();
    }

    /** The words of the command line that are no options; empty if it takes none. */
    public Optional<Words> words() {
      Declared words = json.at("words");
      return words.isDeclared()
          ? Optional.of(
              new Words(
                  words.at("field").text(),
                  words.at("label").text(),
                  words.at("description").text(),
                  words.at("list").isTrue(),
                  words.at("single").isTrue(),
                  words.at("joined").text(),
                  Values.of(words.at("values"))))
          : Optional.empty();
    }

    /** The options, in order. */
    public List<Option> options() {
      List<Option> options = new ArrayList<>();
      for (Declared each : json.at("options").elements()) {
        options.add(
            new Option(
                each.at("name").text(),
                each.at("field").text(),
                each.at("label").text(),
                each.at("description").text(),
                each.at("value").text("true"),
                each.at("maximum").number(0),
                each.at("json").isTrue(),
                each.at("file").isTrue(),
                Values.of(each.at("values"))));
      }
      return options;
    }

    /** Options of which at least one is needed. */
    public List<String> needed() {
      return json.at("needed").texts();
    }

    /** Options of which at most one may be given. */
    public List<String> exclusive() {
      return json.at("exclusive").texts();
    }

    /** What to type instead of words that it does not take, the first that fits. */
    public List<Instead> instead() {
      List<Instead> instead = new ArrayList<>();
      for (Declared each : json.at("instead").elements()) {
        instead.add(
            new Instead(
                Pattern.compile(each.at("words").text(".+"), Pattern.CASE_INSENSITIVE),
                each.at("type").text()));
      }
      return instead;
    }

    /** What the text form takes unless it is given: people get longer pages. */
    public Declared text() {
      return json.at("text");
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
   * @param joined a regular expression for two neighbours in a list that are one value, with a
   *     space between them; empty if none are
   * @param values what a shell offers for them
   */
  public record Words(
      String field,
      String label,
      String description,
      boolean list,
      boolean single,
      String joined,
      Values values) {}

  /**
   * Values that a shell offers to who types. They are no limit: devices stand for component types,
   * and names of documents are read in many forms.
   *
   * @param held what the corpus holds of that name, such as documents; empty if they are declared
   * @param declared the values themselves
   */
  public record Values(String held, List<String> declared) {
    static Values of(Declared json) {
      return new Values(json.isText() ? json.text() : "", json.texts());
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
   * @param value what an option without a value sets
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
      String value,
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
