package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.NextAttack;
import org.otsecurity.install.DataHome;

/** Which release an export is of: the synced one, unless licensed text lies beside it. */
class ExportReleaseTest {
  private static final String[] NAVIGATOR = {
    "export", "navigator", "--mitigation", NextAttack.MITIGATION
  };
  private static final String[] MATRIX = {
    "export", "matrix", "--mitigation", NextAttack.MITIGATION
  };

  @TempDir Path folder = Path.of("");

  private CommandRun run(String... arguments) {
    return CommandRun.at(new DataHome(folder.resolve("home")), arguments);
  }

  @Test
  void licensedTextIsNeverExportedAndAllElseIsOfTheReleaseAtHand() throws IOException {
    Path next = NextAttack.file(folder.resolve("next.json"));
    CommandRun sync = run("sync", "--from", next.toString());
    assertThat(sync.code()).as(sync.err()).isZero();
    CommandRun layer = run(NAVIGATOR);
    assertThat(layer.out()).contains("ATT&CK for ICS 20.0", "\"" + NextAttack.NEW + "\"");
    assertThat(layer.err()).isEmpty();
    assertThat(run(MATRIX).out()).contains(NextAttack.NEW_TITLE);

    assertThat(run("ingest", "iec62443", "docs/ingest/sample.json").code()).isZero();
    CommandRun base = run(NAVIGATOR);
    assertThat(base.code()).isZero();
    assertThat(base.out()).contains("ATT&CK for ICS 19.1").doesNotContain(NextAttack.NEW);
    assertThat(base.err())
        .contains("the releases of this build", "licensed text is never exported");
    assertThat(run(MATRIX).out()).doesNotContain(NextAttack.NEW_TITLE);
  }
}
