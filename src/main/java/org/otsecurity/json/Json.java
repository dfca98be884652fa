package org.otsecurity.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes JSON trees within bounds.
 *
 * <p>The tree is built straight from the token stream: an object mapper costs tens of milliseconds
 * at start and would give nothing here. Objects keep the order in which members were added, so
 * equal values are equal bytes.
 */
public final class Json {
  /** The largest message accepted, in bytes. */
  public static final int MAX_MESSAGE_BYTES = 1 << 20;

  /** The deepest nesting accepted. Schemas of real tools stay below twenty. */
  public static final int MAX_DEPTH = 64;

  /**
   * The most values in one message. Real ones hold a few hundred; a tree of tiny values takes
   * thirty times the memory of its text.
   */
  public static final int MAX_MESSAGE_VALUES = 20_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_MESSAGE_BYTES)
                  .maxNameLength(1024)
                  .maxNumberLength(100)
                  .build())
          .build();

  private Json() {}

  /** Returns a new, empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** Returns a new, empty array. */
  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** Returns a string value. */
  public static JsonNode string(String text) {
    return NODES.stringNode(text);
  }

  /**
   * Reads one JSON value that fills the whole text.
   *
   * @throws MalformedJsonException if the text is not JSON or exceeds a bound
   */
  public static JsonNode parse(byte[] bytes, int offset, int length) throws MalformedJsonException {
    return parse(bytes, offset, length, Integer.MAX_VALUE, "");
  }

  /**
   * Reads a message of somebody else: one JSON value that fills the whole text.
   *
   * @throws MalformedJsonException if the text is not JSON or exceeds a bound
   */
  public static JsonNode parseMessage(byte[] bytes, int offset, int length)
      throws MalformedJsonException {
    return parse(
        bytes,
        offset,
        length,
        MAX_MESSAGE_VALUES,
        "The message holds more than " + MAX_MESSAGE_VALUES + " values");
  }

  private static JsonNode parse(byte[] bytes, int offset, int length, int mostValues, String excess)
      throws MalformedJsonException {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("The message is empty");
      }
      JsonNode value = new TreeReader(parser, mostValues, excess).read();
      if (parser.nextToken() != null) {
        throw new MalformedJsonException("The message goes on after the end of its JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw new MalformedJsonException(problem(e));
    }
  }

  private static String problem(JacksonException e) {
    if (e.getClass().getSimpleName().contains("Constraints")) {
      return "The message exceeds a bound: at most %d levels of nesting, names of 1024 and numbers of 100 characters"
          .formatted(MAX_DEPTH);
    }
    // Taken in values, and valid by the grammar of JSON; the parser takes none in names.
    return e.getOriginalMessage().contains("surrogate")
        ? "The name of a member holds half of a surrogate pair, which is no text"
        : "The message is not valid JSON";
  }

  /**
   * Reads a whole document that may be much larger than a message.
   *
   * @param mostValues how many values and names it may hold, so that a small file of tiny values
   *     cannot fill the memory
   * @throws MalformedJsonException if it is not JSON or exceeds a bound
   */
  public static JsonNode parseDocument(byte[] bytes, int mostValues) throws MalformedJsonException {
    return parse(
        bytes, 0, bytes.length, mostValues, "The document holds more values than are accepted");
  }

  /** The tree of what {@link PlainJson} reads. */
  public static JsonNode tree(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> members) {
      ObjectNode object = object();
      members.forEach((name, value) -> object.set(String.valueOf(name), tree(value)));
      return object;
    }
    if (plain instanceof List<?> elements) {
      ArrayNode array = array();
      elements.forEach(each -> array.add(tree(each)));
      return array;
    }
    if (plain instanceof Integer number) {
      return NODES.numberNode(number.intValue());
    }
    if (plain instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    return plain == null ? NODES.nullNode() : string(plain.toString());
  }

  /** Reads an object that is part of the program, such as the schema of a tool. */
  public static ObjectNode parseObject(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (parse(bytes, 0, bytes.length) instanceof ObjectNode object) {
        return object;
      }
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e.getMessage() + ": " + text, e);
    }
    throw new IllegalArgumentException("Not a JSON object: " + text);
  }

  /** Writes a value compactly, without a trailing line break. */
  public static byte[] bytes(JsonNode value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(value, generator);
    }
    return out.toByteArray();
  }

  /** Writes a value compactly, as text. */
  public static String text(JsonNode value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  private static void write(JsonNode value, JsonGenerator out) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        out.writeStartObject();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          out.writeName(member.getKey());
          write(member.getValue(), out);
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        for (JsonNode element : value) {
          write(element, out);
        }
        out.writeEndArray();
      }
      case STRING -> out.writeString(value.stringValue());
      case NUMBER -> writeNumber(value, out);
      case BOOLEAN -> out.writeBoolean(value.booleanValue());
      case NULL, MISSING -> out.writeNull();
      case BINARY, POJO ->
          throw new IllegalArgumentException("Not a JSON value: " + value.getNodeType());
    }
  }

  private static void writeNumber(JsonNode value, JsonGenerator out) {
    switch (value.numberType()) {
      case INT -> out.writeNumber(value.intValue());
      case LONG -> out.writeNumber(value.longValue());
      case BIG_INTEGER -> out.writeNumber(value.bigIntegerValue());
      case DOUBLE -> out.writeNumber(value.doubleValue());
      default -> out.writeNumber(value.decimalValue());
    }
  }
}
