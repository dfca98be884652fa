package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;

/** Writes what search needs: full text, postings, packed tables and the words for spelling. */
final class SearchIndexWriter {
  private static final String POSTING = "INSERT INTO posting (term, postings) VALUES (?, ?)";

  private final Connection connection;
  private final Map<RequirementId, Integer> keys;
  private final SearchTerms cut;
  private final TreeMap<String, Integer> words = new TreeMap<>();
  private final ExpressionIndex index = new ExpressionIndex();

  SearchIndexWriter(Connection connection, Map<RequirementId, Integer> keys, SearchTerms cut) {
    this.connection = connection;
    this.keys = keys;
    this.cut = cut;
  }

  void write(Corpus corpus) throws SQLException {
    texts(corpus.documents(), corpus.requirements(), Map.of());
    corpus.requirements().forEach(each -> count(own(each)));
    SearchTablesWriter tables = new SearchTablesWriter(connection, keys, cut);
    tables.rows(corpus.documents(), corpus.requirements());
    tables.relations();
    postings();
    try (PreparedStatement insert = connection.prepareStatement(POSTING)) {
      new ConceptWriter(connection, index, keys, cut).write(corpus.thesaurus(), insert);
    }
    tables.terms(index.stems());
    for (Corpus.Concept each : corpus.thesaurus()) {
      each.triggers().forEach(this::count);
      each.asked().forEach(this::count);
      each.terms().forEach(this::count);
      each.broader().forEach(this::count);
    }
    words();
    optimize();
  }

  /**
   * Writes the index anew, with more words for some requirements. What concepts of the thesaurus
   * point to stays as it is, for it follows our own words; rows that are new are added.
   *
   * @param before the requirements that the index was written for
   * @param requirements the requirements now
   */
  void rewrite(
      Documents documents,
      List<Requirement> before,
      List<Requirement> requirements,
      Map<RequirementId, String> more)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO requirement_text (requirement_text) VALUES ('delete-all')");
      statement.executeUpdate("DELETE FROM posting WHERE term NOT LIKE '@%'");
      try (ResultSet row = statement.executeQuery("SELECT word, count FROM word ORDER BY word")) {
        while (row.next()) {
          words.put(row.getString(1), row.getInt(2));
        }
      }
      statement.executeUpdate("DELETE FROM search_table");
      statement.executeUpdate("DELETE FROM word");
    }
    texts(documents, requirements, more);
    SearchTablesWriter tables = new SearchTablesWriter(connection, keys, cut);
    tables.rows(documents, requirements);
    tables.relations();
    postings();
    tables.terms(index.stems());
    if (!before.equals(requirements)) {
      Set<RequirementId> known = new HashSet<>();
      before.forEach(each -> known.add(each.id()));
      Set<Integer> inserted = new HashSet<>();
      for (Requirement each : requirements) {
        if (!known.contains(each.id())) {
          inserted.add(key(each.id()));
        }
      }
      ConceptPostings.add(connection, index, cut, inserted);
      before.forEach(each -> distinctWords(own(each)).forEach(this::uncount));
      requirements.forEach(each -> count(own(each)));
    }
    for (Requirement each : requirements) {
      String added = more.get(each.id());
      if (added != null) {
        Set<String> fresh = distinctWords(added);
        fresh.removeAll(distinctWords(own(each)));
        fresh.forEach(word -> words.merge(word, 1, Integer::sum));
      }
    }
    CompanionsWriter.write(connection);
    words();
    optimize();
  }

  private void postings() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(POSTING)) {
      for (String stem : index.stems()) {
        Postings.Packer packer = new Postings.Packer();
        for (ExpressionIndex.Hit each : index.find(List.of(stem))) {
          packer.add(each.key(), each.flags(), each.titleWords(), each.impact());
        }
        Sql.row(insert, stem, packer.pack());
      }
    }
  }

  private void words() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO word (word, count) VALUES (?, ?)")) {
      for (var each : words.entrySet()) {
        Sql.row(insert, each.getKey(), each.getValue());
      }
    }
  }

  private void optimize() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO requirement_text (requirement_text) VALUES ('optimize')");
    }
  }

  private static String names(Requirement each) {
    return String.join("; ", each.names().stream().map(Name::value).toList());
  }

  /** All words about a row, also those of a user's database that has them already. */
  private static String text(Requirement each) {
    List<String> texts = new ArrayList<>();
    each.text().ifPresent(one -> texts.add(one.value()));
    each.sourceWords()
        .ifPresent(words -> {
          words.ownWords().ifPresent(texts::add);
          words.discussion().ifPresent(texts::add);
          words.rationale().ifPresent(texts::add);
        });
    return String.join(" ", texts);
  }

  private static String own(Requirement each) {
    return each.title() + " " + names(each) + " " + text(each);
  }

  private void texts(
      Documents documents, List<Requirement> requirements, Map<RequirementId, String> more)
      throws SQLException {
    Map<RequirementId, Requirement> byId = new HashMap<>();
    requirements.forEach(each -> byId.put(each.id(), each));
    Map<String, String> families = new HashMap<>();
    for (Document each : documents.all()) {
      Standard standard = each.standard();
      standard
          .families()
          .forEach(family -> families.put(standard.id() + family.id(), family.title()));
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO requirement_text (rowid, title, names, text, context)
            VALUES (?, ?, ?, ?, ?)\
            """)) {
      for (Requirement each : requirements) {
        List<List<String>> fields =
            List.of(
                cut.stems(each.title()),
                cut.stems(names(each)),
                cut.stems((text(each) + " " + more.getOrDefault(each.id(), "")).strip()),
                cut.stems(context(each, byId, families)));
        int key = key(each.id());
        index.add(key, fields);
        Sql.row(
            insert,
            key,
            String.join(" ", fields.get(0)),
            String.join(" ", fields.get(1)),
            String.join(" ", fields.get(2)),
            String.join(" ", fields.get(3)));
      }
    }
  }

  /** Words a reader of the document sees around the row: the parent's title and the family. */
  private static String context(
      Requirement each, Map<RequirementId, Requirement> byId, Map<String, String> families) {
    List<String> parts = new ArrayList<>();
    Optional<String> parent = each.parent();
    if (parent.isPresent()) {
      Requirement base = byId.get(new RequirementId(each.id().standard(), parent.get()));
      if (base != null) {
        parts.add(base.title());
      }
    }
    each.family().ifPresent(id -> parts.add(families.getOrDefault(each.id().standard() + id, "")));
    if (each.componentTypes().size() == 1) {
      parts.add(each.componentTypes().get(0).title());
    }
    return String.join("; ", parts);
  }

  private int key(RequirementId id) {
    Integer key = keys.get(id);
    if (key == null) {
      throw new StoreException("The corpus refers to " + id + ", which it lacks.", "Correct it.");
    }
    return key;
  }

  private void count(String text) {
    distinctWords(text).forEach(each -> words.merge(each, 1, Integer::sum));
  }

  private void uncount(String word) {
    words.computeIfPresent(word, (each, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
  }

  private static Set<String> distinctWords(String text) {
    Set<String> distinct = new HashSet<>();
    for (String word : SearchTerms.words(text)) {
      if (word.length() > 2 && !Character.isDigit(word.charAt(0))) {
        distinct.add(word);
      }
    }
    return distinct;
  }
}
