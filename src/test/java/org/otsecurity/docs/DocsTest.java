package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.otsecurity.Golden;
import org.otsecurity.TestCorpus;
import org.otsecurity.install.Installation;
import org.otsecurity.mcp.tool.Tools;

/** The documents tell the truth about the program. */
class DocsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(ot-security: [^`]+)`");
  private static final Pattern EXTERNAL = Pattern.compile("https?:|mailto:|[a-z-]+://");

  @Test
  void toolReferenceIsUpToDate() {
    Golden.matches(Path.of("docs", "tools.md"), ToolReference.of(Tools.of(TestCorpus.questions())));
  }

  @Test
  void coverageTableIsUpToDate() {
    Golden.matchesSection(
        Path.of("docs", "coverage.md"),
        "coverage",
        CoverageTable.of(TestCorpus.questions().listStandards().list()));
  }

  @Test
  void readmeCountsTheDocuments() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(TestCorpus.questions().listStandards().list().standards().size() + " documents.");
  }

  @Test
  void qualityOfMappingsIsUpToDate() throws IOException {
    Path page = Path.of("docs", "mappings.md");
    MappingQuality quality = new MappingQuality();
    Golden.matchesSection(page, "sets", quality.sets());
    Golden.matchesSection(page, "judgments", quality.judgments());
    Golden.matchesSection(page, "agreement", quality.agreement());
    Golden.matchesSection(page, "suggestions", quality.suggestions());
  }

  /** Each published set beside the curated one has a page, and no page is left of one that went. */
  @Test
  void pagesOfPublishedBesideCuratedAreUpToDate() throws IOException {
    Path folder = Path.of("docs", "mappings");
    Map<String, String> pages = new MappingQuality().pages();
    pages.forEach((file, text) -> Golden.matches(folder.resolve(file), text));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(pages.keySet());
    }
  }

  @Test
  void versionIsTheSameEverywhere() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<version>" + Installation.VERSION + "</version>");
    assertThat(Files.readString(Path.of("CHANGELOG.md"))).contains("## " + Installation.VERSION);
  }

  @Test
  void linksBetweenDocumentsLeadSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Markdown page : Markdown.all()) {
      for (String link : page.links()) {
        if (!EXTERNAL.matcher(link).lookingAt() && !leadsSomewhere(page, link)) {
          broken.add(page.file() + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Markdown page, String link) {
    int hash = link.indexOf('#');
    String name = hash < 0 ? link : link.substring(0, hash);
    Path file = name.isEmpty() ? page.file() : page.file().resolveSibling(name).normalize();
    return Files.exists(file)
        && (hash < 0 || Markdown.of(file).anchors().contains(link.substring(hash + 1)));
  }

  @Test
  void messagesOfTheLauncherAreItsOwn() throws IOException {
    String launcher = Files.readString(Path.of("ot-security"));
    Matcher row = ROW.matcher(Files.readString(Path.of("docs", "troubleshooting.md")));
    int rows = 0;
    while (row.find()) {
      assertThat(launcher).contains(row.group(1));
      rows++;
    }
    assertThat(rows).isPositive();
  }

  @Test
  void everyPageIsInTheIndexOfDocuments() throws IOException {
    List<String> indexes =
        List.of(
            "docs/README.md",
            "docs/start/README.md",
            "docs/use-cases/README.md",
            "docs/mappings.md");
    List<String> linked = new ArrayList<>();
    for (String index : indexes) {
      Path file = Path.of(index);
      Markdown.of(file).links().stream()
          .filter(each -> !EXTERNAL.matcher(each).lookingAt())
          .forEach(each -> linked.add(slashes(file.resolveSibling(each))));
    }
    assertThat(linked)
        .containsAll(
            Markdown.all().stream()
                .map(each -> slashes(each.file()))
                .filter(each -> each.startsWith("docs/") && !each.equals("docs/README.md"))
                .toList());
  }

  private static String slashes(Path file) {
    return file.normalize().toString().replace('\\', '/');
  }

  @Test
  void everyPackageSaysWhatItHolds() throws IOException {
    String architecture = Files.readString(Path.of("ARCHITECTURE.md"));
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(each -> each.endsWith("package-info.java")).toList()) {
        String name =
            Path.of("src", "main", "java", "org", "otsecurity")
                .relativize(java.util.Objects.requireNonNull(file.getParent()))
                .toString()
                .replace('/', '.')
                .replace('\\', '.');
        if (!name.isEmpty()) {
          assertThat(architecture).as("ARCHITECTURE.md names " + name).contains("`" + name + "`");
        }
      }
    }
  }
}
