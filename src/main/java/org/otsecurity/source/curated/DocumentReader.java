package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.Numbering;
import org.otsecurity.domain.document.PublishersFiles;
import org.otsecurity.domain.document.RowsForm;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.RequirementKind.MappingExpectation;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Standard.EvidenceSource;
import org.otsecurity.domain.requirement.Standard.Family;

/**
 * Reads {@code documents/*\/document.yaml}: what a document is, how its facts may be used, and what
 * the program needs to know of it.
 */
final class DocumentReader {
  /** Most documents, and most kinds of all together: their places are packed into a byte. */
  private static final int MOST = 255;

  private DocumentReader() {}

  /** Reads all documents of a folder, in their order. */
  static List<Declared> readAll(Path folder) throws IOException {
    List<Declared> all = new ArrayList<>();
    try (var list = Files.list(folder)) {
      for (Path each : list.filter(Files::isDirectory).sorted().toList()) {
        all.add(read(each));
      }
    }
    all.sort(Comparator.comparingInt(Declared::order));
    check(all);
    return all;
  }

  /** The registry of documents that were read. */
  static Documents registry(List<Declared> all) {
    return new Documents(all.stream().map(Declared::document).toList());
  }

  /** The document that a row refers to by its id. */
  static DocumentId reference(Documents documents, YamlFile.Row row, String key) {
    return DocumentId.of(row.text(key))
        .filter(each -> documents.find(each).isPresent())
        .orElseThrow(() ->
            row.problemAt(
                key,
                "unknown standard "
                    + row.text(key)
                    + "; documents: "
                    + String.join(", ", documents.ids().stream().map(DocumentId::value).toList())));
  }

  private static Declared read(Path folder) throws IOException {
    YamlFile.Row row = YamlFile.read(folder.resolve("document.yaml")).root();
    DocumentId id =
        DocumentId.of(row.text("id"))
            .filter(each -> folder.endsWith(each.value()))
            .orElseThrow(
                () -> row.problemAt("id", "the id of a document is the name of its folder"));
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    capabilities.addAll(row.constants("capabilities", Capability.values()));
    RowsForm rows = row.constant("rows", RowsForm.values());
    if (rows == RowsForm.RELEASED) {
      capabilities.add(Capability.RELEASED_ROWS);
    }
    Document document =
        new Document(
            standard(row, id),
            row.text("group"),
            row.optional("called").orElse(""),
            row.text("scope"),
            row.optional("families_called").orElse(""),
            row.texts("names"),
            row.texts("short_names"),
            row.texts("publisher_words"),
            row.flag("named_with_edition", false),
            capabilities,
            row.rows("kinds").stream().map(DocumentReader::kind).toList(),
            row.rows("id_forms").stream().map(DocumentReader::form).toList(),
            numbering(row),
            row.optionalChild("official_text")
                .map(DocumentReader::publishersFiles)
                .orElse(PublishersFiles.UNKNOWN));
    return new Declared(document, folder, rows, number(row, "order"), row);
  }

  private static Numbering numbering(YamlFile.Row row) {
    Optional<YamlFile.Row> clauses = row.optionalChild("clauses");
    return new Numbering(
        clauses.map(each -> each.texts("prefixes")).orElse(List.of()),
        clauses.map(each -> each.text("called")).orElse(""),
        row.optional("counted_behind").orElse(""),
        clauses.map(DocumentReader::headingsOnly).orElse(List.of()));
  }

  private static List<Numbering.HeadingOnly> headingsOnly(YamlFile.Row clauses) {
    return clauses.rows("headings_only").stream()
        .map(each -> new Numbering.HeadingOnly(each.text("id"), each.text("title")))
        .toList();
  }

  private static Standard standard(YamlFile.Row row, DocumentId id) {
    return new Standard(
        id,
        row.text("name"),
        row.text("title"),
        row.text("edition"),
        row.text("published"),
        row.text("publisher"),
        row.text("url"),
        row.optional("requirement_url").orElse(""),
        row.text("licence"),
        row.optional("notice").orElse(""),
        row.text("verified"),
        row.optional("note").orElse(""),
        row.rows("families").stream()
            .map(each -> new Family(each.text("id"), each.text("title")))
            .toList(),
        row.rows("evidence_sources").stream()
            .map(each ->
                new EvidenceSource(each.text("id"), each.text("name"), each.text("description")))
            .toList());
  }

