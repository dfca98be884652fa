package org.otsecurity.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;

/** What is longer than the screen is shown by a program of the user's choice, started for real. */
@DisabledOnOs(OS.WINDOWS)
class PagerTest {
  @TempDir Path folder = Path.of("");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void isWhatTheEnvironmentNames() {
    assertThat(Pager.of(Map.of("PAGER", "most -w"))).contains(new Pager("most -w"));
    assertThat(Pager.of(Map.of("PAGER", "most", "OT_SECURITY_PAGER", "less -S")))
        .contains(new Pager("less -S"));
    assertThat(Pager.of(Map.of("PAGER", "most", "OT_SECURITY_PAGER", ""))).isEmpty();
    assertThat(Pager.of(Map.of("PAGER", "cat"))).isEmpty();
    assertThat(Pager.of(Map.of("PATH", folder.toString()))).isEmpty();
  }

  @Test
  void isLessWhereThatIsInstalled() throws IOException {
    assertThat(Files.createFile(folder.resolve("less")).toFile().setExecutable(true)).isTrue();
    assertThat(Pager.of(Map.of("PATH", "/nowhere:" + folder))).contains(new Pager("less"));
  }

  @Test
  void showsWhatIsLongerThanTheScreen() throws IOException {
    Path shown = folder.resolve("shown");
    print(new Terminal(true, false, 80, 3), "cat > " + shown, "one", "two", "three");
    assertThat(shown).hasContent("one\ntwo\nthree\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void isNotStartedWithoutNeed() {
    String never = "touch " + folder.resolve("started");
    print(new Terminal(true, false, 80, 4), never, "one", "two", "three");
    print(new Terminal(true, false, 80, 0), never, "one", "two", "three");
    print(new Terminal(false, false, 80, 2), never, "one", "two", "three");
    assertThat(folder).isEmptyDirectory();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\nthree\n".repeat(3));
  }

  @Test
  void nothingIsLostIfItCannotBeStarted() {
    print(new Terminal(true, false, 80, 2), "no-such-pager-here", "one", "two");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-pager-here");
  }

  /** A reader who has seen enough has lost nothing. */
  @Test
  void mayBeLeftBeforeTheEnd() {
    String[] lines = new String[50_000];
    Arrays.fill(lines, "a line of the answer");
    Session session = print(new Terminal(true, false, 80, 20), "head -1 > /dev/null", lines);
    assertThat(session.out().loss()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private Session print(Terminal terminal, String command, String... lines) {
    Session session =
        new Session(
            new Installation(folder),
            new Output(out, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
    session.setPager(() -> Optional.of(new Pager(command)));
    session.print(
        Json::object,
        new Presentation(),
        sheet -> {
          for (String each : lines) {
            sheet.verbatim(each);
          }
        });
    session.out().flush();
    return session;
  }
}
