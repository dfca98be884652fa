package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the comparison with sources and with their checksums notices. */
class FactSheetTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aSourceIsContradictedByAnotherValueAMissingFactAndAMissingRow() {
    Facts theirs = facts("SR 1.1", 1);
    theirs.holds("SR 1.1", "title", "with user", title -> title.contains("user"));
    theirs.put("SR 1.2", "level", 2);
    Facts ours = facts("SR 1.1", 2);
    ours.put("SR 1.1", "title", "Account management");
    ours.put("SR 1.2", "title", "Of no matter");
    assertThat(theirs.disagreements(ours))
        .containsExactly(
            "SR 1.1: level: ours 2, theirs 1",
            "SR 1.1: title: ours Account management, theirs with user",
            "SR 1.2: level: ours not there, theirs 2");
    assertThat(theirs.disagreements(facts("SR 1.1", 1)))
        .contains("SR 1.2: the source has it, ours does not");
    assertThat(facts("SR 1.1", 1).disagreements(ours)).hasSize(1);
  }

  @Test
  void checksumsAreContradictedByEveryChange() throws IOException {
    sheet(FactSheet.Mode.WITH_SOURCE_REWRITING).check(facts("SR 1.1", 1), () -> facts("SR 1.1", 1));
    Files.readAllLines(file()).forEach(each -> assertThat(each).doesNotEndWith("\t1"));
    sheet(FactSheet.Mode.WITHOUT_SOURCE).check(facts("SR 1.1", 1), FactSheetTest::noSource);

    contradicted(facts("SR 1.1", 2), "SR 1.1: level changed to 2");
    contradicted(facts("SR 1.2", 1), "SR 1.1: it is no longer there");
    Facts more = facts("SR 1.1", 1);
    more.put("SR 1.2", "level", 1);
    contradicted(more, "SR 1.2: ours has it, the table does not");
    new FactSheet(file(), false, FactSheet.Mode.WITHOUT_SOURCE)
        .check(more, FactSheetTest::noSource);
  }

  @Test
  void checksumsAreOnlyRewrittenAfterTheSourceHasAgreed() throws IOException {
    sheet(FactSheet.Mode.WITH_SOURCE_REWRITING).check(facts("SR 1.1", 1), () -> facts("SR 1.1", 1));
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() ->
            sheet(FactSheet.Mode.WITH_SOURCE_REWRITING)
                .check(facts("SR 1.1", 2), () -> facts("SR 1.1", 1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SR 1.1: level: ours 2, theirs 1");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThatThrownBy(() ->
            sheet(FactSheet.Mode.WITH_SOURCE).check(facts("SR 1.1", 2), () -> facts("SR 1.1", 2)))
        .isInstanceOf(AssertionError.class);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  private void contradicted(Facts changed, String problem) {
    assertThatThrownBy(
            () -> sheet(FactSheet.Mode.WITHOUT_SOURCE).check(changed, FactSheetTest::noSource))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(problem);
  }

  private FactSheet sheet(FactSheet.Mode mode) {
    return new FactSheet(file(), true, mode);
  }

  private Path file() {
    return folder.resolve("facts.tsv");
  }

  private static Facts noSource() {
    throw new AssertionError("the source is not here");
  }

  private static Facts facts(String id, int level) {
    Facts facts = new Facts();
    facts.put(id, "level", level);
    return facts;
  }
}
