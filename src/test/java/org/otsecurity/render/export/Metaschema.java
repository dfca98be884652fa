package org.otsecurity.render.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/**
 * Compares JSON with a model of OSCAL as its metaschema declares it: members, which of them are
 * needed, lists, values that are allowed in OSCAL's namespace, and forms of UUIDs, times, tokens
 * and numbers.
 */
final class Metaschema {
  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal";
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "uuid",
          Pattern.compile(
              "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}"),
          "token",
          Pattern.compile("(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*"),
          "dateTime-with-timezone",
          Pattern.compile(
              "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)"),
          "string",
          Pattern.compile("\\S(.*\\S)?", Pattern.DOTALL),
          "uri",
          Pattern.compile("[a-zA-Z][a-zA-Z0-9+\\-.]+:.+"));

  private final Map<String, Element> assemblies = new HashMap<>();
  private final Map<String, Element> fields = new HashMap<>();
  private final Map<String, Element> flags = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  Metaschema(List<Path> files) throws IOException {
    for (Path each : files) {
      Element root = read(each);
      children(root, "define-assembly")
          .forEach(one -> assemblies.put(one.getAttribute("name"), one));
      children(root, "define-field").forEach(one -> fields.put(one.getAttribute("name"), one));
      children(root, "define-flag").forEach(one -> flags.put(one.getAttribute("name"), one));
    }
  }

  private static Element read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      var builder = factory.newDocumentBuilder();
      builder.setEntityResolver((id, system) -> new InputSource(new java.io.StringReader("")));
      return builder.parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** What is wrong with an object as an assembly, with where. */
  List<String> problems(JsonNode json, String assembly) {
    problems.clear();
    assembly(json, Optional.ofNullable(assemblies.get(assembly)).orElseThrow(), assembly);
    return List.copyOf(problems);
  }

  private void assembly(JsonNode json, Element definition, String at) {
    if (!json.isObject()) {
      problems.add(at + " is no object");
      return;
    }
    Set<String> known = new HashSet<>();
    boolean foreign = json.has("ns") && !json.path("ns").asString().equals(OSCAL);
    flags(json, definition, at, known, foreign);
    for (Element model : children(definition, "model")) {
      model(json, model, at, known, foreign);
    }
    json.propertyNames().stream()
        .filter(each -> !known.contains(each))
        .forEach(each -> problems.add(at + " has " + each));
  }

  private void flags(
      JsonNode json, Element definition, String at, Set<String> known, boolean foreign) {
    List<Element> all = new ArrayList<>(children(definition, "define-flag"));
    all.addAll(children(definition, "flag"));
    for (Element each : all) {
      String name = each.hasAttribute("ref") ? each.getAttribute("ref") : each.getAttribute("name");
      known.add(name);
      if (json.has(name)) {
        Element own = each.hasAttribute("ref") ? flags.getOrDefault(name, each) : each;
        value(json.path(name), own, at + "/" + name, foreign);
      } else if (each.getAttribute("required").equals("yes")) {
        problems.add(at + " lacks " + name);
      }
    }
  }

  private void model(JsonNode json, Element model, String at, Set<String> known, boolean foreign) {
    for (Element each : children(model)) {
      switch (each.getLocalName()) {
        case "choice" -> model(json, each, at, known, foreign);
        case "assembly", "define-assembly", "field", "define-field" ->
            member(json, each, at, known, foreign);
        default -> {}
      }
    }
  }

  private void member(
      JsonNode json, Element member, String at, Set<String> known, boolean foreign) {
    boolean isField = member.getLocalName().endsWith("field");
    String ref =
        member.hasAttribute("ref") ? member.getAttribute("ref") : member.getAttribute("name");
    Element definition =
        member.hasAttribute("ref")
            ? Optional.ofNullable((isField ? fields : assemblies).get(ref)).orElse(member)
            : member;
    Optional<Element> group = children(member, "group-as").stream().findFirst();
    String name =
        group
            .map(each -> each.getAttribute("name"))
            .or(() -> text(member, "use-name"))
            .or(() -> text(definition, "use-name"))
            .orElse(ref);
    known.add(name);
    if (!json.has(name)) {
      if (!member.getAttribute("min-occurs").isEmpty()
          && !member.getAttribute("min-occurs").equals("0")
          && !member.getParentNode().getLocalName().equals("choice")) {
        problems.add(at + " lacks " + name);
      }
      return;
    }
    JsonNode value = json.path(name);
    boolean list = group.isPresent();
    if (list && (!value.isArray() || value.isEmpty())) {
      problems.add(at + "/" + name + " is no list");
      return;
    }
    for (JsonNode each : list ? value : List.of(value)) {
      if (isField) {
        value(each, definition, at + "/" + name, foreign);
      } else {
        assembly(each, definition, at + "/" + name);
      }
    }
  }

  private void value(JsonNode value, Element definition, String at, boolean foreign) {
    String type = definition.getAttribute("as-type");
    if (type.equals("decimal")) {
      if (!value.isNumber()) {
        problems.add(at + " is no number");
      }
      return;
    }
    if (!value.isString()) {
      problems.add(at + " is no text");
      return;
    }
    Pattern form = FORMS.get(type);
    if (form != null && !form.matcher(value.asString()).matches()) {
      problems.add(at + " is no " + type + ": " + value.asString());
    }
    for (Element constraint : children(definition, "constraint")) {
      for (Element allowed : children(constraint, "allowed-values")) {
        boolean namespaced = allowed.getAttribute("target").contains("has-oscal-namespace");
        Set<String> values = new HashSet<>();
        children(allowed, "enum").forEach(each -> values.add(each.getAttribute("value")));
        if (!allowed.getAttribute("allow-other").equals("yes")
            && !(namespaced && foreign)
            && !values.contains(value.asString())) {
          problems.add(at + " may not be " + value.asString());
        }
      }
    }
  }

  private static Optional<String> text(Element element, String child) {
    return children(element, child).stream().findFirst().map(each -> each.getTextContent().strip());
  }

  private static List<Element> children(Element element, String name) {
    return children(element).stream().filter(each -> each.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element one) {
        children.add(one);
      }
    }
    return children;
  }
}