  private static RequirementKind kind(YamlFile.Row row) {
    return new RequirementKind(
        row.text("kind"),
        row.flag("adds_to_parent", false),
        row.optionalConstant("mappings", MappingExpectation.values())
            .orElse(MappingExpectation.EXPECTED),
        row.optional("standing").map(Double::parseDouble).orElse(1.0),
        row.optional("when_asked").map(Double::parseDouble).orElse(1.0),
        row.texts("asked_as"),
        row.optional("page").orElse(""),
        row.optional("usual").isPresent()
            ? OptionalInt.of(number(row, "usual"))
            : OptionalInt.empty());
  }

  private static IdForm.Declared form(YamlFile.Row row) {
    String inText = row.optional("in_text").orElse(IdForm.InText.ANY.value());
    return new IdForm.Declared(
        String.join("", row.texts("pattern")),
        row.text("canonical"),
        row.flag("only_with_document", false),
        IdForm.InText.parse(inText)
            .orElseThrow(() -> row.problemAt("in_text", "\"in_text\" cannot be " + inText)),
        row.texts("yields_to").stream().map(DocumentId::new).toList());
  }

  private static PublishersFiles publishersFiles(YamlFile.Row row) {
    return new PublishersFiles(
        row.rows("files").stream()
            .map(each -> new PublishersFiles.File(each.text("name"), each.text("url")))
            .toList(),
        row.optional("not_offered").orElse(""));
  }

  private static int number(YamlFile.Row row, String key) {
    try {
      return Integer.parseInt(row.text(key));
    } catch (NumberFormatException e) {
      throw row.problemAt(key, "\"" + key + "\" must be a whole number");
    }
  }

  /** What no schema sees: two documents in one place, references, and forms that do not work. */
  private static void check(List<Declared> all) {
    if (all.size() > MOST || all.stream().mapToInt(DocumentReader::kinds).sum() > MOST) {
      throw all.get(0).row().problem("there are more than " + MOST + " documents or kinds");
    }
    Map<Integer, Declared> places = new HashMap<>();
    Set<DocumentId> ids = new HashSet<>();
    for (Declared each : all) {
      Declared other = places.putIfAbsent(each.order(), each);
      if (other != null) {
        throw each.row()
            .problemAt(
                "order", "the order " + each.order() + " is that of " + other.document().id());
      }
      ids.add(each.document().id());
    }
    for (Declared each : all) {
      checkKinds(each);
      checkForms(each, ids);
    }
    DocumentChecks.names(all);
    DocumentChecks.circles(all);
    checkExamples(all, registry(all).grammar());
  }

  private static int kinds(Declared each) {
    return each.document().kinds().size();
  }

  private static void checkKinds(Declared declared) {
    once(declared.row(), "kinds", "kind");
    once(declared.row(), "families", "id");
    once(declared.row(), "evidence_sources", "id");
  }

  private static void once(YamlFile.Row document, String list, String key) {
    Set<String> names = new HashSet<>();
    for (YamlFile.Row each : document.rows(list)) {
      if (!names.add(each.text(key))) {
        throw each.problemAt(key, "\"" + list + "\" declares " + each.text(key) + " twice");
      }
    }
  }

  private static void checkForms(Declared declared, Set<DocumentId> ids) {
    List<YamlFile.Row> rows = declared.row().rows("id_forms");
    for (int i = 0; i < rows.size(); i++) {
      IdForm.Declared form = declared.document().idForms().get(i);
      for (YamlValue each : rows.get(i).values("yields_to")) {
        if (!ids.contains(new DocumentId(each.text()))) {
          throw each.problem("\"yields_to\" names " + each.text() + ", which is no document");
        }
      }
      try {
        IdGrammar.check(declared.document().id(), form);
      } catch (IllegalArgumentException e) {
        throw problem(rows.get(i), String.valueOf(e.getMessage()));
      }
    }
  }

  /** A form of ids has no id: its name says which is meant. */
  private static CorpusFormatException problem(YamlFile.Row form, String what) {
    return form.problem(form.text("form") + ": " + what);
  }

  private static void checkExamples(List<Declared> all, IdGrammar grammar) {
    for (Declared declared : all) {
      DocumentId document = declared.document().id();
      List<YamlFile.Row> rows = declared.row().rows("id_forms");
      for (YamlFile.Row each : rows) {
        Optional<RequirementId> read = grammar.parse(each.text("example"), document);
        if (read.isEmpty() || !grammar.parse(read.get().value(), document).equals(read)) {
          throw problem(
              each,
              "the example \""
                  + each.text("example")
                  + "\" is read as "
                  + read.map(RequirementId::value).orElse("nothing")
                  + ", which does not read as itself");
        }
      }
    }
  }
}
