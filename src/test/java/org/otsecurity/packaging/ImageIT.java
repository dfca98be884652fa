package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image, wherever it is unpacked and however poor the environment is. */
class ImageIT {
  private static final long MOST_BYTES = 60_000_000;

  @TempDir Path folder = Path.of("");

  @Test
  void worksInAnyFolderWithoutALocale() throws Exception {
    Path place = folder.resolve("für R&D (1)");
    Carriers.succeed(folder, "cp", "-R", Carriers.image().toString(), place.toString());
    Path link =
        Files.createSymbolicLink(folder.resolve("link"), Path.of("für R&D (1)/bin/ot-security"));
    for (Path each : List.of(place.resolve("bin/ot-security"), link)) {
      assertThat(Carriers.succeed(folder, each.toString(), "search", "SR 5.2"))
          .contains("SR 5.2")
          .doesNotContain("warning");
      assertThat(Carriers.succeed(folder, each.toString(), "search", "übermäßig"))
          .contains("\"übermäßig\"");
    }
    Carriers.succeed(
        folder,
        link.toString(),
        "export",
        "mappings",
        "--from",
        "iec62443-3-3",
        "--to",
        "nist-800-53",
        "Zuordnung für uns.csv");
    assertThat(folder.resolve("Zuordnung für uns.csv")).isNotEmptyFile();
    Carriers.useOverStdio(link.toString(), "serve");
  }

  @Test
  void everyQuestionHasItsCommand() throws Exception {
    String program = Carriers.image().resolve("bin/ot-security").toString();
    for (String each :
        List.of(
            "--version",
            "--help",
            "show SR 1.1",
            "explain SR 3.4 --for PLC",
            "term conduit",
            "list",
            "levels 2",
            "zones substation",
            "map SR 1.1 --to nist-800-53",
            "compare CR 1.1 IA-2",
            "technique T0836",
            "techniques --asset PLC",
            "threats Sandworm",
            "applicable water utility in Germany",
            "nerc --impact high",
            "diff mitre-ics",
            "config claude-desktop",
            "completion bash",
            "ingest list",
            "sync list",
            "doctor",
            "verify",
            "demo")) {
      List<String> command = new ArrayList<>(List.of(program));
      command.addAll(List.of(each.split(" ")));
      Carriers.Output output = Carriers.run(folder, command);
      assertThat(output.code()).as(each + ": " + output.out()).isZero();
      assertThat(output.out())
          .as(each)
          .isNotBlank()
          .doesNotContain("[warning]")
          .doesNotContainPattern("[a-z]Exception");
    }
  }

  @Test
  void classCacheFitsWhereTimesWereNotKept() throws Exception {
    Path copy = folder.resolve("copy");
    Carriers.succeed(folder, "cp", "-R", Carriers.image().toString(), copy.toString());
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path each : files.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(Instant.EPOCH));
      }
    }
    // "on" ends Java with an error if the cache does not fit.
    for (String word : List.of("--version", "serve")) {
      Carriers.succeed(
          folder,
          copy.resolve("runtime/bin/java").toString(),
          "-XX:AOTMode=on",
          "-XX:AOTCache=" + cache(copy, word),
          "-jar",
          copy.resolve("app/ot-security.jar").toString(),
          word);
    }
  }

  @Test
  void holdsWhatIsNeededAndNoMore() throws Exception {
    Path image = Carriers.image();
    try (JarFile driver =
        new JarFile(only(image.resolve("app/lib"), "sqlite-jdbc-*.jar").toFile())) {
      assertThat(
              driver.stream()
                  .filter(each -> each.getName().matches(".*/native/.*\\.(so|dll|dylib)")))
          .hasSize(1);
    }
    assertThat(Carriers.succeed(image, "runtime/bin/java", "--list-modules"))
        .contains("java.sql@")
        .doesNotContain("java.desktop", "jdk.compiler");
    for (String each :
        List.of(
            "LICENSE",
            "NOTICE",
            "THIRD-PARTY.md",
            "sbom.cdx.json",
            "SHA256SUMS",
            "share/powershell/ot-security.ps1")) {
      assertThat(image.resolve(each)).isNotEmptyFile();
    }
    try (Stream<Path> libraries = Files.list(image.resolve("app/lib"))) {
      for (Path each : libraries.toList()) {
        String name = each.getFileName().toString().replace(".jar", "");
        assertThat(image.resolve("licences").resolve(name)).isNotEmptyDirectory();
      }
    }
    assertThat(only(image.getParent(), "*.tar.gz"))
        .satisfies(each -> assertThat(Files.size(each)).isLessThan(MOST_BYTES));
  }

  @Test
  void listOfFilesIsWhole() throws Exception {
    Path copy = folder.resolve("copy");
    Carriers.succeed(folder, "cp", "-R", Carriers.image().toString(), copy.toString());
    Carriers.succeed(copy, "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS");
    List<String> verify = List.of(copy.resolve("bin/ot-security").toString(), "verify", "--json");
    Carriers.Output whole = Carriers.run(folder, verify);
    assertThat(whole.code()).as(whole.out()).isZero();
    assertThat(whole.out()).contains("\"elsewhere\":[],\"beside\":[]");

    Files.writeString(copy.resolve("app/lib/more.jar"), "");
    Files.writeString(copy.resolve("README.md"), "others");
    Carriers.Output changed = Carriers.run(folder, verify);
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("[\"README.md\"]", "[\"app/lib/more.jar\"]");
  }

  @Test
  void manualPageHasEveryCommand() throws Exception {
    Path page = Carriers.image().resolve("share/man/man1/ot-security.1");
    String text = Files.readString(page);
    String help =
        Carriers.succeed(folder, Carriers.image().resolve("bin/ot-security").toString(), "--help");
    help.lines()
        .dropWhile(each -> !each.equals("Commands:"))
        .skip(1)
        .takeWhile(each -> each.startsWith("  "))
        .filter(each -> each.matches("  [a-z].*") && !each.startsWith("  help"))
        .map(each -> each.strip().split(" ")[0].replace("-", "\\-"))
        .forEach(each -> assertThat(text).contains(".SS ot-security " + each + "\n"));
    Carriers.assumeProgram("man");
    assertThat(Carriers.succeed(folder, "man", "--warnings", "-E", "UTF-8", "-l", page.toString()))
        .contains("NAME", "search")
        .doesNotContain("warning:");
  }

  private static Path cache(Path image, String word) throws IOException {
    return only(image.resolve("app"), word.equals("serve") ? "*-serve.aot" : "*[!e].aot");
  }

  private static Path only(Path folder, String pattern) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      return found.iterator().next();
    }
  }
}
