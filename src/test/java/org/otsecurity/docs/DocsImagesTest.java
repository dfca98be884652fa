package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.Golden;
import org.otsecurity.cli.CommandRun;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.DataHome;

/** The pictures of the documents are drawn by the program, and each is shown somewhere. */
class DocsImagesTest {
  private static final Path IMAGES = Path.of("docs", "images");
  private static final String ZONES = "zones-";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> drawingsOfZonesAreThoseOfTheProgram() throws IOException {
    return images().stream()
        .map(each -> each.getFileName().toString())
        .filter(each -> each.startsWith(ZONES))
        .map(each -> DynamicTest.dynamicTest(each, () -> drawing(each)));
  }

  private void drawing(String image) throws IOException {
    Path file = folder.resolve(image);
    String name = image.substring(ZONES.length(), image.length() - ".svg".length());
    CommandRun run =
        CommandRun.of(
            new Terminal(false, false, 100),
            new DataHome(folder.resolve("home")),
            "zones",
            name,
            "--svg",
            file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    Golden.matches(IMAGES.resolve(image), Files.readString(file));
  }

  /** {@code docs/images/make-demo} runs this with {@code -Dgolden.update=true}. */
  @Test
  void recordingShowsWhatTheProgramPrints() {
    Golden.matches(
        IMAGES.resolve("demo.svg"),
        Recording.of(
            List.of(
                "search \"do we need unique accounts for each operator?\"",
                "show SR 5.2",
                "threats \"Sandworm Team\" PLC",
                "map SR 1.1 --to nist-800-53")));
  }

  @Test
  void everyPictureIsShown() throws IOException {
    Set<String> shown =
        Markdown.all().stream()
            .flatMap(page -> page.links().stream())
            .filter(each -> each.endsWith(".svg"))
            .map(each -> each.substring(each.lastIndexOf('/') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown)
        .isEqualTo(
            images().stream()
                .map(each -> each.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<Path> images() throws IOException {
    try (Stream<Path> files = Files.list(IMAGES)) {
      return files.filter(each -> each.toString().endsWith(".svg")).sorted().toList();
    }
  }
}
