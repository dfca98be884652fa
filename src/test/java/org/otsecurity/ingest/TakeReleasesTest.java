package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.SharedFiles;
import org.otsecurity.ingest.sync.LocalFiles;

class TakeReleasesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void whatCannotBeWrittenAsAWholeIsNotWrittenInPart() throws IOException {
    Path there = Files.writeString(folder.resolve("there.tsv"), "before");
    Path created = folder.resolve("releases").resolve("created.tsv");
    Path file = Files.writeString(folder.resolve("file"), "");
    Map<Path, String> contents = new LinkedHashMap<>();
    contents.put(there, "after");
    contents.put(created, "after");
    contents.put(file.resolve("no-folder").resolve("last.yaml"), "after");
    var plan = new TakeReleases.Plan(List.of(), List.of(), contents);
    assertThatThrownBy(() -> TakeReleases.write(plan)).isInstanceOf(IOException.class);
    assertThat(there).hasContent("before");
    assertThat(created).doesNotExist();
    contents.keySet().removeIf(each -> each.startsWith(file));
    TakeReleases.write(plan);
    assertThat(there).hasContent("after");
    assertThat(created).hasContent("after");
  }

  @Test
  void rowsOfAttackAreCountedBeforeAndNow() throws IOException {
    TakeReleases take = new TakeReleases(Path.of("corpus"));
    Path file = SharedFiles.file("data/mitre/ics-attack-19.1.json");
    TakeReleases.Plan plan = take.plan(LocalFiles.read(take::read, file).files(), LocalDate.EPOCH);
    TakeReleases.Brought attack = plan.brought().getFirst();
    assertThat(attack.before()).hasValue("18.1");
    assertThat(attack.work().kinds())
        .extracting(
            OpenWork.KindOfRows::kind,
            each -> each.before().orElseThrow(),
            OpenWork.KindOfRows::now)
        .contains(
            tuple("technique", 83, 79),
            tuple("sub-technique", 0, 18),
            tuple("mitigation", 52, 52),
            tuple("campaign", 7, 8),
            tuple("detection strategy", 83, 97));
    assertThat(attack.work().textsWithoutRow()).isEmpty();
  }
}
