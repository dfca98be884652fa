package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** The container image, unpacked and run as nobody on a root that cannot be written. */
class ContainerIT {
  /**
   * Runs the server as process 1 of a container, then the health check beside it. The pattern in
   * brackets does not find the shell that has it in its own command line.
   */
  private static final String HEALTH =
      """
      "$@" & jail=$!
      for i in $(seq 300); do
        server=$(pgrep -n -f '[/]ot-security.jar serve --http=127.0.0.1:8322') && break
        sleep 0.2
      done
      for i in $(seq 100); do
        if nsenter -t "$server" -U --preserve-credentials -m -n -p -- $CHECK; then echo healthy; break; fi
        sleep 0.2
      done
      kill "$server"
      wait $jail
      """;

  @TempDir Path folder = Path.of("");

  /** Links of a root point outside of this folder, of which JUnit would warn one by one. */
  @AfterEach
  void removeRoot() throws Exception {
    Carriers.succeed(folder, "rm", "-rf", folder.resolve("bundle").toString());
  }

  @Test
  void answersAsNobodyOnAReadOnlyRoot() throws Exception {
    Carriers.assumeRoot();
    Carriers.assumeProgram("umoci");
    Carriers.assumeProgram("bwrap");
    Path layout = Carriers.carrier("*.oci");
    JsonNode config = config(layout).path("config");
    assertThat(config.path("User").asString()).isEqualTo("65532:65532");
    String tag = version(layout);
    Path bundle = folder.resolve("bundle");
    Carriers.succeed(folder, "umoci", "unpack", "--image", layout + ":" + tag, bundle.toString());
    List<String> container = container(bundle.resolve("rootfs"));
    List<String> program = new ArrayList<>(container);
    program.addAll(words(config.path("Entrypoint")));

    List<String> stdio = new ArrayList<>(program);
    stdio.addAll(words(config.path("Cmd")));
    Carriers.useOverStdio(stdio.get(0), stdio.subList(1, stdio.size()).toArray(new String[0]));
    List<String> search = new ArrayList<>(program);
    search.addAll(List.of("search", "übermäßig"));
    assertThat(Carriers.run(folder, search).out()).contains("\"übermäßig\"");

    List<String> check = words(config.path("Healthcheck").path("Test"));
    assertThat(check.removeFirst()).isEqualTo("CMD");
    List<String> http =
        new ArrayList<>(
            List.of("sh", "-c", HEALTH.replace("$CHECK", String.join(" ", check)), "health"));
    http.addAll(program);
    http.addAll(List.of("serve", "--http=127.0.0.1:8322"));
    http.add(http.indexOf("--unshare-all"), "--as-pid-1");
    assertThat(Carriers.run(folder, http).out()).contains("healthy", "Stopped.");
  }

  private static JsonNode config(Path layout) throws Exception {
    JsonNode index = Json.parseObject(Files.readString(layout.resolve("index.json")));
    JsonNode manifest = blob(layout, index.path("manifests").path(0));
    return blob(layout, manifest.path("config"));
  }

  private static JsonNode blob(Path layout, JsonNode descriptor) throws Exception {
    return Json.parseObject(
        Files.readString(
            layout
                .resolve("blobs")
                .resolve(descriptor.path("digest").asString().replace(':', '/'))));
  }

  private static String version(Path layout) throws Exception {
    return config(layout)
        .path("config")
        .path("Labels")
        .path("org.opencontainers.image.version")
        .asString();
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(each -> words.add(each.asString()));
    return words;
  }

  private static List<String> container(Path root) {
    return List.of(
        "bwrap",
        "--unshare-all",
        "--die-with-parent",
        "--ro-bind",
        root.toString(),
        "/",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "--uid",
        "65532",
        "--gid",
        "65532",
        "--clearenv",
        "--setenv",
        "OT_SECURITY_HOME",
        "/data");
  }
}
