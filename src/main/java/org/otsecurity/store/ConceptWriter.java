package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.Corpus.Concept;
import org.otsecurity.domain.id.RequirementId;

/**
 * Writes the thesaurus. What a concept points to is worked out here once, so that a search reads
 * one list for each concept however many expressions the concept has.
 */
final class ConceptWriter {
  /**
   * Less than what is written to be looked for: people say many things that texts say of others.
   */
  private static final double TRIGGER = 0.85;

  private static final double TERM = 0.95;
  private static final double BROADER = 0.5;

  /** Impact of the first requirement a concept points to, and how it falls with the position. */
  private static final double FIRST = 1.0;

  private static final double STEP = 0.035;
  private static final double LAST = 0.45;

  /** What words add to a requirement that the concept points to anyway. */
  private static final double AGREEMENT = 0.15;

  private final Connection connection;
  private final ExpressionIndex index;
  private final Map<RequirementId, Integer> keys;
  private final SearchTerms cut;

  ConceptWriter(
      Connection connection,
      ExpressionIndex index,
      Map<RequirementId, Integer> keys,
      SearchTerms cut) {
    this.connection = connection;
    this.index = index;
    this.keys = keys;
    this.cut = cut;
  }

  void write(List<Concept> concepts, PreparedStatement posting) throws SQLException {
    try (PreparedStatement trigger =
            connection.prepareStatement(
                """
                INSERT OR IGNORE INTO concept_trigger (first, trigger, concept)
                VALUES (?, ?, ?)\
                """);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO concept (id, looked_for) VALUES (?, ?)")) {
      for (Concept each : concepts) {
        List<String> calls = new ArrayList<>(each.triggers());
        calls.addAll(each.asked());
        for (String one : calls) {
          List<String> stems = cut.expression(one);
          if (stems.isEmpty()) {
            throw new StoreException(
                "The concept " + each.id() + " has the trigger \"" + one + "\" without a word.",
                "Correct the thesaurus.");
          }
          Sql.row(trigger, stems.get(0), String.join(" ", stems), each.id());
        }
        Set<String> lookedFor = new LinkedHashSet<>(each.terms());
        lookedFor.addAll(each.triggers());
        Sql.row(insert, each.id(), String.join("\n", lookedFor.stream().limit(6).toList()));
        Sql.row(posting, "@" + each.id(), postings(each));
      }
    }
  }

  private byte[] postings(Concept concept) {
    TreeMap<Integer, ExpressionIndex.Hit> best = new TreeMap<>();
    look(concept.triggers(), TRIGGER, best);
    look(concept.terms(), TERM, best);
    look(concept.broader(), BROADER, best);
    int position = 0;
    for (RequirementId each : concept.see()) {
      Integer key = keys.get(each);
      if (key == null) {
        if (keys.keySet().stream().anyMatch(id -> id.standard().equals(each.standard()))) {
          throw new StoreException(
              "The concept " + concept.id() + " points to " + each + ", which does not exist.",
              "Correct the thesaurus.");
        }
        continue;
      }
      double see = Math.max(LAST, FIRST - STEP * position++);
      ExpressionIndex.Hit lexical = best.getOrDefault(key, new ExpressionIndex.Hit(key, 0, 0, 0));
      best.put(
          key,
          new ExpressionIndex.Hit(
              key,
              lexical.flags() | Postings.SEE,
              lexical.titleWords(),
              (see + AGREEMENT * lexical.impact()) / (1 + AGREEMENT)));
    }
    Postings.Packer packer = new Postings.Packer();
    for (ExpressionIndex.Hit each : best.values()) {
      packer.add(each.key(), each.flags(), each.titleWords(), each.impact());
    }
    return packer.pack();
  }

  private void look(
      List<String> expressions, double weight, Map<Integer, ExpressionIndex.Hit> best) {
    for (List<String> expression : stems(expressions)) {
      for (ExpressionIndex.Hit each : index.find(expression)) {
        ExpressionIndex.Hit weighted =
            new ExpressionIndex.Hit(
                each.key(), each.flags(), each.titleWords(), weight * each.impact());
        best.merge(each.key(), weighted, ConceptWriter::better);
      }
    }
  }

  private Set<List<String>> stems(List<String> expressions) {
    Set<List<String>> distinct = new LinkedHashSet<>();
    for (String each : expressions) {
      List<String> stems = cut.stems(each);
      // The texts are kept without function words, so "read only" cannot be looked for in them.
      if (!stems.isEmpty() && stems.equals(cut.expression(each))) {
        distinct.add(new ArrayList<>(stems));
      }
    }
    return distinct;
  }

  private static ExpressionIndex.Hit better(ExpressionIndex.Hit a, ExpressionIndex.Hit b) {
    return new ExpressionIndex.Hit(
        a.key(),
        a.flags() | b.flags(),
        Math.max(a.titleWords(), b.titleWords()),
        Math.max(a.impact(), b.impact()));
  }
}
