package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Corpus;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;

/** Writes what search needs: full text, the words for spelling, and the thesaurus. */
final class SearchIndexWriter {
  private final Connection connection;
  private final Map<RequirementId, Integer> keys;
  private final TreeMap<String, Integer> words = new TreeMap<>();

  SearchIndexWriter(Connection connection, Map<RequirementId, Integer> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  void write(Corpus corpus) throws SQLException {
    Map<RequirementId, Requirement> byId = new HashMap<>();
    corpus.requirements().forEach(each -> byId.put(each.id(), each));
    Map<String, String> families = new HashMap<>();
    for (Standard standard : corpus.standards()) {
      standard.families().forEach(each -> families.put(standard.id() + each.id(), each.title()));
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO requirement_text (rowid, title, names, text, context)
            VALUES (?, ?, ?, ?, ?)\
            """)) {
      for (Requirement each : corpus.requirements()) {
        Integer key = keys.get(each.id());
        String names = String.join("; ", each.names().stream().map(Name::value).toList());
        String text = each.text().map(one -> one.value()).orElse("");
        String context = context(each, byId, families);
        StoreWriter.row(insert, key, each.title(), names, text, context);
        count(each.title() + " " + names + " " + text);
      }
    }
    thesaurus(corpus.thesaurus());
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO word (word, count) VALUES (?, ?)")) {
      for (var each : words.entrySet()) {
        StoreWriter.row(insert, each.getKey(), each.getValue());
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO requirement_text (requirement_text) VALUES ('optimize')");
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
    each.componentTypes().forEach(type -> parts.add(type.title()));
    return String.join("; ", parts);
  }

  private void thesaurus(List<Corpus.Concept> concepts) throws SQLException {
    try (PreparedStatement trigger =
            connection.prepareStatement(
                "INSERT OR IGNORE INTO concept_trigger (trigger, concept) VALUES (?, ?)");
        PreparedStatement term =
            connection.prepareStatement(
                """
                INSERT INTO concept_term (concept, position, term, broader)
                VALUES (?, ?, ?, ?)\
                """)) {
      for (Corpus.Concept each : concepts) {
        for (String one : each.triggers()) {
          StoreWriter.row(trigger, one.toLowerCase(Locale.ROOT), each.id());
          count(one);
        }
        int position = 0;
        for (String one : each.terms()) {
          StoreWriter.row(term, each.id(), ++position, one, 0);
          count(one);
        }
        for (String one : each.broader()) {
          StoreWriter.row(term, each.id(), ++position, one, 1);
          count(one);
        }
      }
    }
  }

  private void count(String text) {
    Set<String> distinct = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
      if (word.length() > 2 && !Character.isDigit(word.charAt(0))) {
        distinct.add(word);
      }
    }
    distinct.forEach(each -> words.merge(each, 1, Integer::sum));
  }
}
