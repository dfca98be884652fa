package org.otsecurity.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.reading.LevelVectors;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of a tool call, read leniently: numbers as text, one value for a list, names in
 * other cases and a few names that assistants make up.
 */
public final class Arguments {
  /** So many rows of a list are all there are. */
  private static final int ALL = 1_000;

  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Declared properties;
  private final Asking asking;

  /** What the form for people takes where nothing is given. */
  private final Declared unlessGiven;

  /**
   * Checks that all names are known.
   *
   * @param given as sent
   * @param definition whose input schema has the known names
   * @param asking how it is asked
   * @throws QueryException if a name is not known
   */
  Arguments(Given given, Definition definition, Asking asking) {
    Declared schema = definition.schema();
    this.asking = asking;
    this.properties = schema.at("properties");
    this.unlessGiven = asking.text() ? definition.command().text() : Declared.nothing();
    values.putAll(new ArgumentNames(definition).named(given));
    for (String name : schema.at("required").texts()) {
      if (!has(name)) {
        throw new QueryException(
            shown(name) + " is missing.", properties.at(name).at("description").text(), List.of());
      }
    }
  }

  /** How arguments were read, where not to the letter. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** What whoever asks calls an argument. */
  String shown(String name) {
    return asking.shown().apply(name);
  }

  /** Whether a model reads the text, and pays for each word of it. */
  boolean forTool() {
    return asking.ofTool();
  }

  /** What whoever asks calls the question that takes a next step. */
  String step(NextStep step) {
    return asking.ofTool() ? ToolSteps.name(step) : CommandSteps.name(step);
  }

  /** A sentence on what that question gives. */
  String stepWords(NextStep step) {
    return asking.ofTool() ? ToolSteps.words(step) : CommandSteps.words(step);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** The names of arguments that are facts of a facility, in the order of the definition. */
  List<String> facts() {
    return ToolSchema.facts(properties);
  }

  /** An argument as it was given. */
  Optional<Object> given(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new QueryException(shown(name) + " must not be empty.", "", List.of()));
  }

  Optional<String> optional(String name) {
    Object value = values.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof List<?> list && list.size() == 1) {
      value = list.get(0);
    }
    if (!(value instanceof String given)) {
      throw wrongType(name, "a text");
    }
    String text = within(name, given.strip(), longest(name));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Free text is as long as its schema says; anything else is an id, a name or a number. */
  int longest(String name) {
    return properties.at(name).at("maxLength").number(Limits.NAME);
  }

  String within(String name, String text, int most) {
    Excess.ofShown(shown(name), text, most)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    return text;
  }

