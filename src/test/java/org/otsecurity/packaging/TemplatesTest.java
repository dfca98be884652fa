package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** What package managers and the registry read about a release, before a release fills it in. */
class TemplatesTest {
  private static final Path FOLDER = Path.of("packaging/templates");
  private static final Pattern SUM = Pattern.compile("@sha256:([^@]+)@version@([^@]+)@");

  /** The platforms of the release workflow. */
  private static final List<String> PLATFORMS =
      List.of("linux-x64", "linux-arm64", "macos-x64", "macos-arm64", "windows-x64");

  @Test
  void registryAcceptsTheDescription() throws Exception {
    JsonNode server = Json.parseObject(Files.readString(FOLDER.resolve("registry/server.json")));
    assertThat(server.path("description").asString()).hasSizeLessThanOrEqualTo(100);
    assertThat(server.path("title").asString()).hasSizeLessThanOrEqualTo(100);
    assertThat(server.path("name").asString()).matches("[\\w.@-]+/ot-security-mcp");
    for (JsonNode each : server.path("packages")) {
      assertThat(each.path("transport").path("type").asString()).isEqualTo("stdio");
      assertThat(each.path("identifier").asString()).isNotEmpty();
      // A bundle is known by its hash, a container by its tag, and neither by a version.
      assertThat(each.has("version")).isEqualTo(each.path("registryType").asString().equals("npm"));
      assertThat(each.has("fileSha256"))
          .isEqualTo(each.path("registryType").asString().equals("mcpb"));
    }
  }

  @Test
  void everyFileThatIsNamedIsMade() throws Exception {
    TreeSet<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Matcher sums = SUM.matcher(Files.readString(each));
        while (sums.find()) {
          named.add(sums.group(1) + sums.group(2));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(6);
    for (String each : named) {
      String rest = each.substring("ot-security-".length());
      assertThat(PLATFORMS).anyMatch(platform -> rest.startsWith("-" + platform + "."));
      String archive = rest.contains("windows") ? ".zip" : ".tar.gz";
      assertThat(rest).matches(name -> name.endsWith(archive) || name.endsWith(".mcpb"));
    }
    String workflow = Files.readString(Path.of(".github/workflows/release.yml"));
    PLATFORMS.forEach(each -> assertThat(workflow).contains("platform: " + each + ","));
  }

  @Test
  void scoopAndNpmAreJson() throws Exception {
    assertThat(
            Json.parseObject(Files.readString(FOLDER.resolve("scoop/ot-security.json")))
                .path("bin")
                .asString())
        .endsWith("ot-security.cmd");
    JsonNode npm = Json.parseObject(Files.readString(Path.of("packaging/npm/package.json")));
    assertThat(npm.path("bin").has("ot-security-mcp")).isTrue();
    assertThat(npm.has("scripts")).as("a script at install").isFalse();
  }
}
