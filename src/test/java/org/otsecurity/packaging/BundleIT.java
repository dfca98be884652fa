package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** The MCP bundle, unpacked and started as a host does it. */
class BundleIT {
  /** The tool that packed it. */
  private static final String MCPB = "@anthropic-ai/mcpb@2.1.2";

  @TempDir Path folder = Path.of("");

  @Test
  void startsAsItsManifestSays() throws Exception {
    Carriers.assumeProgram("npx");
    Path bundle = Carriers.carrier("*.mcpb");
    Path place = folder.resolve("unpacked");
    Carriers.succeed(folder, "npx", "--yes", MCPB, "unpack", bundle.toString(), place.toString());
    Carriers.succeed(
        folder, "npx", "--yes", MCPB, "validate", place.resolve("manifest.json").toString());
    JsonNode manifest = Json.parseObject(Files.readString(place.resolve("manifest.json")));
    assertThat(manifest.path("tools").size()).isEqualTo(19);
    assertThat(place.resolve(manifest.path("icon").asString())).isNotEmptyFile();
    assertThat(place.resolve(manifest.path("server").path("entry_point").asString()))
        .isExecutable();
    JsonNode start = manifest.path("server").path("mcp_config");
    Carriers.useOverStdio(
        start.path("command").asString().replace("${__dirname}", place.toString()),
        start.path("args").path(0).asString());
  }
}
