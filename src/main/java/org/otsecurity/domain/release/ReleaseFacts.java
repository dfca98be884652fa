package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.requirement.Status;

/**
 * The facts of one release without its words: enough to tell what changed between two, and free to
 * be passed on. Written as plain text, a line per row and one per further fact of it, so that a
 * difference of two files can be read as well.
 *
 * @param standard the document
 * @param version the release
 * @param date ISO date of the release; empty if unknown
 * @param rows its requirements, by id
 */
public record ReleaseFacts(DocumentId standard, String version, String date, List<Row> rows) {
  private static final String HEAD = "release";

  /** Begins a line with a further fact of the row above it. */
  private static final String FACT = "+";

  private static final int COLUMNS = 9;
  private static final int MARK_DIGITS = 12;

  private static final Pattern SPACES = Pattern.compile("\\s++");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\[assignment:[^\\[\\]]*+]");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]++");

  /**
   * One requirement.
   *
   * @param id canonical id
   * @param kind what it is
   * @param status whether it is in force
   * @param title its title
   * @param parent what it is a part of; empty if nothing
   * @param text mark of its words; empty if its words of this very release are not known
   * @param discussion mark of its further words; empty if not known
   * @param successors what replaces it
   * @param relations ids by name of the relation, in order
   * @param facts what else the publisher states of it
   */
  public record Row(
      String id,
      String kind,
      Status status,
      String title,
      String parent,
      String text,
      String discussion,
      List<String> successors,
      Map<String, List<String>> relations,
      List<ReleasedFact> facts) {
    /** Its relations with the one to what it is a part of. */
    Map<String, List<String>> allRelations() {
      if (parent.isEmpty()) {
        return relations;
      }
      Map<String, List<String>> all = new TreeMap<>(relations);
      all.put(ReleaseChange.PART_OF, List.of(parent));
      return all;
    }

    /** Its further facts, each as what can come and go on its own. */
    List<ReleasedFact> singleFacts() {
      return facts.stream().flatMap(each -> each.singles().stream()).toList();
    }
  }

  /** The facts of a release. */
  public static ReleaseFacts of(Release release) {
    List<Row> rows = new ArrayList<>();
    for (ReleasedRequirement each : release.requirements()) {
      boolean own = each.textRelease().equals(release.version());
      rows.add(
          new Row(
              each.id(),
              each.kind(),
              each.status(),
              onOneLine(each.title()),
              each.parent().orElse(""),
              own ? mark(each.text()) : "",
              own ? mark(each.discussion()) : "",
              each.successors(),
              each.relations(),
              each.facts().stream().map(ReleaseFacts::onOneLine).toList()));
    }
    rows.sort((a, b) -> a.id().compareTo(b.id()));
    return new ReleaseFacts(release.standard(), release.version(), release.date(), rows);
  }

  private static ReleasedFact onOneLine(ReleasedFact fact) {
    return new ReleasedFact(
        fact.name(), fact.values().stream().map(ReleaseFacts::onOneLine).toList());
  }

  private static String onOneLine(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /**
   * A mark of some words: equal for equal words, whatever the file they come from does about
   * spaces, punctuation and the labels of parameters, which OSCAL rewords without the standard
   * having changed.
   */
  private static String mark(Optional<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String lower = words.get().toLowerCase(Locale.ROOT);
    String plain =
        PUNCTUATION
            .matcher(ASSIGNMENT.matcher(lower).replaceAll("assignment"))
            .replaceAll(" ")
            .strip();
    return Sha256.of(plain).substring(0, MARK_DIGITS);
  }

  /** The facts as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.join("\t", HEAD, standard.value(), version, date)).append('\n');
    for (Row each : rows) {
      List<String> relations = new ArrayList<>();
      new TreeMap<>(each.relations())
          .forEach((name, ids) -> relations.add(name + "=" + String.join(",", ids)));
      text.append(
              String.join(
                  "\t",
                  each.id(),
                  each.kind(),
                  each.status().value(),
                  each.title(),
                  each.parent(),
                  each.text(),
                  each.discussion(),
                  String.join(",", each.successors()),
                  String.join(";", relations)))
          .append('\n');
      for (ReleasedFact one : each.facts()) {
        text.append(FACT).append('\t').append(one.name().value()).append('\t');
        text.append(String.join("\t", one.values())).append('\n');
      }
    }
    return text.toString();
  }

  /** The line of each row in {@link #text()}, from 1, in the order of {@link #rows()}. */
  public List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    // The first line is the head.
    int line = 2;
    for (Row each : rows) {
      lines.add(line);
      line += 1 + each.facts().size();
    }
    return lines;
  }

  /**
   * Reads facts.
   *
   * @throws ReleaseFactsException if the text has not this form
   */
  public static ReleaseFacts parse(String text) {
    List<String> lines = text.lines().toList();
    String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split("\t", -1);
    if (head.length != 4 || !head[0].equals(HEAD)) {
      throw new ReleaseFactsException(
          1, "", "must be \"" + HEAD + "\", document, version and date, separated by tabs");
    }
    DocumentId standard =
        DocumentId.of(head[1])
            .orElseThrow(() ->
                new ReleaseFactsException(1, "standard", "\"" + head[1] + "\" is no document"));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<ReleasedFact> facts = new ArrayList<>();
      int line = i + 1;
      while (i + 1 < lines.size() && lines.get(i + 1).startsWith(FACT + "\t")) {
        facts.add(fact(lines.get(++i), i + 1));
      }
      rows.add(row(lines.get(line - 1), line, facts));
    }
    return new ReleaseFacts(standard, head[2], head[3], rows);
  }

  private static ReleasedFact fact(String text, int line) {
    List<String> column = List.of(text.split("\t", -1));
    if (column.size() < 3 || column.get(2).isEmpty()) {
      throw new ReleaseFactsException(line, "facts", "a fact has a name and a value");
    }
    return new ReleasedFact(
        FactName.parse(column.get(1))
            .orElseThrow(() ->
                new ReleaseFactsException(
                    line, "facts", "\"" + column.get(1) + "\" is no name of a fact")),
        column.subList(2, column.size()));
  }

  private static Row row(String text, int line, List<ReleasedFact> facts) {
    String[] column = text.split("\t", -1);
    if (column.length != COLUMNS) {
      throw new ReleaseFactsException(
          line, "", "has " + column.length + " columns, not " + COLUMNS + ": " + column[0]);
    }
    Map<String, List<String>> relations = new TreeMap<>();
    for (String each : list(column[8], ";")) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new ReleaseFactsException(
            line, "relations", "a relation without a name: " + column[0]);
      }
      relations.put(each.substring(0, equals), list(each.substring(equals + 1), ","));
    }
    return new Row(
        column[0],
        column[1],
        Status.parse(column[2])
            .orElseThrow(() ->
                new ReleaseFactsException(
                    line, "status", "\"" + column[2] + "\" is no status: " + column[0])),
        column[3],
        column[4],
        column[5],
        column[6],
        list(column[7], ","),
        relations,
        List.copyOf(facts));
  }

  private static List<String> list(String joined, String separator) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(separator, -1));
  }
}
