package org.otsecurity.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.Numbering;
import org.otsecurity.domain.document.PublishersFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;

/** Writes the registry of documents. */
final class DocumentWriter {
  private final Connection connection;

  private DocumentWriter(Connection connection) {
    this.connection = connection;
  }

  static void write(Connection connection, Documents documents) throws SQLException {
    DocumentWriter writer = new DocumentWriter(connection);
    for (Document each : documents.all()) {
      writer.document(each);
    }
    // An id form may yield to any document, so all stand before.
    for (Document each : documents.all()) {
      writer.kinds(each);
      writer.forms(each);
    }
  }

  private void document(Document document) throws SQLException {
    Standard standard = document.standard();
    String id = standard.id().value();
    Sql.insert(
        connection,
        """
        standard (id, name, title, edition, published, publisher, url, requirement_url,
          licence, notice, verified, note, listed_with, called, scope, families_called,
          named_with_edition, not_offered, clauses_called, counted_behind)\
        """,
        id,
        standard.name(),
        standard.title(),
        standard.edition(),
        standard.published(),
        standard.publisher(),
        standard.url(),
        standard.requirementUrl(),
        standard.licence(),
        standard.notice(),
        standard.verified(),
        standard.note(),
        document.group(),
        document.called(),
        document.scope(),
        document.familiesCalled(),
        document.namedWithEdition() ? 1 : 0,
        document.publishersFiles().notOffered(),
        document.numbering().called(),
        document.numbering().countedBehind());
    int position = 0;
    for (Standard.Family each : standard.families()) {
      Sql.insert(
          connection,
          "family (standard, position, id, title)",
          id,
          ++position,
          each.id(),
          each.title());
    }
    position = 0;
    for (Standard.EvidenceSource each : standard.evidenceSources()) {
      Sql.insert(
          connection,
          "evidence_source (standard, position, id, name, description)",
          id,
          ++position,
          each.id(),
          each.name(),
          each.description());
    }
    names(id, DocumentTable.NAME, document.names());
    names(id, DocumentTable.SHORT_NAME, document.shortNames());
    names(id, DocumentTable.PUBLISHER_WORD, document.publisherWords());
    names(id, DocumentTable.CLAUSE_PREFIX, document.numbering().prefixes());
    for (Capability each : document.capabilities()) {
      Sql.insert(connection, "document_capability (standard, capability)", id, each.value());
    }
    position = 0;
    for (Numbering.HeadingOnly each : document.numbering().headingsOnly()) {
      Sql.insert(
          connection,
          "heading_only (standard, position, id, title)",
          id,
          ++position,
          each.id(),
          each.title());
    }
    position = 0;
    for (PublishersFiles.File each : document.publishersFiles().files()) {
      Sql.insert(
          connection,
          "official_file (standard, position, name, url)",
          id,
          ++position,
          each.name(),
          each.url());
    }
  }

  private void names(String id, String use, List<String> names) throws SQLException {
    int position = 0;
    for (String each : names) {
      Sql.insert(
          connection, "document_name (standard, use, position, name)", id, use, ++position, each);
    }
  }

  private void kinds(Document document) throws SQLException {
    String id = document.id().value();
    int position = 0;
    for (RequirementKind each : document.kinds()) {
      Sql.insert(
          connection,
          """
          document_kind (standard, position, kind, adds_to_parent, mapping, standing,
            when_asked, page, usual)\
          """,
          id,
          ++position,
          each.value(),
          each.addsToParent() ? 1 : 0,
          each.mapping().value(),
          each.standing(),
          each.whenAsked(),
          each.page(),
          each.usual().isPresent() ? each.usual().getAsInt() : null);
      int word = 0;
      for (String one : each.askedAs()) {
        Sql.insert(
            connection,
            "document_kind_word (standard, kind, position, word)",
            id,
            each.value(),
            ++word,
            one);
      }
    }
  }

  private void forms(Document document) throws SQLException {
    String id = document.id().value();
    int position = 0;
    for (IdForm.Declared each : document.idForms()) {
      Sql.insert(
          connection,
          "id_form (standard, position, pattern, canonical, only_with_document, in_text)",
          id,
          ++position,
          each.pattern(),
          each.canonical(),
          each.onlyWithDocument() ? 1 : 0,
          each.inText().value());
      for (DocumentId one : each.yieldsTo()) {
        Sql.insert(
            connection, "id_form_yields_to (standard, form, document)", id, position, one.value());
      }
    }
  }
}