  /** A list, or one value, or several separated by commas. */
  List<String> texts(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> given) {
      requireFew(name, given.size());
      for (Object each : given) {
        if (!(each instanceof String text)) {
          throw wrongType(name, "a list of texts");
        }
        texts.add(text.strip());
      }
    } else if (value instanceof String given) {
      String list = within(name, given.strip(), Limits.LIST_TEXT);
      texts.addAll(Arrays.stream(list.split(",")).map(String::strip).toList());
      requireFew(name, texts.size());
    } else {
      throw wrongType(name, "a list of texts");
    }
    texts.removeIf(String::isEmpty);
    texts.forEach(each -> within(name, each, Limits.NAME));
    return texts;
  }

  /** A list, or one text: whether several stand in it, tells whoever reads it. */
  List<String> oneOrMore(String name) {
    return values.get(name) instanceof List<?> list && list.size() > 1
        ? texts(name)
        : List.of(text(name));
  }

  private void requireFew(String name, int values) {
    if (values > Limits.LIST) {
      throw new QueryException(
          shown(name) + " holds " + values + " values.", "At most " + Limits.LIST + ".", List.of());
    }
  }

  Optional<Integer> number(String name, int least, int most) {
    return optional(name).map(text -> WholeNumber.of(shown(name), text, least, most));
  }

  /** How many rows are wanted, by the most and the usual number that are declared. */
  int limit() {
    Declared declared = properties.at("limit");
    return limit(declared.at("maximum").number(ALL), declared.at("default").number(ALL));
  }

  /**
   * How many rows are wanted.
   *
   * @param most most in JSON; a text may have all there are
   * @param otherwise how many if nothing is said
   */
  int limit(int most, int otherwise) {
    int largest = asking.text() ? ALL : most;
    int wanted =
        number("limit", 1, Integer.MAX_VALUE)
            .orElseGet(() -> unlessGiven.at("limit").number(otherwise));
    if (wanted > largest) {
      notes.add(shown("limit") + " is " + wanted + "; a page has at most " + largest + " rows.");
    }
    return Math.min(wanted, largest);
  }

  /** Whether the answer is for people, who get all there is unless they ask for less. */
  boolean forPeople() {
    return asking.text();
  }

  /**
   * The rows of a page that are shown in JSON at most; a text has all that are asked for.
   *
   * @param rows how many are wanted
   */
  int fitting(int rows, int most) {
    return asking.text() ? rows : Math.min(rows, most);
  }

  /**
   * A page: as long as asked for at a prompt, where the next one is counted from it, and otherwise
   * as long as fits, where its cursor leads on.
   *
   * @param limit rows asked for
   * @param page makes the page of so many rows
   */
  FittingPage page(int limit, IntFunction<ObjectNode> page) {
    return new FittingPage(limit, page, asking.whole(), has("limit") ? shown("limit") : "");
  }

  /**
   * Refuses arguments that would change nothing: whoever gives one expects that it does.
   *
   * @param where why they say nothing, such as {@code where one requirement is mapped}
   * @param remedy what to do
   */
  void refuseIdle(String where, String remedy, String... names) {
    for (String name : names) {
      if (isGiven(name)) {
        throw QueryException.misuse(shown(name) + " says nothing " + where + ".", remedy);
      }
    }
  }

  /** A flag that is off asks for nothing, so it is as good as not given. */
  private boolean isGiven(String name) {
    return properties.at(name).at("type").text().equals("boolean") ? flag(name, false) : has(name);
  }

  /** A security level, or a vector of them. */
  Optional<SecurityLevelVector> levels(String name) {
    return has(name) ? Optional.of(LevelVectors.of(texts(name))) : Optional.empty();
  }

  /** Whether all details are wanted. */
  boolean full() {
    return detail("full");
  }

  /** Whether one of the details there are is wanted. */
  boolean detail(String wanted) {
    return choice("detail", wanted);
  }

  /** Whether an argument with a list of values has this one. */
  boolean choice(String name, String wanted) {
    return optional(name).map(given -> is(name, given, wanted)).orElse(false);
  }

  private boolean is(String name, String given, String wanted) {
    List<String> known = properties.at(name).at("enum").texts();
    if (known.stream().noneMatch(given::equalsIgnoreCase)) {
      throw new QueryException(
          "\"" + Quoted.of(given) + "\" is no " + name + ".",
          String.join(" or ", known) + ".",
          List.of());
    }
    return given.equalsIgnoreCase(wanted);
  }

  boolean flag(String name, boolean otherwise) {
    Optional<String> text = optional(name);
    return switch (text.orElse(String.valueOf(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default ->
          throw new QueryException(
              shown(name) + " is " + Quoted.of(text.orElse("")) + ".", "true or false.", List.of());
    };
  }

  /**
   * The place where a page begins, from the cursor of the page before, or its number.
   *
   * @param limit rows of a page
   */
  int offset(String list, int limit) {
    return optional("cursor")
        .map(each -> Pages.offset(list, each))
        .orElse((asking.page() - 1) * limit);
  }

  private QueryException wrongType(String name, String wanted) {
    return new QueryException(shown(name) + " must be " + wanted + ".", "", List.of());
  }
}
