package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.otsecurity.domain.id.Sha256;

/**
 * Holds facts of ours to those of a source, in every checkout.
 *
 * <p>Where the publishers' files are, the facts are compared with them row by row. A table of
 * checksums, one of each fact that was compared, makes the comparison lasting: where the files are
 * not, the corpus must still have these checksums. {@code -Dgolden.update=true} rewrites the table,
 * but only where the files are and after the comparison with them has passed.
 */
final class FactSheet {
  private static final Path FOLDER = Path.of("src", "test", "resources", "facts");
  private static final String EMPTY = "-";
  private static final int DIGITS = 8;

  /** Which of its two comparisons there are, and whether the first rewrites the second. */
  enum Mode {
    WITH_SOURCE,
    WITH_SOURCE_REWRITING,
    WITHOUT_SOURCE;

    private static Mode ofThisRun() {
      return !SharedData.isThere()
          ? WITHOUT_SOURCE
          : Boolean.getBoolean("golden.update") ? WITH_SOURCE_REWRITING : WITH_SOURCE;
    }
  }

  private final Path file;
  private final boolean whole;
  private final Mode mode;

  FactSheet(Path file, boolean whole, Mode mode) {
    this.file = file;
    this.whole = whole;
    this.mode = mode;
  }

  /** A source that states all rows: one of ours that it lacks is wrong. */
  static FactSheet ofAllRows(String name) {
    return new FactSheet(FOLDER.resolve(name + ".tsv"), true, Mode.ofThisRun());
  }

  /** A source that states some of the rows. */
  static FactSheet ofSomeRows(String name) {
    return new FactSheet(FOLDER.resolve(name + ".tsv"), false, Mode.ofThisRun());
  }

  /**
   * Compares facts.
   *
   * @param source reads the facts from the publishers' files; called where they are
   */
  void check(Facts ours, Supplier<Facts> source) {
    if (mode != Mode.WITHOUT_SOURCE) {
      Facts theirs = source.get();
      assertThat(theirs.ids()).as("rows of the source of " + file).isNotEmpty();
      List<String> found = theirs.disagreements(ours);
      found.addAll(surplus(ours, theirs.ids(), "the source does not"));
      assertThat(found).as("disagreements with the source of %s", file).isEmpty();
      String table = table(ours, theirs);
      if (mode == Mode.WITH_SOURCE_REWRITING) {
        write(table);
      }
      assertThat(file).hasContent(table);
    }
    assertThat(changes(ours))
        .as(
            "facts that are no longer those once compared with their source; if a correction"
                + " intends it, run this test beside the publishers' files with"
                + " -Dgolden.update=true (%s)",
            file)
        .isEmpty();
  }

  private List<String> surplus(Facts ours, Set<String> ids, String what) {
    List<String> found = new ArrayList<>();
    if (whole) {
      ours.ids().stream()
          .filter(each -> !ids.contains(each))
          .forEach(each -> found.add(each + ": ours has it, " + what));
    }
    return found;
  }

  /** The checksums of our facts as far as the source states them. */
  private static String table(Facts ours, Facts theirs) {
    List<String> names = theirs.names();
    StringBuilder table = new StringBuilder("id\t").append(String.join("\t", names)).append('\n');
    for (String id : theirs.ids()) {
      List<String> cells = new ArrayList<>(List.of(id));
      for (String name : names) {
        cells.add(theirs.states(id, name) ? checksum(ours.value(id, name).orElseThrow()) : "");
      }
      table.append(String.join("\t", cells)).append('\n');
    }
    return table.toString();
  }

  private List<String> changes(Facts ours) {
    assertThat(file).exists();
    List<String> lines = read();
    String[] names = lines.get(0).split("\t", -1);
    List<String> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      String id = cells[0];
      ids.add(id);
      if (!ours.ids().contains(id)) {
        found.add(id + ": it is no longer there");
        continue;
      }
      for (int i = 1; i < names.length; i++) {
        String now = ours.value(id, names[i]).map(FactSheet::checksum).orElse("not there");
        if (!cells[i].isEmpty() && !cells[i].equals(now)) {
          found.add(id + ": " + names[i] + " changed to " + ours.value(id, names[i]).orElse(now));
        }
      }
    }
    found.addAll(surplus(ours, ids, "the table does not"));
    return found;
  }

  private static String checksum(String value) {
    if (value.isEmpty()) {
      return EMPTY;
    }
    return Sha256.of(value).substring(0, DIGITS);
  }

  private List<String> read() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String table) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
