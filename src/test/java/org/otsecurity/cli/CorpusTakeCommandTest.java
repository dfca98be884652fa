package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** The maintainers' job: one command, and a list of what it leaves to a person. */
class CorpusTakeCommandTest {
  private static final String OLDER = "src/test/resources/take/ics-attack-1.0.json";
  private static final String NEWER = "src/test/resources/take/ics-attack-2.0.json";

  @TempDir Path corpus = Path.of("");

  /** A corpus of one document with four texts and a topic, before its first release. */
  @BeforeEach
  void writeCorpus() throws IOException {
    Files.createDirectories(corpus.resolve("schema"));
    String declaration =
        Files.readString(Path.of("corpus/documents/mitre-ics/document.yaml"))
            .replaceAll("(?m)^ +usual: .*\\n", "")
            .replaceAll("(?m)^edition: .*", "edition: \"1.0\"")
            .replaceAll("(?m)^published: .*", "published: \"2025-02-01\"")
            .replaceAll("(?m)^verified: .*", "verified: \"2025-02-02\"")
            .replaceAll("© \\d{4}", "© 2025")
            .replaceAll("release \\d+\\.\\d+", "release 1.0");
    write("documents/mitre-ics/document.yaml", declaration);
    write(
        "documents/mitre-ics/texts/all.yaml",
        """
        T0001:
          summary: A way in.
        T0002:
          summary: A way that T0001 does not go.
        M0001:
          summary: A lock.
        M0002:
          summary: A bolt.
        """);
    write(
        "documents/mitre-ics/additions.yaml",
        """
        former_names:
          - {id: T0001, name: Older Way, until: "9"}
        device_names:
          - {name: bolt, assets: [M0002]}
        """);
    write(
        "topics/topics.yaml",
        """
        # T0001 was there first.
        topics:
          - answer: T0001 and M0001 (also T0001.), not T00011 or XT0001.
        """);
    take(OLDER);
  }

