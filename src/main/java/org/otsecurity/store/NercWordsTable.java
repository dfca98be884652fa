package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.vocabulary.NercWords;

/** What people call the systems of NERC CIP. Each row of the table is a case of reading. */
final class NercWordsTable {
  private static final String NAME = "name";
  private static final String SUBJECT = "subject";
  private static final String QUALIFIER = "qualifier";
  private static final String FUNCTION = "function";
  private static final String LOW_IMPACT = "low impact";
  private static final String DEVICES = "devices";
  private static final String LIST = "list";

  private final Statements statements;

  NercWordsTable(Statements statements) {
    this.statements = statements;
  }

  NercWords read() throws SQLException {
    List<NercWords.Name> names = new ArrayList<>();
    List<NercWords.Subject> subjects = new ArrayList<>();
    List<NercWords.Qualifier> qualifiers = new ArrayList<>();
    List<String> functionWords = new ArrayList<>();
    Optional<NercWords.LowImpact> lowImpact = Optional.empty();
    String otherDevices = "";
    String note = "";
    try (ResultSet row =
        statements
            .get(
                "SELECT use, words, kinds, condition, note, devices FROM nerc_words ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        List<String> words = row.getString(2).lines().toList();
        List<ApplicableSystem> kinds = kinds(row.getString(3));
        String text = row.getString(5);
        List<String> devices = row.getString(6).lines().toList();
        switch (row.getString(1)) {
          case NAME ->
              names.add(
                  new NercWords.Name(
                      words,
                      devices,
                      kinds.getFirst(),
                      kinds.subList(1, kinds.size()),
                      row.getString(4),
                      text));
          case SUBJECT -> subjects.add(new NercWords.Subject(words, devices, text));
          case QUALIFIER -> qualifiers.add(new NercWords.Qualifier(words, row.getString(4), text));
          case FUNCTION -> functionWords.addAll(words);
          case LOW_IMPACT ->
              lowImpact =
                  Optional.of(
                      new NercWords.LowImpact(
                          kinds.subList(1, kinds.size()), kinds.getFirst(), text));
          case DEVICES -> otherDevices = text;
          default -> note = text;
        }
      }
    }
    return new NercWords(
        List.copyOf(names),
        List.copyOf(subjects),
        List.copyOf(qualifiers),
        List.copyOf(functionWords),
        lowImpact.orElseThrow(),
        otherDevices,
        note);
  }

  private static List<ApplicableSystem> kinds(String lines) {
    return lines.lines().map(each -> ApplicableSystem.parse(each).orElseThrow()).toList();
  }

  static void write(Connection connection, NercWords words) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO nerc_words (use, words, kinds, condition, note, devices)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (NercWords.Name each : words.names()) {
        String kinds = lines(each.kind(), each.listedToo());
        Sql.row(
            insert,
            NAME,
            String.join("\n", each.words()),
            kinds,
            each.condition(),
            each.note(),
            String.join("\n", each.devices()));
      }
      for (NercWords.Subject each : words.subjects()) {
        Sql.row(
            insert,
            SUBJECT,
            String.join("\n", each.words()),
            "",
            "",
            each.text(),
            String.join("\n", each.devices()));
      }
      for (NercWords.Qualifier each : words.qualifiers()) {
        Sql.row(
            insert,
            QUALIFIER,
            String.join("\n", each.words()),
            "",
            each.argument(),
            each.value(),
            "");
      }
      Sql.row(insert, FUNCTION, String.join("\n", words.functionWords()), "", "", "", "");
      NercWords.LowImpact low = words.lowImpact();
      Sql.row(insert, LOW_IMPACT, "", lines(low.listed(), low.kinds()), "", low.note(), "");
      Sql.row(insert, DEVICES, "", "", "", words.otherDevices(), "");
      Sql.row(insert, LIST, "", "", "", words.note(), "");
    }
  }

  private static String lines(ApplicableSystem first, List<ApplicableSystem> others) {
    return first.value()
        + others.stream().map(each -> "\n" + each.value()).collect(Collectors.joining());
  }
}
