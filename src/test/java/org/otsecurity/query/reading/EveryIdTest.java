package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Signs;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.Store;

/** Every id of every document in every spelling: the row, or said, or refused. */
class EveryIdTest {
  private static final Store STORE = TestCorpus.store();
  private static final Resolver RESOLVER =
      new Resolver(STORE, new HeldNames(), (id, words) -> Optional.empty());
  private static final Standards STANDARDS = new Standards(STORE);

  /** One of so many. */
  private static final int IN_TURN = 4;

  /** A part of a requirement is also written behind a full stop. */
  private static final Pattern PART = Pattern.compile("r(\\d)part\\1");

  /** What looks like more of an id, and words that are no title of any row. */
  private static final List<String> JUNK =
      List.of(
          ".1",
          ".9",
          ".99",
          ".1.1",
          ".999",
          " RE 9",
          " RE 1 RE 2",
          "(99)",
          " (99)",
          "(1)(2)",
          "-9",
          "_9",
          "/9",
          "a",
          "_smt.a",
          " Part 9.9",
          "(z)",
          " foo",
          " foo bar",
          " (foo)",
          "-foo",
          " 2013",
          " enhancement 99",
          "'",
          " not",
          "+");

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyIdInEverySpellingIsTheRowOrSaidOrRefused() {
    int ids = 0;
    for (Document document : STORE.documents().all()) {
      for (Requirement each : rows(document)) {
        ids++;
        Map<String, String> spellings = IdSpellings.of(each, document, STANDARDS.cite(each).url());
        spellings.values().forEach(typed -> read(each, typed, Optional.empty()));
        // Where the document is given, the same is read but for the choice of the document.
        if (ids % IN_TURN == 0) {
          spellings.values().forEach(typed -> read(each, typed, Optional.of(document.id())));
        }
        IdSpellings.besideNames(each.id().value(), document, ids)
            .values()
            .forEach(typed -> read(each, typed, Optional.empty()));
      }
    }
    int tried = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(ids + " ids in " + tried + " spellings: " + counts);
    assertThat(wrong).isEmpty();
    assertThat(counts.get("exact")).isGreaterThan(tried * 9 / 10);
  }

  @Test
  void nothingBehindOrBeforeAnIdIsDroppedUnsaid() {
    int tried = 0;
    for (Document document : STORE.documents().all()) {
      for (Requirement row : rows(document)) {
        // Every kind of row gets all of it, each row a part.
        for (int i = tried % IN_TURN; i < JUNK.size(); i += IN_TURN) {
          tried++;
          withMore(row.id().value() + JUNK.get(i));
        }
        withMore("not " + row.id().value());
      }
    }
    System.out.println(tried + " ids with what belongs to none");
    assertThat(wrong).isEmpty();
  }

  private void withMore(String typed) {
    Optional<Resolution> read = RESOLVER.tryResolve(typed, Optional.empty());
    if (read.isPresent()
        && read.get().notes().isEmpty()
        && !isSame(typed, read.get().requirement())) {
      wrong.add(typed + " -> " + read.get().requirement().id());
    }
  }

  /** Whether a text has all letters and digits of an id, but for zeros: it is another held one. */
  private static boolean isSame(String typed, Requirement row) {
    return plain(typed).equals(plain(row.id().value()));
  }

  private static String plain(String text) {
    return PART.matcher(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z1-9]", ""))
        .replaceAll("r$1");
  }

  private static List<Requirement> rows(Document document) {
    return STORE.read(reader -> {
      List<Requirement> rows = new ArrayList<>();
      reader
          .headings(Optional.of(document.id()))
          .forEach(each -> rows.add(reader.requirement(each.id()).orElseThrow()));
      return rows;
    });
  }

  private void read(Requirement row, String typed, Optional<DocumentId> in) {
    Optional<Resolution> read = RESOLVER.tryResolve(typed, in);
    if (read.isEmpty()) {
      count("refused");
    } else if (read.get().requirement().id().equals(row.id())) {
      // A row of an earlier edition says which it is.
      int said = row.status() == Status.SUPERSEDED ? 1 : 0;
      count(read.get().notes().size() <= said ? "exact" : "exact, with a note");
    } else if (typed.equals(read.get().requirement().title())) {
      count("title of another row");
    } else if (isEdition(row, read.get().requirement()) && isWritten(typed, read.get())) {
      count("id of the edition in force");
    } else if (!read.get().notes().isEmpty()) {
      count("another, said");
    } else {
      wrong.add(typed + " " + in + " -> " + read.get().requirement().id());
    }
  }

  /** Whether one row belongs to an earlier edition of the document of the other. */
  private static boolean isEdition(Requirement earlier, Requirement later) {
    return earlier.status() == Status.SUPERSEDED
        && later.status() == Status.ACTIVE
        && earlier.id().standard().value().startsWith(later.id().standard().value() + "-");
  }

  /** Whether a text is the id that was read, to the digit: both editions have it. */
  private static boolean isWritten(String typed, Resolution read) {
    return exact(typed).equals(exact(read.requirement().id().value()));
  }

  private static String exact(String text) {
    return Signs.line(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void count(String outcome) {
    counts.merge(outcome, 1, Integer::sum);
  }
}