  private void write(String name, String text) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(corpus.resolve(name));
  }

  private CommandRun take(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "corpus";
    arguments[1] = "take";
    arguments[2] = "--corpus";
    arguments[3] = corpus.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void factsAndEditionAreWrittenAndTheRestStays() throws IOException {
    String before = read("documents/mitre-ics/document.yaml");
    CommandRun run = take(NEWER);
    assertThat(run.code()).as(run.err()).isEqualTo(10);
    assertThat(read("releases/mitre-ics-2.0.tsv"))
        .startsWith("release\tmitre-ics\t2.0\t2026-03-04\n")
        .contains("T0003.001\tsub-technique\tactive\tBy Night\tT0003\t")
        .doesNotContain("Words of ours");
    String today = LocalDate.now(Clock.systemUTC()).toString();
    assertThat(read("documents/mitre-ics/document.yaml"))
        .isEqualTo(
            before
                .replace("edition: \"1.0\"", "edition: \"2.0\"")
                .replace("published: \"2025-02-01\"", "published: \"2026-03-04\"")
                .replace("© 2025 ", "© 2026 ")
                .replace("verified: \"2025-02-02\"", "verified: \"" + today + "\""));
  }

  @Test
  void whatIsLeftToAPersonIsTold() {
    CommandRun run = take(NEWER);
    assertThat(run.out().replace(corpus + "/", ""))
        .contains(
            """
            mitre-ics 1.0 to 2.0
              Its edition is set to 2.0.
              in force       before  now  without text
              tactic              1    1             1
              technique           2    2             1
              sub-technique       0    1             1
              mitigation          2    1             -
              Without a text of ours, technique: T0003.
              Texts whose row is gone, 1:
                documents/mitre-ics/texts/all.yaml:7: the release has no M0002
              What speaks of rows no longer in force, 4:
                documents/mitre-ics/additions.yaml:4: M0002 is not in the release any more
                documents/mitre-ics/texts/all.yaml:4: T0001 is revoked, use now T0003.001 New Way: By Night
                topics/topics.yaml:3: T0001 is revoked, use now T0003.001 New Way: By Night
                topics/topics.yaml:3: T0001 is revoked, use now T0003.001 New Way: By Night
            """)
        .contains("What names the edition before, 1:", "document.yaml:16: names 1.0");
  }

  @Test
  void theSameIsThereAsJson() {
    JsonNode json = Json.parseObject(take(NEWER, "--json").out());
    assertThat(json.at("/releases/0/state").asString()).isEqualTo("written");
    JsonNode document = json.at("/documents/0");
    assertThat(document.path("edition_set").asBoolean()).isTrue();
    assertThat(document.path("kinds").get(1).toString())
        .isEqualTo(
            "{\"kind\":\"technique\",\"before\":2,\"in_force\":2,\"without_text\":[\"T0003\"]}");
    assertThat(document.path("references").size()).isEqualTo(4);
    assertThat(document.path("texts_without_row").get(0).path("line").asInt()).isEqualTo(7);
  }

  @Test
  void takenAgainNothingChangesAndTheWorkIsStillTold() throws IOException {
    take(NEWER);
    String declared = read("documents/mitre-ics/document.yaml");
    CommandRun run = take(NEWER);
    assertThat(run.code()).isEqualTo(10);
    assertThat(run.out())
        .contains("mitre-ics-2.0.tsv: unchanged", "mitre-ics 1.0 to 2.0")
        .doesNotContain("Its edition");
    assertThat(read("documents/mitre-ics/document.yaml")).isEqualTo(declared);
  }

  @Test
  void nothingIsLeftOfAReleaseWhoseRowsAllHaveTexts() {
    CommandRun run = take(OLDER);
    assertThat(run.out()).endsWith("\nNothing is left to do.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    String before = read("documents/mitre-ics/document.yaml");
    CommandRun run = take(NEWER, "--dry-run");
    assertThat(run.out()).contains("would be written", "Its edition would be set to 2.0.");
    assertThat(run.code()).isEqualTo(10);
    assertThat(corpus.resolve("releases/mitre-ics-2.0.tsv")).doesNotExist();
    assertThat(read("documents/mitre-ics/document.yaml")).isEqualTo(before);
  }

  @Test
  void anEarlierReleaseIsNotRewritten() throws IOException {
    take(NEWER);
    Path older = corpus.resolve("releases/mitre-ics-1.0.tsv");
    assertThat(take(OLDER).out()).contains("mitre-ics-1.0.tsv: unchanged", "mitre-ics 1.0 to 2.0");
    Files.writeString(older, Files.readString(older).replace("Steady", "Changed"));
    String changed = Files.readString(older);
    CommandRun run = take(OLDER);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("older\\s+than\\s+2.0;\\s+nothing\\s+was\\s+changed")
        .contains("Remove ");
    assertThat(older).hasContent(changed);
    Files.delete(older);
    assertThat(take(OLDER).out()).contains("mitre-ics-1.0.tsv: written");
    assertThat(read("documents/mitre-ics/document.yaml")).contains("edition: \"2.0\"");
  }

  @Test
  void refusedFilesChangeNothing() throws IOException {
    Path file = corpus.resolve("other.json");
    Files.writeString(file, Files.readString(Path.of(NEWER)).replace("\"2.0\"", "\"99.0\""));
    CommandRun impossible = take(NEWER, file.toString());
    assertThat(impossible.code()).isEqualTo(1);
    assertThat(impossible.err()).containsPattern("calls\\s+itself\\s+release\\s+99.0");
    Files.writeString(file, "{}");
    assertThat(take(NEWER, file.toString()).err()).contains("It is none of");
    assertThat(corpus.resolve("releases/mitre-ics-2.0.tsv")).doesNotExist();
    assertThat(take("nowhere.json").err()).contains("There is no nowhere.json");
    CommandRun run = CommandRun.of("corpus", "take", "--corpus", "src", NEWER);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("src is no corpus");
  }

  @Test
  void aFolderIsLookedThrough() throws IOException {
    Path folder = Files.createDirectories(corpus.resolve("bundles"));
    for (String each : List.of(OLDER, NEWER)) {
      Files.copy(Path.of(each), folder.resolve(Path.of(each).getFileName()));
    }
    Files.writeString(folder.resolve("else.json"), "{}");
    CommandRun run = take(folder.toString());
    assertThat(run.out()).contains("mitre-ics-1.0.tsv: unchanged", "mitre-ics-2.0.tsv: written");
    assertThat(run.err()).contains("else.json is passed over");
  }
}
