package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.install.DataHome;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** What {@code verify} finds in a folder laid out as an image is. */
class VerifyCommandTest {
  private static final List<String> FILES =
      List.of(
          "LICENSE",
          "app/lib/a.jar",
          "app/ot-security.jar",
          "bin/ot-security",
          "runtime/bin/java",
          "share/man/man1/ot-security.1");

  @TempDir Path folder = Path.of("");
  private Path image = Path.of("");
  private Path released = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    image = folder.toRealPath().resolve("image");
    StringBuilder list = new StringBuilder();
    for (String each : FILES) {
      write(each, "bytes of " + each);
      list.append(Sha256.of("bytes of " + each)).append("  ").append(each).append('\n');
    }
    write("SHA256SUMS", list.toString());
    released = Files.writeString(folder.resolve("released"), list);
  }

  @Test
  void whatIsAsListedPasses() {
    CommandRun run = verify();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(image.toString(), "6 files", "All that runs is as listed.")
        .contains("The list lies in the same place", "Not covered: permissions");
    assertThat(verify("--sums", released.toString()).out()).contains("gh attestation verify");
  }

  @Test
  void whatDiffersIsNamed() throws IOException {
    write("app/ot-security.jar", "others");
    write("LICENSE", "none");
    write("app/lib/b.jar", "more");
    Files.delete(image.resolve("runtime/bin/java"));
    JsonNode json = json(verify("--json"), 1);
    assertThat(texts(json, "changed")).containsExactly("LICENSE", "app/ot-security.jar");
    assertThat(texts(json, "additional")).containsExactly("app/lib/b.jar");
    assertThat(texts(json, "missing")).containsExactly("runtime/bin/java");
    assertThat(json.path("same").asInt()).isEqualTo(3);
    assertThat(verify().out())
        .contains("Changed       app/ot-security.jar", "Additional    app/lib/b.jar")
        .contains("Missing       runtime/bin/java", "Not all is as listed.");
  }

  /** npm puts package.json beside, Debian puts documents elsewhere. */
  @Test
  void whatPackagesMoveIsToldAndPasses() throws IOException {
    Files.delete(image.resolve("share/man/man1/ot-security.1"));
    write("package.json", "{}");
    JsonNode json = json(verify("--json", "--sums", released.toString()), 0);
    assertThat(texts(json, "elsewhere")).containsExactly("share/man/man1/ot-security.1");
    assertThat(texts(json, "beside")).containsExactly("package.json");
    assertThat(verify().out())
        .contains("1 file kept elsewhere", "1 file beside the program, as packages have it");
  }

  @Test
  void listThatWasChangedWithItsFileIsFoundByThatOfTheRelease() throws IOException {
    write("app/ot-security.jar", "others");
    write(
        "SHA256SUMS",
        Files.readString(released)
            .replace(Sha256.of("bytes of app/ot-security.jar"), Sha256.of("others")));
    assertThat(verify().code()).isZero();
    JsonNode json = json(verify("--sums", released.toString(), "--json"), 1);
    assertThat(texts(json, "changed")).containsExactly("app/ot-security.jar");
    assertThat(json.path("list_inside_same").asBoolean()).isFalse();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.jar"), "bytes of app/lib/a.jar");
    Files.delete(image.resolve("app/lib/a.jar"));
    Files.delete(image.resolve("app/lib"));
    Files.createSymbolicLink(image.resolve("app/lib"), outside);
    Files.delete(image.resolve("bin/ot-security"));
    Path same = Files.writeString(outside.resolve("same"), "bytes of bin/ot-security");
    Files.createSymbolicLink(image.resolve("bin/ot-security"), same);
    JsonNode json = json(verify("--json"), 1);
    assertThat(texts(json, "changed")).containsExactly("bin/ot-security");
    assertThat(texts(json, "missing")).containsExactly("app/lib/a.jar");
    assertThat(texts(json, "additional")).containsExactly("app/lib");

    Files.move(image.resolve("SHA256SUMS"), outside.resolve("list"));
    Files.createSymbolicLink(image.resolve("SHA256SUMS"), outside.resolve("list"));
    assertThat(verify().code()).isEqualTo(69);
  }

  @Test
  void missingListIsMissing() throws IOException {
    Files.delete(image.resolve("SHA256SUMS"));
    assertThat(verify().err()).contains("is not there", "not whole", "--sums FILE");
    assertThat(verify().code()).isEqualTo(69);
    CommandRun run = verify("--sums", folder.resolve("none").toString());
    assertThat(run.code()).isEqualTo(69);
    assertThat(run.err()).contains("Download it with the release.");
    JsonNode json = json(verify("--json", "--sums", released.toString()), 1);
    assertThat(texts(json, "changed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "words",
        "HASH  ../outside",
        "HASH  /etc/passwd",
        "HASH  app//a.jar",
        "HASH  app\\a.jar",
        "HASH  a\nHASH  a",
        "HASH  \u0007",
        "HASH  ü"
      })
  void whatIsNoListIsRefused(String text) throws IOException {
    String hash = Sha256.of("");
    Path list = folder.resolve("list");
    // The last one is no UTF-8.
    Files.write(list, text.replace("HASH", hash).getBytes(StandardCharsets.ISO_8859_1));
    CommandRun run = verify("--sums", list.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be the list of an image");
  }

  @Test
  void listsAreBounded() throws IOException {
    Path list = Files.write(folder.resolve("list"), new byte[1_000_001]);
    assertThat(verify("--sums", list.toString()).err().replaceAll("\\s+", " "))
        .contains("larger than 1000000 bytes");
    String lines = (Sha256.of("") + "  a\n").repeat(5_001);
    Files.writeString(list, lines);
    assertThat(verify("--sums", list.toString()).err().replaceAll("\\s+", " "))
        .contains("more than 5000 lines");
  }

  @Test
  void buildOfTheSourceSaysWhatIsComparedInstead() {
    CommandRun run = CommandRun.of("verify");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "Build", "Database", "SQLite", "There is no SHA256SUMS", "Not covered: the class");
    JsonNode json = Json.parseObject(CommandRun.of("verify", "--json").out());
    assertThat(json.path("checks")).hasSize(3);
    CommandRun refused = CommandRun.of("verify", "--sums", released.toString());
    assertThat(refused.code()).isEqualTo(69);
    assertThat(refused.err()).contains("where its source was built");
  }

  private CommandRun verify(String... options) {
    List<String> arguments = new ArrayList<>(List.of("verify"));
    arguments.addAll(List.of(options));
    return CommandRun.at(
        image.resolve("app"), DataHome.current(), arguments.toArray(new String[0]));
  }

  private void write(String name, String text) throws IOException {
    Path file = image.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static JsonNode json(CommandRun run, int code) {
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
    return Json.parseObject(run.out());
  }

  private static List<String> texts(JsonNode json, String name) {
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(each -> texts.add(each.asString()));
    return texts;
  }
}
